internal import Synchronization

/// A time limit that stands still while somebody else keeps the other side waiting, until what it limits has ended.
final class Deadline: Sendable {
    /// What can be said of it at a moment.
    enum Standing: Equatable {
        /// What it limits has ended, or it was found to be reached before.
        case ended
        case reached
        /// It cannot be reached before so much time has passed.
        case open(Duration)
    }

    private struct Guarded {
        var watch: Stopwatch
        var isEnded = false
        var isReached = false
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
        defer { guarded.withLock { $0.watch.resume(at: time.elapsed()) } }
        return try await wait()
    }

    /// What it limits has ended.
    /// - Returns: whether that was in time.
    func end() -> Bool {
        guarded.withLock { guarded in
            guarded.isEnded = true
            return !guarded.isReached
        }
    }

    /// How it stands now. It is said once that it is reached.
    func look() -> Standing {
        guarded.withLock { guarded in
            if guarded.isEnded || guarded.isReached { return .ended }
            let remaining = guarded.watch.remaining(at: time.elapsed())
            if guarded.watch.isPaused { return .open(max(remaining, Self.shortestLook)) }
            if remaining > .zero { return .open(remaining) }
            guarded.isReached = true
            return .reached
        }
    }

    /// One that stands still is not looked at more often than this, and so reached at most so much too late.
    private static let shortestLook = Duration.milliseconds(10)
}
