public import Logging

/// Whether a process can do its work now.
public enum Readiness: Hashable, Sendable {
    case ready
    /// With a reason in a few words, for the operator; no personal data.
    case notReady(reason: String)
}

/// What all listeners of a process share: its log, its figures and its readiness.
public struct Observability: Sendable {
    let logger: Logger
    let metrics: MetricsRegistry
    let readiness: @Sendable () async -> Readiness

    /// `readiness` is asked at each `GET /health/ready` and should answer at once.
    public init(logger: Logger, metrics: MetricsRegistry, readiness: @escaping @Sendable () async -> Readiness) {
        self.logger = logger
        self.metrics = metrics
        self.readiness = readiness
    }
}
