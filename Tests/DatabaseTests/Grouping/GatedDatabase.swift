import Database
import Synchronization

/// A database whose transactions begin when the test lets them, and whose commits fail when the test says so.
final class GatedDatabase: Database {
    struct PowerFailure: Error {}

    private struct State {
        var isOpen = false
        var begun = 0
        var failures = 0
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    let inner: any Database
    private let state = Mutex(State())

    init(_ inner: any Database) { self.inner = inner }

    /// Transactions that were asked for.
    var begun: Int { state.withLock(\.begun) }

    /// Lets everything through from now on.
    func open() {
        let waiting = state.withLock { state in
            state.isOpen = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Lets one transaction through that waits already.
    func letOneThrough() {
        let first = state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
        first?.resume()
    }

    /// Holds everything that comes from now on.
    func shut() { state.withLock { $0.isOpen = false } }

    /// The next commits fail, after everything in them was done.
    func failCommits(_ number: Int) { state.withLock { $0.failures = number } }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value {
        await withCheckedContinuation { continuation in
            let mayPass = state.withLock { state in
                state.begun += 1
                if !state.isOpen { state.waiting.append(continuation) }
                return state.isOpen
            }
            if mayPass { continuation.resume() }
        }
        let fails = state.withLock { state in
            defer { state.failures = max(0, state.failures - 1) }
            return state.failures > 0
        }
        return try await inner.write { connection in
            let value = try body(connection)
            if fails { throw PowerFailure() }
            return value
        }
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value {
        try await inner.read(body)
    }

    func changeMark() async throws -> Int64 { try await inner.changeMark() }
    func claim(_ name: String) async throws -> WorkClaim { try await inner.claim(name) }
    func isClaimed(_ name: String) throws -> Bool { try inner.isClaimed(name) }
    func close() async throws(DatabaseError) { try await inner.close() }
}
