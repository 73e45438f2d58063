public import FoundationEssentials

/// Time as the exchange sees it, passed in so that a test decides what time it is.
public struct ExchangeTime: Sendable {
    /// The date and time, for records and expiry.
    public let now: @Sendable () -> Date
    /// Time that only goes forward, since some moment, for durations.
    public let elapsed: @Sendable () -> Duration
    /// Waits; throws when the task is cancelled.
    public let sleep: @Sendable (Duration) async throws -> Void

    public init(
        now: @escaping @Sendable () -> Date, elapsed: @escaping @Sendable () -> Duration,
        sleep: @escaping @Sendable (Duration) async throws -> Void
    ) {
        self.now = now
        self.elapsed = elapsed
        self.sleep = sleep
    }

    /// Durations by the continuous clock of the system, the date by the clock given.
    public static func continuous(now: @escaping @Sendable () -> Date) -> ExchangeTime {
        let start = ContinuousClock.now
        return ExchangeTime(
            now: now, elapsed: { ContinuousClock.now - start }, sleep: { try await Task.sleep(for: $0, clock: .continuous) })
    }
}
