import NIOCore
import NIOSSL

/// An event loop and the pools that live on it.
final class PeerLoop: Sendable {
    let loop: any EventLoop
    let executor: LoopExecutor
    private let contents: NIOLoopBoundBox<Contents>

    private struct Contents {
        let budget = ConnectionBudget()
        var pools: [Peer: ConnectionPool] = [:]
        var isSweeping = false
        var sweeps = 0
        var isShutDown = false
    }

    /// How often it is looked at what takes too long: time limits here are longer by at most this.
    private static let sweepTime = TimeAmount.milliseconds(100)
    /// Connections, of which there can be many more than calls, are looked at every so many times.
    private static let sweepsOfConnections = 10

    init(_ loop: any EventLoop) {
        self.loop = loop
        executor = LoopExecutor(loop)
        contents = .makeBoxSendingValue(Contents(), eventLoop: loop)
    }

    /// Asks a peer as soon as there is a connection to it. `makePool` is called when it is asked for the first time.
    func ask(_ peer: Peer, _ request: PeerRequest, makePool: @escaping @Sendable (ConnectionBudget) -> ConnectionPool) -> PeerAnswer {
        let call = NIOLoopBoundBox.makeEmptyBox(valueType: PeerCall.self, eventLoop: loop)
        loop.run { [self] in
            let pool = pool(of: peer, makePool)
            let new = PeerCall(request, in: pool)
            call.value = new
            pool.start(new)
        }
        return PeerAnswer(on: loop, call)
    }

    private func pool(of peer: Peer, _ make: (ConnectionBudget) -> ConnectionPool) -> ConnectionPool {
        startSweeping()
        if let pool = contents.value.pools[peer] { return pool }
        let pool = make(contents.value.budget)
        if contents.value.isShutDown { pool.shutDown() }
        contents.value.pools[peer] = pool
        return pool
    }

    private func startSweeping() {
        guard !contents.value.isSweeping else { return }
        contents.value.isSweeping = true
        loop.scheduleTask(in: Self.sweepTime) { [self] in sweep() }
    }

    private func sweep() {
        let moment = NIODeadline.now()
        let pools = contents.value.pools
        contents.value.sweeps += 1
        let looksAtConnections = contents.value.sweeps % Self.sweepsOfConnections == 0
        for pool in pools.values {
            pool.endLateCalls(at: moment)
            if looksAtConnections { pool.closeUnused(at: moment) }
        }
        contents.value.isSweeping = false
        if contents.value.pools.values.contains(where: { !$0.isEmpty }) { startSweeping() }
    }

    /// Closes everything; calls under way fail, and later ones are refused.
    func shutDown() async {
        await withCheckedContinuation { continuation in
            loop.run { [self] in
                contents.value.isShutDown = true
                let pools = contents.value.pools
                for pool in pools.values { pool.shutDown() }
                continuation.resume()
            }
        }
    }
}
