import LabourDomain

/// What the tables of occupations have in common.
extension QuotedTable {
    mutating func readHeader(_ expected: [String]) throws(MatchingError) {
        let got = try next()?.fields ?? []
        guard got == expected else { throw .brokenTable(line: 1, fault: .header(got: got.prefix(10).map { String($0.prefix(40)) })) }
    }

    mutating func next(fieldCount: Int) throws(MatchingError) -> Record? {
        guard let record = try next() else { return nil }
        guard record.fields.count == fieldCount else {
            throw record.broken(.fieldCount(got: record.fields.count, expected: fieldCount))
        }
        return record
    }
}

extension QuotedTable.Record {
    func broken(_ fault: RegisterFault) -> MatchingError { .brokenTable(line: line, fault: fault) }

    func excerpt(_ field: Int) -> String { String(fields[field].prefix(40)) }

    func code(_ field: Int) throws(MatchingError) -> OccupationCode {
        guard (1...200).contains(fields[field].unicodeScalars.count) else { throw broken(.code(got: excerpt(field))) }
        return OccupationCode(fields[field])
    }

    func label(_ field: Int) throws(MatchingError) -> String {
        guard (1...200).contains(fields[field].unicodeScalars.count) else { throw broken(.label(got: excerpt(field))) }
        return fields[field]
    }
}
