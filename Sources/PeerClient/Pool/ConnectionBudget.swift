import NIOCore

/// How many connections beyond the first to each peer may be made at once, over all peers of an event loop.
///
/// Making a connection takes the processor time of many questions. When the machine is busy for a moment, questions overlap, and without a
/// bound each source would get another connection at once, which makes the machine busier. With it most of those who wait are served by a
/// connection that comes free first.
final class ConnectionBudget {
    private static let atOnce = 8

    private var making = 0
    private var waiting: CircularBuffer<ConnectionPool> = []

    /// Takes a place; `false` where there is none, and the pool is told when there is.
    func take(for pool: ConnectionPool) -> Bool {
        if making < Self.atOnce {
            making += 1
            return true
        }
        if !pool.isInQueue {
            pool.isInQueue = true
            waiting.append(pool)
        }
        return false
    }

    /// Gives a place back, to whoever still needs it.
    func give() {
        making -= 1
        while making < Self.atOnce, let pool = waiting.popFirst() {
            pool.isInQueue = false
            pool.connectWhereNeeded()
        }
    }
}
