import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import NIOTLS

/// One kept connection to a peer whose certificate was looked at before a byte was sent. Lives on its event loop, and so do both it talks to.
final class PeerConnection: ChannelDuplexHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundIn = Never
    typealias OutboundOut = HTTPClientRequestPart

    private enum State {
        case connecting
        case idle
        case busy(any AnswerReceiver)
        case ended
    }

    /// What a peer may say in the head of an answer: as much as may be said to Schakel (security: every input is bounded).
    private static let headLimits: NIOHTTPDecoderLimitConfiguration = {
        var limits = NIOHTTPDecoderLimitConfiguration()
        limits.maxHeaderFieldSize = 16 << 10
        limits.maxHeaderListSize = 16 << 10
        limits.maxHeaderFieldCount = 64
        return limits
    }()

    private let pin: OINPin
    /// Holds on to its keeper, which lets go of connections that have ended.
    private let keeper: any ConnectionKeeper
    private var state = State.connecting
    private var context: ChannelHandlerContext?
    private var keepsAlive = true
    private var isReadWanted = false
    private var cause: FailureCause?
    /// When it began what it is doing.
    private(set) var since = NIODeadline.now()

    init(pin: OINPin, keeper: any ConnectionKeeper) {
        self.pin = pin
        self.keeper = keeper
    }

    var isConnecting: Bool { if case .connecting = state { true } else { false } }
    var isBusy: Bool { if case .busy = state { true } else { false } }

    /// Begins to connect; the keeper hears what becomes of it.
    func connect(
        to address: PeerAddress, with tls: NIOSSLContext, serverName: String?, within time: Duration = PeerLimits.standard.connectTimeout,
        on loop: any EventLoop
    ) {
        let shared = NIOLoopBound((self, tls, serverName), eventLoop: loop)
        let bootstrap = ClientBootstrap(group: loop)
            .connectTimeout(TimeAmount(time))
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let (connection, tls, name) = shared.value
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.addHandler(NIOSSLClientHandler(context: tls, serverHostname: name))
                    try pipeline.addHandler(JoinedWrites())
                    // What is sent needs no look at each call: names are constants, and values come from types that hold nothing else than
                    // visible ASCII (OIN, TraceContext, BaseURL, numbers).
                    try pipeline.addHTTPClientHandlers(enableOutboundHeaderValidation: false, decoderLimitConfiguration: Self.headLimits)
                    try pipeline.addHandler(connection)
                }
            }
        let connected =
            switch address {
            case .resolved(let address): bootstrap.connect(to: address)
            case .name(let host, let port): bootstrap.connect(host: host, port: port)
            }
        connected.assumeIsolated().whenFailure { shared.value.0.refused($0) }
    }

    /// Sends a request; its answer goes to the receiver. Only for a connection that is free.
    func send(_ head: HTTPRequestHead, _ body: ByteBuffer?, to receiver: any AnswerReceiver) {
        guard case .idle = state, let context else { return receiver.broke(cause) }
        state = .busy(receiver)
        since = .now()
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        if let body { context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil) }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    /// Reads on, where that waited for the receiver.
    func readOn() {
        guard isReadWanted, let context else { return }
        isReadWanted = false
        context.read()
    }

    /// Ends the connection, for a reason when there is one. Whom it concerns hears so at once: taking leave of a peer in TLS can take
    /// seconds, and what it still sends meanwhile is nobody's answer.
    func close(_ reason: FailureCause? = nil) {
        if cause == nil { cause = reason }
        let context = context
        end()
        context?.close(promise: nil)
    }

    /// No connection came about at all.
    func refused(_ error: any Error) {
        cause = FailureCause(error)
        end()
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if case .ended = state { return context.close(promise: nil) }
        self.context = context
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        end()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard case .handshakeCompleted? = event as? TLSUserEvent else { return context.fireUserInboundEventTriggered(event) }
        guard case .connecting = state else { return }
        let certificate = try? context.channel.pipeline.syncOperations.nioSSL_peerCertificate()
        guard pin.accepts(certificate) else { return close(.identityMismatch) }
        becomeIdle()
        keeper.hasConnected(self)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        // What nobody asked for is not answered to; the connection is no longer trusted with a question.
        guard case .busy(let receiver) = state else { return close() }
        switch unwrapInboundIn(data) {
        case .head(let head):
            keepsAlive = head.isKeepAlive
            receiver.receive(head)
        case .body(let piece): receiver.receive(piece)
        case .end:
            becomeIdle()
            receiver.receivedAll()
            if keepsAlive { keeper.isFree(self) } else { close() }
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if case .busy(let receiver) = state { receiver.readSome() }
        context.fireChannelReadComplete()
    }

    /// A receiver that has not taken what it got holds the peer back.
    func read(context: ChannelHandlerContext) {
        if case .busy(let receiver) = state, !receiver.wantsMore { isReadWanted = true } else { context.read() }
    }

    func channelInactive(context: ChannelHandlerContext) {
        end()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { close(FailureCause(error)) }

    private func becomeIdle() {
        state = .idle
        since = .now()
    }

    /// Tells whom it concerns, once.
    private func end() {
        let former = state
        state = .ended
        context = nil
        switch former {
        case .ended: break
        case .connecting: keeper.hasEnded(self, .connecting, cause)
        case .idle: keeper.hasEnded(self, .idle, cause)
        case .busy(let receiver):
            keeper.hasEnded(self, .busy, cause)
            receiver.broke(cause)
        }
    }
}
