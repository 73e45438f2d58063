import NIOCore
import NIOHTTP1

/// A call as a task sees it: the parts of its answer, one after another. Whoever has one calls `giveUp` at the end, which costs nothing where
/// the answer is complete.
struct PeerAnswer: Sendable {
    private let loop: any EventLoop
    private let call: NIOLoopBoundBox<PeerCall?>

    init(on loop: any EventLoop, _ call: NIOLoopBoundBox<PeerCall?>) {
        self.loop = loop
        self.call = call
    }

    /// The next part, once it is there; an empty last one again after the last.
    func next() async -> PeerCall.Part {
        await withCheckedContinuation { reader in
            loop.run { [call] in
                if let call = call.value { call.read(reader) } else { reader.resume(returning: .failed(.cancelled)) }
            }
        }
    }

    /// Nothing more is read: a connection in the middle of an answer is closed.
    func giveUp() {
        loop.run { [call] in call.value?.stop() }
    }
}
