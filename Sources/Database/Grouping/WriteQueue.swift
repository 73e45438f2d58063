/// The order in which writes are committed, as a state machine: it says whose turn it is, ``GroupedWrites`` acts.
///
/// Either nobody commits and nobody waits, or one caller commits a batch and everybody else waits. Nothing waits for a clock.
struct WriteQueue: Sendable {
    private let limits: GroupLimits
    private var waiting: [QueuedWrite] = []
    private var isCommitting = false
    private(set) var isClosed = false
    private var lastNumber: UInt64 = 0
    /// Those who wait for the end of everything.
    private var onlookers: [CheckedContinuation<Void, Never>] = []

    init(limits: GroupLimits) { self.limits = limits }

    /// How many wait.
    var count: Int { waiting.count }

    /// A number of its own for each write.
    mutating func number() -> UInt64 {
        lastNumber += 1
        return lastNumber
    }

    /// Takes a write in. Its turn where that has come already; otherwise it waits.
    mutating func enter(_ write: QueuedWrite, place: GroupedWrites.Place, isCancelled: Bool) -> QueuedWrite.Turn? {
        if isCancelled { return .over(.failure(CancellationError())) }
        if isClosed { return .over(.failure(DatabaseError.closed)) }
        guard isCommitting else {
            isCommitting = true
            return .lead([write])
        }
        if place == .whileThereIsRoom, waiting.count >= limits.waiting {
            return .over(.failure(DatabaseError.crowded(limit: limits.waiting)))
        }
        waiting.append(write)
        return nil
    }

    /// Takes a write out again, unless its batch has begun.
    mutating func withdraw(_ number: UInt64) -> QueuedWrite? {
        waiting.firstIndex { $0.number == number }.map { waiting.remove(at: $0) }
    }

    /// A batch is done: the next one, whose first is to commit it. Where nobody waits, those who waited for that.
    mutating func next() -> (batch: [QueuedWrite], onlookers: [CheckedContinuation<Void, Never>]) {
        let batch = Array(waiting.prefix(limits.together))
        waiting.removeFirst(batch.count)
        isCommitting = !batch.isEmpty
        guard !isCommitting else { return (batch, []) }
        defer { onlookers = [] }
        return ([], onlookers)
    }

    /// Lets nothing in any more. Whether everything is done already; otherwise the onlooker is kept.
    mutating func close(_ onlooker: CheckedContinuation<Void, Never>) -> Bool {
        isClosed = true
        guard isCommitting else { return true }
        onlookers.append(onlooker)
        return false
    }
}
