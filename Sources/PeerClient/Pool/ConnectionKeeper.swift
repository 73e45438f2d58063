/// Who keeps connections to a peer. Called on the connection's event loop.
protocol ConnectionKeeper: AnyObject {
    /// The peer is who it should be: the connection can be used.
    func hasConnected(_ connection: PeerConnection)
    /// An answer is complete and another question may be asked.
    func isFree(_ connection: PeerConnection)
    /// The connection is gone. Where it was busy, the receiver hears it next.
    func hasEnded(_ connection: PeerConnection, _ during: ConnectionPhase, _ cause: FailureCause?)
}

/// What a connection was doing.
enum ConnectionPhase {
    case connecting
    case idle
    case busy
}
