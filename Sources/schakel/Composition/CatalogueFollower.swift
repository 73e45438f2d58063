import Logging
import ProfileSource
import ServiceLifecycle

/// Reads the profiles of a source into memory at start, and then follows the store, which an import in another process may change.
struct CatalogueFollower: Service {
    let catalogue: ProfileCatalogue
    let logger: Logger

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            do {
                try await catalogue.load()
                logger.info("profiles read")
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
            if changes > 0 { logger.info("profiles changed", metadata: ["changes": "\(changes)"]) }
        } catch {
            logger.error("profiles could not be read", metadata: ["error": "\(error)"])
        }
    }
}
