import NIOCore

/// How much is asked, and for how long.
public struct LoadPlan: Hashable, Sendable {
    /// What decides when the next request goes out.
    public enum Pace: Hashable, Sendable {
        /// The clock: so many requests a second, whether earlier ones were answered or not (an open loop).
        case rate(Double)
        /// The answers: every connection asks again as soon as it has its answer (a closed loop). Finds the capacity, hides the waiting.
        case closed
    }

    /// What decides when the next request goes out.
    public var pace: Pace
    /// How long is measured.
    public var time: Duration = .seconds(30)
    /// What goes before it and does not count: connections are made, caches and code get warm.
    public var warmUp: Duration = .seconds(3)
    /// The most connections at the same time.
    public var connections = 50
    /// How long an answer may take, and how long a request may wait for a connection.
    public var timeout: Duration = .seconds(30)

    /// A plan with the usual times and bounds.
    public init(pace: Pace) { self.pace = pace }
}

extension Duration {
    /// Whole nanoseconds; a time beyond what fits counts as the most that fits.
    var nanoseconds: Int { Int(TimeAmount(self).nanoseconds) }
}
