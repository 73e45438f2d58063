/// The log of processing of the exchange: what was asked, answered and delivered, and to whom. Everything is durable before a call returns;
/// what cannot be recorded is not served.
///
/// A call of a task that is cancelled may give up with a `CancellationError`, and then nothing of it is recorded; it never leaves open which.
public protocol ExchangeLedger: Sendable {
    /// Records a question before any source hears it. A question's identifier is unique; the same one twice is an error.
    func record(_ question: QuestionRecord) async throws

    /// Records which records go to the asker, before they leave.
    func record(_ delivered: DeliveredMatches) async throws

    /// Records how a question ended, once.
    func record(_ outcome: QuestionOutcome, of question: QuestionRecord) async throws

    /// Records that a request was turned away before anything was processed. It is turned away whether or not this works.
    func record(_ refusal: RefusedRequest) async throws

    /// What is known of a question; `nil` where there is none with this identifier.
    func history(of questionID: String) async throws -> QuestionHistory?

    /// Takes a place in the quota of a question, atomically.
    ///
    /// `.unknownQuestion` unless a question with the detail's `questionID`, `subject` and `from` is recorded. The ledger keeps one entry per
    /// (question, source, record) with the number of requests under way and whether it was delivered; it counts while either holds.
    /// An entry that counts gets one more request under way and is `.repeated`. Otherwise, where `maximum` entries of the question count
    /// already, nothing changes and it is `.exceeded`; else the entry has one request under way and is `.granted`. A request that gets nothing is
    /// recorded as refused.
    func reserveDetail(_ detail: DetailRequestRecord, maximum: Int) async throws -> DetailReservation

    /// Ends a request that was `.granted` or `.repeated`: one less under way, and delivered where it was.
    ///
    /// A failed fetch so frees its place, unless the same detail was delivered before or is being fetched by another request. An exchange
    /// that stops in between leaves the place taken: the safe side.
    func settleDetail(_ detail: DetailRequestRecord, ending: DetailEnding) async throws

    /// Records what came of a detail, beside what was reported of it before.
    ///
    /// `.notDelivered` unless the detail was delivered to this asker, and `.exceeded` where it has ``ReportedOutcome/maximumPerDetail``
    /// reports; both are recorded as refused.
    func record(_ report: ReportedOutcome) async throws -> OutcomeReceipt
}

/// What the quota says about a detail.
public enum DetailReservation: String, CaseIterable, Hashable, Sendable {
    /// A new place was taken.
    case granted
    /// The same detail has its place already; a repeat is free.
    case repeated
    /// No place is left.
    case exceeded
    /// There is no such question of this asker.
    case unknownQuestion = "unknown-question"
}
