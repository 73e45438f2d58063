public import FoundationEssentials
public import Governance
public import LabourDomain

/// That a question was asked: by whom, for which purpose, and to which sources. Not what was asked: criteria are made from a person's
/// profile or a vacancy, and accountability does not need them.
public struct QuestionRecord: Hashable, Sendable {
    /// The exchange's identifier of the question (*vraagID*), unique.
    public let questionID: String
    public let subject: Subject
    /// The asking controller.
    public let from: OIN
    /// Its processor.
    public let via: OIN
    public let isSUWI: Bool
    /// Why it may be asked (XR-15).
    public let purpose: Purpose
    public let askedAt: Date
    /// W3C trace identifier, 32 hexadecimal digits.
    public let traceID: String
    /// The controllers whose sources are asked.
    public let sources: [OIN]
    /// Criteria that the exchange does not know; passed on, without effect here.
    public let ignoredCriteria: [String]
    /// Its place in the chain of actions, which what follows from it refers to. For the log; what is read back has none.
    public let span: LogSpan?
    /// What can be told of it without knowing what was asked. For the log; what is read back has none.
    public let mark: QuestionMark?

    public init(
        questionID: String, subject: Subject, from: OIN, via: OIN, isSUWI: Bool, purpose: Purpose, askedAt: Date, traceID: String,
        sources: [OIN], ignoredCriteria: [String], span: LogSpan? = nil, mark: QuestionMark? = nil
    ) {
        self.questionID = questionID
        self.subject = subject
        self.from = from
        self.via = via
        self.isSUWI = isSUWI
        self.purpose = purpose
        self.askedAt = askedAt
        self.traceID = traceID
        self.sources = sources
        self.ignoredCriteria = ignoredCriteria
        self.span = span
        self.mark = mark
    }
}

/// What the ledger knows of a question.
public struct QuestionHistory: Hashable, Sendable {
    public let question: QuestionRecord
    /// Absent while the question runs, and for ever when the exchange stopped halfway.
    public let outcome: QuestionOutcome?

    public init(question: QuestionRecord, outcome: QuestionOutcome?) {
        self.question = question
        self.outcome = outcome
    }
}
