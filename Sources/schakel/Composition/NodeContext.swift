import Foundation
import Geography
import HTTPServer
import Logging

/// What the roles of one process share.
struct NodeContext: Sendable {
    var logger: Logger
    var metrics: MetricsRegistry
    var gazetteer: Gazetteer

    init(logger: Logger) throws {
        self.logger = logger
        metrics = MetricsRegistry()
        gazetteer = try Gazetteer.netherlands()
    }

    func observability(of role: String, readiness: @escaping @Sendable () async -> Readiness) -> Observability {
        Observability(logger: logger(of: role), metrics: metrics, readiness: readiness)
    }

    /// Names the role in every line.
    func logger(of role: String) -> Logger {
        var logger = logger
        logger[metadataKey: "role"] = .string(role)
        return logger
    }
}
