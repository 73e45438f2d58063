import Synchronization

/// Writes of many callers, committed together.
///
/// A commit that survives a power failure costs a synchronisation of the disk, whatever is in it. So one batch is committed at a time, and all
/// that come meanwhile form the next: alone a write is committed at once, and the busier it gets, the more share one synchronisation.
/// The batch is led by the first caller in it, so that there is no task that could be lost or has to be stopped.
public final class GroupedWrites: Sendable {
    /// Whether a write may be refused because too many wait.
    public enum Place: Sendable {
        /// For what begins something: who is refused has lost nothing.
        case whileThereIsRoom
        /// For what ends something that got in before. There are no more of these than beginnings, so they need no limit.
        case always
    }

    private let database: any Database
    private let queue: Mutex<WriteQueue>

    /// Writes to this database. Others may write to it as well, on their own.
    public init(_ database: any Database, limits: GroupLimits = GroupLimits()) {
        self.database = database
        queue = Mutex(WriteQueue(limits: limits))
    }

    /// Runs `body` in a transaction with others. When this returns, that transaction is as durable as the database promises; when it throws,
    /// nothing of `body` remains. A body that throws takes nothing of its neighbours with it; a commit that fails, fails for all in it.
    ///
    /// A caller that is cancelled while it waits gets a `CancellationError` at once and is left out. Once its batch has begun it waits for how
    /// that ends, so that what happened is never in doubt.
    @discardableResult
    public func write<Value: Sendable>(
        _ place: Place = .whileThereIsRoom, _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        let answer = Answer<Value>()
        switch await turn(place, { connection in answer.set(try body(connection)) }) {
        case .lead(let batch): try await commit(batch)
        case .over(let result): try result.get()
        }
        return try answer.get()
    }

    /// How many wait for their batch.
    var waiting: Int { queue.withLock(\.count) }

    /// Whether nothing is let in any more.
    var isClosed: Bool { queue.withLock(\.isClosed) }

    /// Lets nothing in any more, and waits for what has come in. Later writes give `.closed`.
    public func close() async {
        await withCheckedContinuation { continuation in
            if queue.withLock({ $0.close(continuation) }) { continuation.resume() }
        }
    }

    private func turn(_ place: Place, _ body: @escaping @Sendable (any SQLConnection) throws -> Void) async -> QueuedWrite.Turn {
        let number = queue.withLock { $0.number() }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let write = QueuedWrite(number: number, body: body, turn: continuation)
                // Looked at under the lock: a cancellation either is seen here or finds the write in the queue.
                let turn = queue.withLock { $0.enter(write, place: place, isCancelled: Task.isCancelled) }
                if let turn { continuation.resume(returning: turn) }
            }
        } onCancel: {
            let withdrawn = queue.withLock { $0.withdraw(number) }
            withdrawn?.turn.resume(returning: .over(.failure(CancellationError())))
        }
    }

    /// Commits a batch that begins with the caller's own write.
    private func commit(_ batch: [QueuedWrite]) async throws {
        let results: [Result<Void, any Error>]
        do {
            results = try await database.write { connection in try Self.run(batch, connection) }
        } catch {
            results = batch.map { _ in .failure(error) }
        }
        // The disk first: those who are done may take their time.
        let (next, onlookers) = queue.withLock { $0.next() }
        next.first?.turn.resume(returning: .lead(next))
        for (write, result) in zip(batch, results).dropFirst() { write.turn.resume(returning: .over(result)) }
        for onlooker in onlookers { onlooker.resume() }
        try results.first?.get()
    }

    private static func run(_ batch: [QueuedWrite], _ connection: any SQLConnection) throws -> [Result<Void, any Error>] {
        // One that is alone needs no savepoint: the transaction is its own.
        guard batch.count > 1 else { return try batch.map { .success(try $0.body(connection)) } }
        return try batch.map { write in try connection.attempt { try write.body(connection) } }
    }
}

/// What a body gave, kept until its transaction is committed.
private final class Answer<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)

    func set(_ value: Value) { self.value.withLock { $0 = value } }

    func get() throws(DatabaseError) -> Value {
        guard let value = value.withLock({ $0 }) else { throw .failed(code: 0, internal: "the transaction gave no value") }
        return value
    }
}
