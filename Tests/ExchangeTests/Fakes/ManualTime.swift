import Exchange
import FoundationEssentials
import Synchronization
import Testing

/// A clock that stands still until the test moves it.
final class ManualTime: Sendable {
    static let start = Date(timeIntervalSince1970: 1_800_000_000)

    private struct Sleeper {
        let ticket: Int
        let wakesAt: Duration
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var now: Duration = .zero
        var tickets = 0
        var sleepers: [Sleeper] = []
    }

    private let state = Mutex(State())

    /// Who is waiting at this moment.
    var sleepers: Int { state.withLock { $0.sleepers.count } }

    var exchangeTime: ExchangeTime {
        ExchangeTime(
            now: { Self.start.addingTimeInterval(Double(self.state.withLock(\.now).components.seconds)) },
            elapsed: { self.state.withLock(\.now) },
            sleep: { try await self.sleep($0) })
    }

    func advance(by duration: Duration) {
        let due = state.withLock { state in
            state.now += duration
            let now = state.now
            let due = state.sleepers.filter { $0.wakesAt <= now }
            state.sleepers.removeAll { $0.wakesAt <= now }
            return due
        }
        due.forEach { $0.continuation.resume() }
    }

    func sleep(_ duration: Duration) async throws {
        let ticket = state.withLock { state in
            state.tickets += 1
            return state.tickets
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isCancelled = state.withLock { state in
                    if Task.isCancelled { return true }
                    state.sleepers.append(Sleeper(ticket: ticket, wakesAt: state.now + duration, continuation: continuation))
                    return false
                }
                if isCancelled { continuation.resume(throwing: CancellationError()) }
            }
        } onCancel: {
            let sleeper = state.withLock { state in
                let index = state.sleepers.firstIndex { $0.ticket == ticket }
                return index.map { state.sleepers.remove(at: $0) }
            }
            sleeper?.continuation.resume(throwing: CancellationError())
        }
    }
}

/// Lets other tasks run until something holds; a test that waits for what never comes is stopped by its time limit.
func until(_ condition: () -> Bool) async {
    while !condition(), !Task.isCancelled { await Task.yield() }
}
