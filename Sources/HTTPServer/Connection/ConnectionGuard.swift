import NIOCore
import NIOHTTP1

/// Holds a connection to HTTP/1.1 where the framework is lenient, and to the listener's time limits.
///
/// - Answers to HTTP/1.0 and to `Connection: close` in any spelling end the connection (RFC 9112 section 9.6).
/// - An answer given before the request was read to its end closes the connection, after letting the client read it.
/// - Unparsable bytes, a missing or double `Host` (RFC 9112 section 3.2) and bodies that drip too slowly get the listener's refusal.
/// - A client that does not read its answer is cut off.
/// - Over TLS a client that ends its half has gone away: work for it stops. (HTTP over plain TCP is left its tools that end their half early.)
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// How long a refused client may take to read its refusal.
    private static let lingering: TimeAmount = .seconds(2)

    private let limits: ListenerLimits
    private let refusal: CannedRefusal
    private let endsWithInput: Bool
    private var requests = RequestQueue()
    private var isQuiescing = false
    /// Set once the last answer of the connection has been written; nothing passes any more.
    private var isEnding = false
    private var requestTimer: Scheduled<Void>?
    private var writeTimer: Scheduled<Void>?
    private var lingerTimer: Scheduled<Void>?

    init(limits: ListenerLimits, refusal: CannedRefusal, endsWithInput: Bool) {
        self.endsWithInput = endsWithInput
        self.limits = limits
        self.refusal = refusal
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isEnding else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            let hosts = head.headers["host"].count
            guard hosts == 1 || (hosts == 0 && head.version.minor == 0) else { return refuse(context) }
            requests.began(head)
        case .body:
            break
        case .end:
            requests.arrived()
            requestTimer?.cancel()
            requestTimer = nil
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if isEnding {
            context.read()
        } else if requests.isArriving, requestTimer == nil {
            let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
            requestTimer = context.eventLoop.scheduleTask(in: TimeAmount(limits.requestTimeout)) {
                let (handler, context) = bound.value
                handler.requestTimer = nil
                if handler.requests.isArriving { handler.refuse(context) }
            }
        }
        context.fireChannelReadComplete()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isEnding else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        switch unwrapOutboundIn(data) {
        case .head(var head) where head.status.code >= 200:
            if requests.answering(endingConnection: isQuiescing || head.headers.asksToClose) {
                head.headers.replaceOrAdd(name: "Connection", value: "close")
            }
            if requests.isOldVersion { head.version = .http1_0 }
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .head, .body:
            context.write(data, promise: promise)
        case .end:
            let isLast = requests.answered()
            context.write(data, promise: promise)
            if isLast { end(context) }
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard !isEnding else { return }
        if error is HTTPParserError {
            refuse(context)
        } else {
            context.fireErrorCaught(error)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent { isQuiescing = true }
        context.fireUserInboundEventTriggered(event)
        if isEnding || endsWithInput, case .inputClosed = event as? ChannelEvent { context.close(promise: nil) }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        writeTimer?.cancel()
        writeTimer = nil
        if !context.channel.isWritable {
            writeTimer = closing(context, in: TimeAmount(limits.writeTimeout))
        }
        context.fireChannelWritabilityChanged()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        for timer in [requestTimer, writeTimer, lingerTimer] { timer?.cancel() }
    }

    /// Gives the listener's refusal when no answer has begun that it would break into; otherwise only ends the connection.
    private func refuse(_ context: ChannelHandlerContext) {
        guard requests.canBeRefused else {
            isEnding = true
            return context.close(promise: nil)
        }
        context.write(wrapOutboundOut(.head(refusal.head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: refusal.body)))), promise: nil)
        context.write(wrapOutboundOut(.end(nil)), promise: nil)
        end(context)
    }

    /// Flushes and ends the connection. Closing with unread bytes makes the system send a reset that can destroy the answer on its way
    /// (RFC 9112 section 9.6): so first only the own half is closed, and what still comes is dropped until the client closes its half.
    private func end(_ context: ChannelHandlerContext) {
        isEnding = true
        requestTimer?.cancel()
        context.flush()
        context.close(mode: .output, promise: nil)
        context.read()
        lingerTimer = closing(context, in: Self.lingering)
    }

    private func closing(_ context: ChannelHandlerContext, in time: TimeAmount) -> Scheduled<Void> {
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        return context.eventLoop.scheduleTask(in: time) { bound.value.close(promise: nil) }
    }
}

extension HTTPHeaders {
    /// `Connection: close`, in any case and anywhere in the list.
    var asksToClose: Bool {
        self[canonicalForm: "connection"].contains { $0.lowercased() == "close" }
    }
}
