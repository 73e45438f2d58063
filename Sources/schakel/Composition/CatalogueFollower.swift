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

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            do {
                try await catalogue.load()
                logger.info("profiles read")
                count()
                while !Task.isCancelled {
                    try await Task.sleep(for: .seconds(1))
                    await follow()
                }
            } catch is CancellationError {
                return
            } catch ProfileSourceError.cancelled {
                return
            }
        }
    }

    /// A store that cannot be read for a moment keeps the profiles as they were.
    private func follow() async {
        do {
            let changes = try await catalogue.refresh()
            guard changes > 0 else { return }
            logger.info("profiles changed", metadata: ["changes": "\(changes)"])
            count()
        } catch {
            logger.error("profiles could not be read", metadata: ["error": "\(error)"])
        }
    }

    private func count() {
        for subject in Subject.allCases {
            metrics.set(.indexed, [name, subject.rawValue], to: Double(catalogue.counts(of: subject).findable))
        }
    }
}
