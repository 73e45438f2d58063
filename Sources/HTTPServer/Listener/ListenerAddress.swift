/// Where a listener listens.
public struct ListenerAddress: Hashable, Sendable {
    /// A host name or address of this machine; `localhost` and `127.0.0.1` keep others out.
    public let host: String
    /// 0 takes any free port; the one taken is reported when the listener runs.
    public let port: Int

    /// Keeps both; whether they can be used shows when the listener runs.
    public init(host: String, port: Int) {
        self.host = host
        self.port = port
    }
}
