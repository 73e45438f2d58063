import NIOCore
import NIOHTTP1

/// What is asked of a peer.
struct PeerRequest: Sendable {
    let head: HTTPRequestHead
    let body: ByteBuffer?
    /// How long it may take, a wait for a connection included.
    let time: Duration
    /// Whether that is the time for the whole answer, or only until its head is there.
    let isTimeForAll: Bool
}
