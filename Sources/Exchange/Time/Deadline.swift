internal import Synchronization

/// A time limit that stands still while somebody else keeps the other side waiting.
final class Deadline: Sendable {
    private struct Guarded {
        var watch: Stopwatch
        var waiter: CheckedContinuation<Void, Never>?
        var isCancelled = false
    }

    private enum Wait {
        case over
        case sleep(Duration)
        case paused
    }

    private let time: ExchangeTime
    private let guarded: Mutex<Guarded>

    /// Starts now.
    init(after limit: Duration, time: ExchangeTime) {
        self.time = time
        guarded = Mutex(Guarded(watch: Stopwatch(limit: limit, startingAt: time.elapsed())))
    }

    /// Runs `wait` outside the limit.
    func excluding<Result>(_ wait: () async throws -> Result) async rethrows -> Result {
        guarded.withLock { $0.watch.pause(at: time.elapsed()) }
        defer {
            let waiter = guarded.withLock { guarded in
                guarded.watch.resume(at: time.elapsed())
                return guarded.waiter.take()
            }
            waiter?.resume()
        }
        return try await wait()
    }

    /// Returns when the limit is reached; throws when the task is cancelled.
    func reached() async throws {
        while true {
            let wait = guarded.withLock { guarded -> Wait in
                let remaining = guarded.watch.remaining(at: time.elapsed())
                return remaining <= .zero ? .over : guarded.watch.isPaused ? .paused : .sleep(remaining)
            }
            switch wait {
            case .over: return
            case .sleep(let duration): try await time.sleep(duration)
            case .paused: try await resumed()
            }
        }
    }

    private func resumed() async throws {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isPaused = guarded.withLock { guarded in
                    guard guarded.watch.isPaused, !guarded.isCancelled else { return false }
                    guarded.waiter = continuation
                    return true
                }
                if !isPaused { continuation.resume() }
            }
        } onCancel: {
            let waiter = guarded.withLock { guarded in
                guarded.isCancelled = true
                return guarded.waiter.take()
            }
            waiter?.resume()
        }
        try Task.checkCancellation()
    }
}
