import Synchronization

/// A value that one task makes known, once, and others wait for. Waiting ends early when the waiting task is cancelled.
final class Announcement<Value: Sendable>: Sendable {
    private struct State {
        var value: Value?
        var waiting: [AsyncStream<Value>.Continuation] = []
    }

    private let state = Mutex(State())

    /// Makes the value known; only the first counts.
    func announce(_ value: Value) {
        let waiting = state.withLock { state -> [AsyncStream<Value>.Continuation] in
            guard state.value == nil else { return [] }
            state.value = value
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting {
            continuation.yield(value)
            continuation.finish()
        }
    }

    /// The value, if it is known by now.
    var current: Value? { state.withLock(\.value) }

    /// The value, as soon as it is known.
    func value() async throws -> Value {
        let (stream, continuation) = AsyncStream.makeStream(of: Value.self, bufferingPolicy: .bufferingNewest(1))
        let known = state.withLock { state -> Value? in
            if state.value == nil { state.waiting.append(continuation) }
            return state.value
        }
        if let known { return known }
        for await value in stream { return value }
        throw CancellationError()
    }
}
