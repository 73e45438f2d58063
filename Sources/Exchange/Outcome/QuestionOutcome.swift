public import FoundationEssentials

/// How a question ended, source by source.
public struct QuestionOutcome: Hashable, Codable, Sendable {
    public let questionID: String
    public let endedAt: Date
    public let ending: QuestionEnding
    /// What the answer says: some source had more, or was cut off here.
    public let maximumReached: Bool
    /// In the order of registration.
    public let sources: [SourceReport]

    public init(questionID: String, endedAt: Date, ending: QuestionEnding, maximumReached: Bool, sources: [SourceReport]) {
        self.questionID = questionID
        self.endedAt = endedAt
        self.ending = ending
        self.maximumReached = maximumReached
        self.sources = sources
    }
}

/// The way a question ends.
public enum QuestionEnding: String, CaseIterable, Codable, Hashable, Sendable {
    /// At least one source answered and the asker took everything.
    case answered
    /// No source answered; the asker got a 503.
    case unanswered
    /// The asker went away before the end.
    case abandoned
}
