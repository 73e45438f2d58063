/// One entry of the processing log. It stands for one line of Logboek Dataverwerkingen, and one more for each of its subjects.
public struct ProcessingEntry: Hashable, Sendable {
    /// The longest identifier of a question, in bytes (VUM interface 3.0).
    public static let maximumQuestionID = 100

    public let span: LogSpan
    public let status: LogStatus
    public let started: LogTime
    public let ended: LogTime
    /// The processing activity of the register this was part of.
    public let activity: ActivityReference
    /// What for (XR-15); absent where a request was refused before its purpose was known.
    public let purpose: CodeWord?
    public let parties: LogParties
    /// The exchange's identifier of the question.
    public let questionID: String?
    public let event: ProcessingEvent

    /// Refuses what does not fit: identifiers and lists are bounded, so that an entry is.
    public init(
        span: LogSpan, status: LogStatus = .ok, started: LogTime, ended: LogTime, activity: ActivityReference, purpose: CodeWord?,
        parties: LogParties, questionID: String?, event: ProcessingEvent
    ) throws(GovernanceError) {
        if let questionID { try LogField.questionID.check(questionID, limit: Self.maximumQuestionID) }
        try event.check()
        self.span = span
        self.status = status
        self.started = started
        self.ended = ended
        self.activity = activity
        self.purpose = purpose
        self.parties = parties
        self.questionID = questionID
        self.event = event
    }
}

/// Whether an action succeeded (LDV). A refusal, a fault of the caller and an asker that leaves are no errors of ours.
public enum LogStatus: String, CaseIterable, Hashable, Sendable {
    case unset = "Unset"
    case ok = "Ok"
    /// An internal fault of our own.
    case error = "Error"
}
