public import Foundation

/// How long somebody stays signed in.
public struct SessionLimits: Hashable, Sendable {
    /// Seconds without a request after which a session ends.
    public let idle: TimeInterval
    /// Seconds after which a session ends whatever happens.
    public let absolute: TimeInterval
    /// Seconds before the end at which the page warns; WCAG 2.2.1 asks for at least twenty.
    public let warning: TimeInterval
    /// Seconds after proving who one is in which a sensitive act is allowed.
    public let fresh: TimeInterval

    /// Half an hour and twelve hours are what NIST SP 800-63B (2.2.3) allows for this level of assurance.
    public static let standard = SessionLimits(idle: 1_800, absolute: 43_200, warning: 120, fresh: 600)

    /// All in seconds; `idle` is at least a minute, and `absolute` at least `idle`.
    public init(idle: TimeInterval, absolute: TimeInterval, warning: TimeInterval, fresh: TimeInterval) {
        self.idle = max(60, idle)
        self.absolute = max(self.idle, absolute)
        self.warning = min(max(20, warning), self.idle / 2)
        self.fresh = max(60, fresh)
    }
}
