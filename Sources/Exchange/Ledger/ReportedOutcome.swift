public import Governance

/// What came of a detail, told by the asker that it was delivered to.
public struct ReportedOutcome: Hashable, Sendable {
    /// How often the same detail can be reported on; the last report counts.
    public static let maximumPerDetail = 20

    /// Which detail, and who tells; its time is that of the report.
    public let detail: DetailRequestRecord
    public let outcome: DetailOutcome

    public init(detail: DetailRequestRecord, outcome: DetailOutcome) {
        self.detail = detail
        self.outcome = outcome
    }
}

/// What the ledger did with a report.
public enum OutcomeReceipt: String, CaseIterable, Hashable, Sendable {
    case recorded
    /// The detail was never delivered to this asker.
    case notDelivered = "not-delivered"
    /// It was reported on ``ReportedOutcome/maximumPerDetail`` times.
    case exceeded
}
