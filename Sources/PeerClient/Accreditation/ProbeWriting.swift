import NIOCore
import NIOHTTP1

/// Writes each request in its own bytes, whatever head stands for it: the decoder of answers wants to have seen a request go by.
final class ProbeWriting: ChannelOutboundHandler {
    typealias OutboundIn = HTTPClientRequestPart
    typealias OutboundOut = ByteBuffer

    private var messages: ArraySlice<[UInt8]>

    init(_ messages: [[UInt8]]) { self.messages = messages[...] }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .head = unwrapOutboundIn(data), let message = messages.popFirst() else {
            promise?.succeed()
            return
        }
        context.write(wrapOutboundOut(ByteBuffer(bytes: message)), promise: promise)
    }
}
