/// What connections to peers may cost.
public struct PeerLimits: Hashable, Sendable {
    /// How long making a connection may take, handshake included.
    public var connectTimeout: Duration = .seconds(5)
    /// Connections kept to one peer; more are made in a burst only when these are all busy.
    public var connectionsPerPeer = 4
    /// How long an unused connection is kept: shorter than servers keep theirs (30 s), so that one is seldom used while it is being closed.
    public var idleTime: Duration = .seconds(20)

    /// The standard bounds.
    public static let standard = PeerLimits()

    /// Bounds that one changes afterwards.
    public init() {}
}
