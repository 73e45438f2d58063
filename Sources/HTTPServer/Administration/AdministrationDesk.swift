import FoundationEssentials
import Governance

/// What all operations share: who may, where it is recorded, how often, and the clocks.
struct AdministrationDesk: Sendable {
    let access: AdministrationAccess
    let audit: any AdministrationAudit
    let limiter: RateLimiter
    /// The time of day, for what is recorded.
    let now: @Sendable () -> Date
    /// The clock that never jumps, for rates.
    let instant: @Sendable () -> ContinuousClock.Instant

    init(
        access: AdministrationAccess, audit: any AdministrationAudit, rate: RequestRate, now: @escaping @Sendable () -> Date,
        instant: @escaping @Sendable () -> ContinuousClock.Instant
    ) {
        self.access = access
        self.audit = audit
        limiter = RateLimiter(rate)
        self.now = now
        self.instant = instant
    }
}
