import NIOCore

/// Where a connection goes.
enum PeerAddress {
    case resolved(SocketAddress)
    /// Looked up for every connection, so that a peer may move.
    case name(host: String, port: Int)
}
