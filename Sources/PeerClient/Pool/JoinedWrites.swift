import NIOCore

/// Puts what is written between two flushes into one buffer, so that a request is one record of TLS, not one for its head and one for its body.
final class JoinedWrites: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var waiting: ByteBuffer?

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        var buffer = unwrapOutboundIn(data)
        if var earlier = waiting.take() {
            earlier.writeBuffer(&buffer)
            waiting = earlier
        } else {
            waiting = buffer
        }
        guard let promise else { return }
        // Whoever wants to hear of this write hears of all that was joined with it.
        passOn(context, promise)
    }

    func flush(context: ChannelHandlerContext) {
        passOn(context, nil)
        context.flush()
    }

    private func passOn(_ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?) {
        guard let joined = waiting.take() else { return }
        context.write(wrapOutboundOut(joined), promise: promise)
    }
}
