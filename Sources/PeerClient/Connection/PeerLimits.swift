public import Exchange
import LabourDomain

/// What connections to peers may cost.
public struct PeerLimits: Hashable, Sendable {
    /// How long a connection may take to be made, handshake included; and how long a call waits while none is made or comes free.
    public var connectTimeout: Duration = .seconds(5)
    /// The most connections to one peer. A call that finds them all busy waits for one.
    public var connectionsPerPeer = 4
    /// How long an unused connection is kept: shorter than servers keep theirs (30 s), so that one is seldom used while it is being closed.
    public var idleTime: Duration = .seconds(20)

    /// The standard bounds, for who asks one thing after another.
    public static let standard = PeerLimits()

    /// Bounds that one changes afterwards.
    public init() {}
}

extension PeerLimits {
    /// Bounds for an exchange that asks these sources: every question that may run has a connection to every source at once, so that a burst
    /// never makes a healthy source time out for want of one. Connections are made when they are needed, not before.
    ///
    /// - Parameter leastSharing: For how many sources at one address there is room in any case, where sources can join later.
    public init(for configuration: ExchangeConfiguration, sources: [RegisteredSource], leastSharing: Int = 1) {
        self.init()
        let questions = configuration.concurrentQuestions
        let callsOfOneQuestion = max(leastSharing, Self.sourcesByPeer(sources).values.max() ?? 1)
        connectionsPerPeer = questions * callsOfOneQuestion + Self.room(forDetailsBeside: questions)
    }

    /// The most connections to all these sources together.
    public func maximumConnections(to sources: [RegisteredSource]) -> Int { connectionsPerPeer * Self.sourcesByPeer(sources).count }

    /// A detail is one short answer, so that a connection serves many of them; a quarter beside the questions is plenty.
    private static func room(forDetailsBeside questions: Int) -> Int { max(4, questions / 4) }

    /// Sources that one processor serves at one address share its connections.
    private static func sourcesByPeer(_ sources: [RegisteredSource]) -> [Peer: Int] {
        Dictionary(sources.compactMap { source in Peer(source).map { ($0, 1) } }, uniquingKeysWith: +)
    }
}
