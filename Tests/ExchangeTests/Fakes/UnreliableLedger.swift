import Exchange
import Synchronization

/// A ledger that works until the test breaks a part of it.
final class UnreliableLedger: ExchangeLedger {
    enum Part: Hashable {
        case questions
        case outcomes
        case histories
        case reservations
        case settlements
    }

    struct Broken: Error {}

    let memory = MemoryLedger()
    private let broken = Mutex<Set<Part>>([])
    private let order = Mutex<[String]>([])

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

    func record(_ outcome: QuestionOutcome) async throws {
        try pass(.outcomes)
        try await memory.record(outcome)
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
}
