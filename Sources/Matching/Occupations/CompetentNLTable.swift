import LabourDomain

extension OccupationRegister {
    /// Reads the labels of the CompetentNL register: `occupation_uri,pref_label,label,label_type`, UTF-8 with quotation marks where needed.
    ///
    /// One record for each label of an occupation, in any order; `label_type` is `prefLabel` or `altLabel`.
    public init(csv: [UInt8]) throws(MatchingError) {
        try self.init(CompetentNLTable.occupations(of: csv))
    }
}

/// The form of the label table of CompetentNL.
enum CompetentNLTable {
    static let header = ["occupation_uri", "pref_label", "label", "label_type"]

    private struct Row {
        let code: OccupationCode
        let name: String
        var synonyms: [String] = []
    }

    static func occupations(of csv: [UInt8]) throws(MatchingError) -> [Occupation] {
        var table = QuotedTable(csv)
        try table.readHeader(header)
        var rows: [Row] = []
        var positions: [OccupationCode: Int] = [:]
        while let record = try table.next(fieldCount: header.count) {
            let (code, name, label) = (try record.code(0), try record.label(1), try record.label(2))
            let position = positions[code] ?? rows.count
            if position == rows.count {
                positions[code] = position
                rows.append(Row(code: code, name: name))
            }
            switch record.fields[3] {
            case "altLabel": if label != rows[position].name { rows[position].synonyms.append(label) }
            // The register has occupations with two preferred labels; the first is the name, another one a synonym.
            case "prefLabel" where label == name: if label != rows[position].name { rows[position].synonyms.append(label) }
            default: throw record.broken(.labelType(got: record.excerpt(3)))
            }
        }
        guard !rows.isEmpty else { throw .emptyTable }
        return rows.map { Occupation(code: $0.code, name: $0.name, synonyms: $0.synonyms) }
    }
}
