/// What connections to peers may cost.
public struct PeerLimits: Hashable, Sendable {
    /// How long a call may wait for a connection: for one to be made, handshake included, or for a busy one to come free.
    public var connectTimeout: Duration = .seconds(5)
    /// The most connections to one peer. A call that finds them all busy waits for one, at most the time above.
    public var connectionsPerPeer = 4
    /// How long an unused connection is kept: shorter than servers keep theirs (30 s), so that one is seldom used while it is being closed.
    public var idleTime: Duration = .seconds(20)

    /// The standard bounds.
    public static let standard = PeerLimits()

    /// Bounds that one changes afterwards.
    public init() {}
}
