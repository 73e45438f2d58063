import Foundation
import Governance
import HTTPServer
import Logging
import Persistence
import Synchronization

/// Looks after a log while the node runs: signs its head once a minute, and makes the blocks that it is searched by.
struct LogKeeper: Sendable {
    let log: SQLLog
    let keys: LogSigningKeys
    let logger: Logger
    let health = LogHealth()

    /// What is not signed yet can be cut off unseen, so that is never more than this.
    private static let interval = Duration.seconds(60)
    /// Blocks made in one go, so that the end of the node does not wait for many.
    private static let blocksAtOnce = 64

    /// Until the task is cancelled.
    func run() async {
        while !Task.isCancelled {
            await keep()
            guard (try? await Task.sleep(for: Self.interval)) != nil else { return }
        }
    }

    /// Once. What fails shows in ``health`` until it works again.
    func keep() async {
        do {
            try await log.signHead(at: LogTime(Date()), with: keys)
            while try await log.indexBlocks(atMost: Self.blocksAtOnce) == Self.blocksAtOnce, !Task.isCancelled {}
            health.set(nil)
        } catch is CancellationError {
            return
        } catch {
            let reason = "\(log.origin.log.rawValue) log: \(Self.words(error))"
            if health.set(reason) { logger.critical("a log cannot be signed", metadata: ["log": "\(log.origin)", "error": "\(error)"]) }
        }
    }

    private static func words(_ error: any Error) -> String {
        switch error {
        case LogStoreFault.notAsSigned(let size): "it is not as it was signed, at \(size) entries"
        case LogStoreFault.noEarlierHead(let size): "it has \(size) entries and none of its heads"
        case LogStoreFault.unreadableHead(let size): "its head at \(size) entries cannot be read"
        case is LogStoreFault: "it is damaged"
        default: "it cannot be signed"
        }
    }
}

/// What is wrong with a log, as far as its keeper knows.
final class LogHealth: Sendable {
    private let reason = Mutex<String?>(nil)

    /// Whether it says something new.
    @discardableResult
    func set(_ words: String?) -> Bool {
        reason.withLock { reason in
            defer { reason = words }
            return reason != words
        }
    }

    var readiness: Readiness { reason.withLock { $0 }.map { .notReady(reason: $0) } ?? .ready }
}
