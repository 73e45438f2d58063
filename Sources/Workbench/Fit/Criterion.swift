/// What a question can ask of a profile beside the area, as the workbench shows it.
public enum Criterion: String, CaseIterable, Codable, Hashable, Sendable {
    case occupation
    case hours
    case licences
    case language
    case irregularHours = "irregular-hours"
}

/// How much a criterion counts for who asks.
public enum Weight: String, CaseIterable, Codable, Hashable, Sendable {
    /// It goes into the question: whoever does not meet it, or does not say, is not found.
    case required
    /// It counts in the own ranking, three times.
    case important
    /// It counts in the own ranking, once.
    case welcome

    /// Its share in the ranking.
    public var points: Int { self == .welcome ? 1 : 3 }
}

/// Whether a profile meets a criterion. Unknown is not no: nobody said.
public enum Verdict: String, CaseIterable, Hashable, Sendable {
    case met
    case unknown
    case notMet = "not-met"
}
