import NIOCore
import NIOSSL
import Synchronization

/// The connection that the running task serves: who is at its other end, and what to stop when it breaks. Bound once per connection.
///
/// The certificate is read on first use: a connection that never completes a request costs no parsing.
final class Connection: Sendable {
    /// The connection of the running task; `nil` outside one.
    @TaskLocal static var current: Connection?

    private enum Knowledge {
        case notRead
        case read(PeerIdentity?)
    }

    private static let made = Atomic<Int>(0)

    /// Tells it from all others of the process; an address in memory would come back.
    let number = Connection.made.wrappingAdd(1, ordering: .relaxed).newValue
    private let channel: any Channel
    private let knowledge = Mutex(Knowledge.notRead)
    private let onClose = Mutex<(@Sendable () -> Void)?>(nil)

    init(channel: any Channel) {
        self.channel = channel
        channel.closeFuture.whenComplete { [self] _ in
            let stop = onClose.withLock { $0 }
            stop?()
        }
    }

    /// The peer's identity, or `nil` without TLS or when its certificate names no organisation number.
    func identity() async -> PeerIdentity? {
        if case .read(let identity) = knowledge.withLock({ $0 }) { return identity }
        let identity = await readCertificate()
        knowledge.withLock { $0 = .read(identity) }
        return identity
    }

    /// From now on `stop` runs when the connection closes. One request is answered at a time, so one slot is enough.
    func stopOnClose(_ stop: @escaping @Sendable () -> Void) {
        onClose.withLock { $0 = stop }
        if !channel.isActive { stop() }
    }

    /// The answer has been written: nothing is left to stop.
    func answered() {
        onClose.withLock { $0 = nil }
    }

    private func readCertificate() async -> PeerIdentity? {
        // Throws on a connection without a TLS handler: then nobody has been identified.
        guard let certificate = try? await channel.nioSSL_peerCertificate().get(), let der = try? certificate.toDERBytes() else {
            return nil
        }
        return try? PeerIdentity(der: der)
    }
}
