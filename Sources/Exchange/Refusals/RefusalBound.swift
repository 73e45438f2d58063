internal import LabourDomain
internal import Synchronization

/// How many refusals of one peer are recorded one by one. Whoever is refused over and over must not be able to fill the log, and need not: what is left
/// out is in the lines and figures of the node.
final class RefusalBound: Sendable {
    /// In each minute, for each certificate holder.
    static let perMinute = 60
    /// Certificate holders that are told apart in one minute.
    private static let maximumPeers = 10_000

    private struct Counts {
        var minute: Int64 = 0
        var byPeer: [OIN: Int] = [:]
    }

    private let counts = Mutex(Counts())

    /// Counts one; whether it is to be recorded.
    func admits(_ peer: OIN, at elapsed: Duration) -> Bool {
        let minute = elapsed.components.seconds / 60
        return counts.withLock { counts in
            if counts.minute != minute { counts = Counts(minute: minute) }
            guard let count = counts.byPeer[peer] else {
                guard counts.byPeer.count < Self.maximumPeers else { return false }
                counts.byPeer[peer] = 1
                return true
            }
            counts.byPeer[peer] = count + 1
            return count < Self.perMinute
        }
    }
}
