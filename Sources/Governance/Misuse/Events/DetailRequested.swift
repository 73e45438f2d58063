public import FoundationEssentials
public import LabourDomain

/// Somebody was chosen from an answer: the detail of one match is asked.
public struct DetailRequested: Hashable, Sendable {
    /// The question with which the profile was found.
    public let questionID: String
    public let who: AskerIdentity
    public let source: OIN
    public let time: Date

    public init(questionID: String, who: AskerIdentity, source: OIN, time: Date) {
        self.questionID = questionID
        self.who = who
        self.source = source
        self.time = time
    }
}

/// How the request for a detail ended.
public struct DetailEnded: Hashable, Sendable {
    /// What came of it.
    public enum Outcome: Hashable, Sendable {
        /// The asker has the detail of a person for the first time with this question.
        case delivered
        /// The asker had it already; the same choice does not count twice.
        case repeated
        /// The asker has nothing.
        case failed
    }

    public let questionID: String
    public let who: AskerIdentity
    public let source: OIN
    public let outcome: Outcome
    public let time: Date

    public init(questionID: String, who: AskerIdentity, source: OIN, outcome: Outcome, time: Date) {
        self.questionID = questionID
        self.who = who
        self.source = source
        self.outcome = outcome
        self.time = time
    }
}
