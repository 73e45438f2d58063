internal import LabourDomain

/// A ledger that forgets everything when it ends: the reference for what a ledger must do, and enough for tests.
public actor MemoryLedger: ExchangeLedger {
    private var histories: [String: QuestionHistory] = [:]
    private var details: [String: [Record: Entry]] = [:]
    /// Every request for a detail that ended, in order.
    public private(set) var settled: [(detail: DetailRequestRecord, ending: DetailEnding)] = []
    /// Every portion that was handed to an asker, in order.
    public private(set) var delivered: [DeliveredMatches] = []
    /// Every request that was turned away, in order; not those that the quota refused.
    public private(set) var refused: [RefusedRequest] = []

    /// Every report on a detail, in order.
    public private(set) var reported: [ReportedOutcome] = []

    /// The question that was recorded last.
    public private(set) var lastQuestionID: String?

    private struct Record: Hashable {
        let source: OIN
        let recordID: String
    }

    private struct Entry {
        var underWay = 0
        var isDelivered = false
        var reports = 0
        var counts: Bool { isDelivered || underWay > 0 }
    }

    public init() {}

    public func record(_ question: QuestionRecord) throws {
        guard histories[question.questionID] == nil else { throw LedgerFault.questionExists }
        histories[question.questionID] = QuestionHistory(question: question, outcome: nil)
        lastQuestionID = question.questionID
    }

    public func record(_ delivered: DeliveredMatches) { self.delivered.append(delivered) }

    public func record(_ refusal: RefusedRequest) { refused.append(refusal) }

    public func record(_ outcome: QuestionOutcome, of question: QuestionRecord) throws {
        guard let history = histories[outcome.questionID] else { throw LedgerFault.unknownQuestion }
        guard history.outcome == nil else { throw LedgerFault.outcomeExists }
        histories[outcome.questionID] = QuestionHistory(question: history.question, outcome: outcome)
    }

    public func history(of questionID: String) -> QuestionHistory? { histories[questionID] }

    public func reserveDetail(_ detail: DetailRequestRecord, maximum: Int) -> DetailReservation {
        guard let question = histories[detail.questionID]?.question, question.from == detail.from, question.subject == detail.subject else {
            return .unknownQuestion
        }
        let record = Record(source: detail.source, recordID: detail.recordID)
        var entries = details[detail.questionID] ?? [:]
        let known = entries[record]?.counts ?? false
        guard known || entries.values.count(where: \.counts) < maximum else { return .exceeded }
        entries[record, default: Entry()].underWay += 1
        details[detail.questionID] = entries
        return known ? .repeated : .granted
    }

    public func settleDetail(_ detail: DetailRequestRecord, ending: DetailEnding) throws {
        let record = Record(source: detail.source, recordID: detail.recordID)
        guard var entry = details[detail.questionID]?[record], entry.underWay > 0 else { throw LedgerFault.notUnderWay }
        entry.underWay -= 1
        if ending == .delivered { entry.isDelivered = true }
        details[detail.questionID]?[record] = entry
        settled.append((detail, ending))
    }

    public func record(_ report: ReportedOutcome) -> OutcomeReceipt {
        let detail = report.detail
        let record = Record(source: detail.source, recordID: detail.recordID)
        guard let question = histories[detail.questionID]?.question, question.from == detail.from, question.subject == detail.subject,
            var entry = details[detail.questionID]?[record], entry.isDelivered
        else { return .notDelivered }
        guard entry.reports < ReportedOutcome.maximumPerDetail else { return .exceeded }
        entry.reports += 1
        details[detail.questionID]?[record] = entry
        reported.append(report)
        return .recorded
    }
}

/// A call that contradicts what a ledger holds.
public enum LedgerFault: String, Error, CaseIterable, Sendable {
    case questionExists
    case unknownQuestion
    case outcomeExists
    case notUnderWay
}
