import Exchange
import Synchronization

/// A ledger that works until the test breaks a part of it.
final class UnreliableLedger: ExchangeLedger {
    enum Part: Hashable {
        case questions
        case outcomes
        case deliveries
        case refusals
        case histories
        case reservations
        case settlements
        case reports
    }

    struct Broken: Error {}

    let memory = MemoryLedger()
    private let broken = Mutex<Set<Part>>([])
    private let order = Mutex<[String]>([])

    /// Portions wait here before they are recorded, while this is not `nil`.
    private let gate = Mutex<AsyncStream<Void>?>(nil)

    /// Holds every portion up until the stream ends.
    func holdDeliveries(until end: AsyncStream<Void>) { gate.withLock { $0 = end } }

    func breakDown(_ part: Part) { broken.withLock { _ = $0.insert(part) } }

    /// What was called, in order.
    var calls: [String] { order.withLock { $0 } }

    private func pass(_ part: Part) throws {
        order.withLock { $0.append("\(part)") }
        if broken.withLock({ $0.contains(part) }) { throw Broken() }
        // As a database does: a cancelled task writes nothing.
        try Task.checkCancellation()
    }

    func record(_ question: QuestionRecord) async throws {
        try pass(.questions)
        try await memory.record(question)
    }

    func record(_ delivered: DeliveredMatches) async throws {
        if let gate = gate.withLock({ $0 }) { for await _ in gate {} }
        try pass(.deliveries)
        await memory.record(delivered)
    }

    func record(_ refusal: RefusedRequest) async throws {
        try pass(.refusals)
        await memory.record(refusal)
    }

    func record(_ outcome: QuestionOutcome, of question: QuestionRecord) async throws {
        try pass(.outcomes)
        try await memory.record(outcome, of: question)
    }

    func history(of questionID: String) async throws -> QuestionHistory? {
        try pass(.histories)
        return await memory.history(of: questionID)
    }

    func reserveDetail(_ detail: DetailRequestRecord, maximum: Int) async throws -> DetailReservation {
        try pass(.reservations)
        return await memory.reserveDetail(detail, maximum: maximum)
    }

    func settleDetail(_ detail: DetailRequestRecord, ending: DetailEnding) async throws {
        try pass(.settlements)
        try await memory.settleDetail(detail, ending: ending)
    }

    func record(_ report: ReportedOutcome) async throws -> OutcomeReceipt {
        try pass(.reports)
        return await memory.record(report)
    }
}
