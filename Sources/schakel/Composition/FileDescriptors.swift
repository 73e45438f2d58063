import Foundation
import HTTPServer
import Logging
import PeerClient

/// How many files and connections this process may have open at once. Systems give a process few of them (often 1,024) and let it take more.
struct FileDescriptors: Equatable, Sendable {
    /// The limit now.
    var soft: Int
    /// How far this process may raise it by itself.
    var hard: Int

    private static let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)

    /// The limits of this process; `nil` where the system does not say.
    static func current() -> FileDescriptors? {
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return nil }
        return FileDescriptors(soft: Int(clamping: limit.rlim_cur), hard: Int(clamping: limit.rlim_max))
    }

    /// Takes as many as the system allows, and tells the log. Without, accepting or making a connection would fail under load.
    static func takeAll(logger: Logger) {
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return }
        let before = Int(clamping: limit.rlim_cur)
        limit.rlim_cur = limit.rlim_max
        if setrlimit(resource, &limit) == 0 {
            logger.info("file descriptors", metadata: ["limit": "\(Int(clamping: limit.rlim_max))", "before": "\(before)"])
        } else {
            logger.warning("file descriptors cannot be raised", metadata: ["limit": "\(before)", "errno": "\(errno)"])
        }
    }

    /// What to say where a configuration may need more than there can be; `nil` where it fits.
    func remark(on configuration: NodeConfiguration) -> String? {
        let needed = configuration.maximumFileDescriptors
        guard needed > hard else { return nil }
        let remedy = "raise LimitNOFILE (ulimit -n), or lower listen.maximumConnections and exchange.limits.concurrentQuestions"
        return "The limits allow \(needed) connections and files at once, and a process here can have \(hard): \(remedy)."
    }
}

extension NodeConfiguration {
    /// A database has a writer and some readers, with a file and its log each.
    private static let descriptorsPerDatabase = 24
    /// Standard streams, event loops, and what is opened for a moment.
    private static let otherDescriptors = 64

    /// The most file descriptors in use when everything is as busy as its limits allow.
    var maximumFileDescriptors: Int {
        let connections = listeners.reduce(0) { $0 + $1.listen.limits.maximumConnections }
        let toSources = exchange.map { $0.peerLimits.maximumConnections(to: $0.sources) } ?? 0
        let databases = sources.count + (exchange == nil ? 0 : 1)
        return connections + toSources + databases * Self.descriptorsPerDatabase + Self.otherDescriptors
    }
}
