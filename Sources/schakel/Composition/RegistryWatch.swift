import Database
import Governance
import HTTPServer
import Logging
import ServiceLifecycle
import Synchronization

/// Keeps what counts on this node up to date with the stored registry, so that a change made on any node counts here within a second.
final class RegistryWatch: Service {
    private let follower: RegistryFollower
    private let database: any Database
    private let logger: Logger
    private let lastRead = Mutex(ContinuousClock.now)

    /// How often the registry is asked whether something has changed: one row.
    private static let interval = Duration.milliseconds(400)
    /// For how long it may be silent before this node says so.
    private static let patience = Duration.seconds(5)

    init(_ follower: RegistryFollower, in database: any Database, logger: Logger) {
        self.follower = follower
        self.database = database
        self.logger = logger
    }

    /// Whether what counts here is what was decided; what counted last goes on to count.
    var readiness: Readiness {
        lastRead.withLock { ContinuousClock.now - $0 } < Self.patience
            ? .ready : .notReady(reason: "the registry cannot be read, so that changes of it do not count here yet")
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var isSilent = false
            while (try? await Task.sleep(for: Self.interval)) != nil {
                do {
                    if try await self.follower.refresh() {
                        self.logger.info("registry changed", metadata: ["change": "\(self.follower.inForce.current.change)"])
                    }
                    if isSilent { self.logger.notice("registry can be read again") }
                    isSilent = false
                    self.lastRead.withLock { $0 = .now }
                } catch {
                    // Once: it is asked many times in a minute.
                    if !isSilent { self.logger.error("registry cannot be read", metadata: ["error": "\(error)"]) }
                    isSilent = true
                }
            }
        }
    }

    /// Lets go of the database, when nobody follows any more.
    func close() async throws { try await database.close() }
}
