import Exchange
import LabourDomain
import NIOCore
import NIOPosix
import Synchronization

/// The ways to all sources that were asked. A peer belongs to one event loop, and peers are dealt out over the loops in turn, so that the
/// sources of one question are read on all processors.
final class SourceRoutes: Sendable {
    private struct Known {
        /// One for each controller: looked up for every source of every question, by what is least to hash.
        var routes: [OIN: SourceRoute] = [:]
        var loops: [Peer: PeerLoop] = [:]
    }

    private let loops: [PeerLoop]
    private let known = Mutex(Known())

    init() {
        loops = MultiThreadedEventLoopGroup.singleton.makeIterator().map(PeerLoop.init)
    }

    /// `nil` where the source has no address that can be used.
    func route(to source: RegisteredSource) -> SourceRoute? {
        known.withLock { known in
            if let route = known.routes[source.oin], route.source == source { return route }
            guard let peer = Peer(source), let base = try? BaseURL(source.baseURL) else { return nil }
            let loop = known.loops[peer] ?? loops[known.loops.count % loops.count]
            known.loops[peer] = loop
            let route = SourceRoute(to: source, peer, base, on: loop)
            known.routes[source.oin] = route
            return route
        }
    }

    /// Closes all connections.
    func shutDown() async {
        for loop in loops { await loop.shutDown() }
    }
}
