/// What one connection or request may cost. All bounds are checked before memory is spent.
public struct ListenerLimits: Hashable, Sendable {
    /// Bytes of a request body; a longer one is refused without being read to its end.
    public var maximumBodyBytes = 1 << 20
    /// Bytes of all header fields of a request together, and of any one of them.
    public var maximumHeaderBytes = 16 << 10
    /// Header fields of a request.
    public var maximumHeaderFields = 64
    /// Connections open at once; more wait in the system's queue.
    public var maximumConnections = 1_024
    /// How long a connection may be silent before its first request, between requests, or within a request's head.
    public var idleTimeout: Duration = .seconds(30)
    /// How long a request may take to arrive, from the end of its head to the end of its body, however steadily it drips.
    public var requestTimeout: Duration = .seconds(30)
    /// How long a client may leave an answer unread.
    public var writeTimeout: Duration = .seconds(30)
    /// How long answers under way may still take when the listener is asked to stop.
    public var shutdownGrace: Duration = .seconds(20)

    /// The standard bounds.
    public static let standard = ListenerLimits()

    /// Bounds that one changes afterwards.
    public init() {}
}
