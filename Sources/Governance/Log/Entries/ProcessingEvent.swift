public import LabourDomain

/// What was done: the closed list of what the processing log can say. Names, numbers and pseudonyms; never content of a profile or a question.
public enum ProcessingEvent: Hashable, Sendable {
    /// A question went out to these sources. It has a mark where it asks for profiles within an area.
    case questionAsked(Subject, sources: [OIN], ignoredCriteria: Int, mark: QuestionMark? = nil)
    /// One source's matches were handed to the asker, a portion at a time.
    case matchesDelivered(LogSubjects, portion: Int)
    /// A question is over, source by source.
    case questionEnded(Subject, ending: CodeWord, sources: [SourceResult])
    /// The full record of one subject was asked for; whether for the first time.
    case detailRequested(LogSubjects, isRepeated: Bool)
    /// How that ended.
    case detailEnded(LogSubjects, ending: CodeWord)
    /// It was told what came of a detail. What came of it is not said: that is in the ledger, and of no use here.
    case outcomeReported(LogSubjects)
    /// A question or a request for a detail was turned away before anything was processed.
    case refused(RequestKind, reason: CodeWord)

    /// The most sources an entry can name.
    public static let maximumSources = 2000

    /// The name of the action in a line of the log.
    public var name: String {
        switch self {
        case .questionAsked: "question-asked"
        case .matchesDelivered: "matches-delivered"
        case .questionEnded: "question-ended"
        case .detailRequested: "detail-requested"
        case .detailEnded: "detail-ended"
        case .outcomeReported: "outcome-reported"
        case .refused: "refused"
        }
    }

    func check() throws(GovernanceError) {
        switch self {
        case .questionAsked(_, let sources, let ignored, _):
            try LogField.sources.check(count: sources.count, limit: Self.maximumSources)
            try LogField.sources.check(count: ignored, limit: Int(Int32.max))
        case .questionEnded(_, _, let sources):
            try LogField.sources.check(count: sources.count, limit: Self.maximumSources)
            for source in sources {
                try LogField.sources.check(count: source.delivered, limit: Int(Int32.max))
                try LogField.sources.check(count: source.refused, limit: Int(Int32.max))
            }
        case .matchesDelivered(_, let portion): try LogField.subjects.check(count: portion, limit: Int(Int32.max))
        case .detailRequested(let subjects, _), .detailEnded(let subjects, _), .outcomeReported(let subjects):
            guard subjects.count == 1 else { throw .invalidLogField(.subjects, limit: 1, got: subjects.count) }
        case .refused: break
        }
    }
}

/// What can be asked of an exchange.
public enum RequestKind: String, CaseIterable, Hashable, Sendable {
    case question
    case detail
    /// A report on what came of a detail.
    case outcome
}

/// How one source took part in a question.
public struct SourceResult: Hashable, Sendable {
    /// The controller of the source.
    public let source: OIN
    /// `answered`, `timed-out`, …
    public let outcome: CodeWord
    /// Records handed to the asker.
    public let delivered: Int
    /// Records left out because they break the contract.
    public let refused: Int

    public init(source: OIN, outcome: CodeWord, delivered: Int, refused: Int) {
        self.source = source
        self.outcome = outcome
        self.delivered = delivered
        self.refused = refused
    }
}
