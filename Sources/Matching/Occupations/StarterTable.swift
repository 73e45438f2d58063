import LabourDomain

extension OccupationRegister {
    /// Common occupations over all kinds of work, built in, so that the program is useful before a register has been imported.
    public static func starter() throws(MatchingError) -> OccupationRegister {
        try OccupationRegister(StarterTable.occupations(of: PackageResources.starter_csv))
    }
}

/// The form of the built-in table: `code,name,synonyms,group,level`, synonyms parted by semicolons.
enum StarterTable {
    static let header = ["code", "name", "synonyms", "group", "level"]

    static func occupations(of csv: [UInt8]) throws(MatchingError) -> [Occupation] {
        var table = QuotedTable(csv)
        try table.readHeader(header)
        var occupations: [Occupation] = []
        while let record = try table.next(fieldCount: header.count) {
            guard let group = OccupationGroup(rawValue: record.fields[3]) else { throw record.broken(.group(got: record.excerpt(3))) }
            let level = UInt8(record.fields[4]).flatMap(WorkingLevel.init(rawValue:))
            guard let level, level != .notApplicable, level != .unknown else { throw record.broken(.level(got: record.excerpt(4))) }
            let synonyms = record.fields[2].split(separator: ";").map(String.init)
            occupations.append(
                Occupation(
                    code: try record.code(0), name: try record.label(1), synonyms: synonyms, group: group, usualLevel: level))
        }
        guard !occupations.isEmpty else { throw .emptyTable }
        return occupations
    }
}
