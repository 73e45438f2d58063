import Logging
import Synchronization

@testable import HTTPServer

/// Everything a listener logged.
final class LogLines: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }

    func logger() -> Logger {
        Logger(label: "test") { label in
            var handler = JSONLogHandler(label: label, sink: { line in self.lines.withLock { $0.append(line) } })
            handler.logLevel = .info
            return handler
        }
    }
}

/// Runs a listener on a free port for the time of `body`, and stops it.
@discardableResult
func running<Result: Sendable>(
    _ make: (_ onBound: @escaping @Sendable (Int) async -> Void) throws -> Listener,
    _ body: @escaping @Sendable (Int) async throws -> Result
) async throws -> Result {
    let (ports, bound) = AsyncStream.makeStream(of: Int.self)
    let listener = try make { bound.yield($0) }
    return try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await listener.run() }
        var iterator = ports.makeAsyncIterator()
        guard let port = await iterator.next() else { throw CancellationError() }
        defer { group.cancelAll() }
        return try await body(port)
    }
}

extension Observability {
    static func forTests(_ log: LogLines = LogLines(), metrics: MetricsRegistry = MetricsRegistry(), readiness: Readiness = .ready)
        -> Observability
    {
        Observability(logger: log.logger(), metrics: metrics, readiness: { readiness })
    }
}

extension ListenerLimits {
    /// Short times, so that tests of them are short.
    static func hasty(_ time: Duration = .seconds(2)) -> ListenerLimits {
        var limits = ListenerLimits()
        limits.idleTimeout = time
        limits.requestTimeout = time
        limits.writeTimeout = time
        return limits
    }
}

extension ListenerAddress {
    static let anyPort = ListenerAddress(host: "127.0.0.1", port: 0)
}
