/// A write that waits for its batch.
struct QueuedWrite: Sendable {
    /// What the caller has to do when it hears from the queue.
    enum Turn: Sendable {
        /// Commit this batch, the first of which is the caller's own, for everybody in it.
        case lead([QueuedWrite])
        /// Nothing more: it was committed, or it failed and nothing of it remains.
        case over(Result<Void, any Error>)
    }

    let number: UInt64
    let body: @Sendable (any SQLConnection) throws -> Void
    let turn: CheckedContinuation<Turn, Never>
}
