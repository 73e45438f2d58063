import HTTPServer
import LabourDomain
import Logging
import ProfileSource
import ServiceLifecycle

/// Reads the profiles of a source into memory at start, and then follows the store, which an import in another process may change.
struct CatalogueFollower: Service {
    let catalogue: ProfileCatalogue
    /// How the figures name the source.
    let name: String
    let metrics: MetricsRegistry
    let logger: Logger

    /// How often the store is asked whether it has changed: a change is to be found within ten milliseconds.
    private static let interval = Duration.milliseconds(3)
    /// How often the log tells of changes and errors, at most.
    private static let reportInterval = Duration.seconds(1)

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            do {
                try await catalogue.load()
                logger.info("profiles read")
                count()
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask { try await follow() }
                    group.addTask { try await tidy() }
                    try await group.waitForAll()
                }
            } catch is CancellationError {
                return
            } catch ProfileSourceError.cancelled {
                return
            }
        }
    }

    /// A store that cannot be read for a moment keeps the profiles as they were.
    private func follow() async throws {
        let clock = ContinuousClock()
        var mark: Int64?
        var changes = 0
        var lastReport = clock.now
        while !Task.isCancelled {
            try await Task.sleep(for: Self.interval)
            do {
                changes += try await catalogue.refresh(since: &mark)
            } catch {
                logger.error("profiles could not be read", metadata: ["error": "\(error)"])
                try await Task.sleep(for: Self.reportInterval)
            }
            if changes > 0, lastReport.duration(to: clock.now) >= Self.reportInterval {
                logger.info("profiles changed", metadata: ["changes": "\(changes)"])
                count()
                changes = 0
                lastReport = clock.now
            }
        }
    }

    /// Keeps answering fast, whatever has changed.
    private func tidy() async throws {
        while !Task.isCancelled {
            try await Task.sleep(for: .seconds(1))
            await catalogue.tidy()
        }
    }

    private func count() {
        for subject in Subject.ofProfiles {
            metrics.set(.indexed, [name, subject.rawValue], to: Double(catalogue.counts(of: subject).findable))
        }
    }
}
