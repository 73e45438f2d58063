/// What a question gets.
public struct SourceAnswer: Sendable {
    /// The answer of the contract, as JSON.
    public let body: AnswerBody
    /// The number of matches in it.
    public var matches: Int { body.matches }
    /// More profiles satisfy the question than are given.
    public var truncated: Bool { body.maximumReached }
    /// The criteria that had no effect, as paths fit for a header.
    public let ignored: [String]
}

/// A call that has been let in.
public struct SourceAdmission: Equatable, Sendable {
    /// The organisation that asks, as the exchange guarantees it.
    public let from: String
    /// Whether that organisation takes part in SUWI.
    public let isSUWI: Bool
}
