public import LabourDomain

/// Occupations with their names and synonyms, to find the code that systems exchange by the words that people use.
public struct OccupationRegister: Sendable {
    /// All occupations in the order in which they were given.
    public let occupations: [Occupation]

    private let rowsByCode: [OccupationCode: Int]
    private let rowsByKey: [[UInt8]: [Int]]
    private let labels: LabelIndex

    /// Refuses a code that occurs twice.
    public init(_ occupations: [Occupation]) throws(MatchingError) {
        var rowsByCode: [OccupationCode: Int] = [:]
        var rowsByKey: [[UInt8]: [Int]] = [:]
        for (row, occupation) in occupations.enumerated() {
            guard rowsByCode.updateValue(row, forKey: occupation.code) == nil else { throw .codeTwice(occupation.code) }
            // Names come before synonyms of others, so that a name always finds its own occupation first.
            rowsByKey[SearchKey.bytes(of: occupation.name), default: []].append(row)
        }
        for (row, occupation) in occupations.enumerated() {
            for synonym in occupation.synonyms where rowsByKey[SearchKey.bytes(of: synonym)]?.contains(row) != true {
                rowsByKey[SearchKey.bytes(of: synonym), default: []].append(row)
            }
        }
        self.occupations = occupations
        self.rowsByCode = rowsByCode
        self.rowsByKey = rowsByKey
        labels = LabelIndex(occupations)
    }

    /// The occupation with this code, compared byte for byte.
    public func occupation(_ code: OccupationCode) -> Occupation? {
        rowsByCode[code].map { occupations[$0] }
    }

    /// The occupations with this very name or synonym, in whatever case and with or without accents; by name before by synonym.
    public func occupations(named text: String) -> [Occupation] {
        let key = SearchKey.bytes(of: text)
        // All text without a Latin letter or digit has this one key.
        guard !key.isEmpty else { return [] }
        return (rowsByKey[key] ?? []).map { occupations[$0] }
    }

    /// What somebody may have meant with what was typed so far: best first, each occupation once with the label that fits best.
    ///
    /// Looks at the first 100 characters. One pass over all labels: one or two milliseconds for the whole of CompetentNL.
    public func suggestions(for text: String, limit: Int) -> [Suggestion] {
        guard limit > 0, let match = LabelMatch(query: SearchKey.bytes(of: text.prefix(100))) else { return [] }
        return labels.best(for: match).prefix(limit).map { found in
            let occupation = occupations[found.row]
            let label = found.synonym == 0 ? occupation.name : occupation.synonyms[found.synonym - 1]
            return Suggestion(occupation: occupation, label: label, score: found.score)
        }
    }
}
