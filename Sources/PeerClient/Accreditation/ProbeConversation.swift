import Accreditation
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import NIOTLS

/// Requests and their answers on one connection, one after the other. Lives on the event loop of its channel.
final class ProbeConversation: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundOut = HTTPClientRequestPart

    private let count: Int
    private let outcomes: EventLoopPromise<[ProbeOutcome]>
    private let limit: TimeAmount
    private let pin: OINPin
    private var done: [ProbeOutcome] = []
    private var head: HTTPResponseHead?
    private var body: [UInt8] = []
    private var began = NIODeadline.now()
    private var timer: Scheduled<Void>?
    private var isOver = false
    /// What the connection broke on.
    private var failure: String?

    init(_ count: Int, outcomes: EventLoopPromise<[ProbeOutcome]>, limit: TimeAmount, pin: OINPin) {
        self.count = count
        self.outcomes = outcomes
        self.limit = limit
        self.pin = pin
    }

    func handlerAdded(context: ChannelHandlerContext) { arm(context) }

    func handlerRemoved(context: ChannelHandlerContext) { end(.broken(reason: failure ?? "the connection ended"), context) }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard case .handshakeCompleted? = event as? TLSUserEvent else { return context.fireUserInboundEventTriggered(event) }
        let shown = try? context.channel.pipeline.syncOperations.nioSSL_peerCertificate()
        guard pin.accepts(shown) else { return end(.broken(reason: "the certificate is not of this source"), context) }
        sendNext(context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let received):
            // An interim answer (100, 103) is none.
            if received.status.code >= 200 { head = received }
        case .body(let piece):
            guard body.count + piece.readableBytes <= ProbeClient.maximumAnswerBytes else {
                return end(.broken(reason: "the answer is larger than \(ProbeClient.maximumAnswerBytes) bytes"), context)
            }
            body.append(contentsOf: piece.readableBytesView)
        case .end:
            guard let head else { return }
            finish(head, context)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        failure = failure ?? "\(FailureCause(error).words): \(String(describing: error).prefix(120))"
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        end(.broken(reason: failure ?? "the connection ended"), context)
    }

    private func finish(_ head: HTTPResponseHead, _ context: ChannelHandlerContext) {
        let seconds = Double((NIODeadline.now() - began).nanoseconds) / 1e9
        let fields = head.headers.map { ProbeField($0.name, $0.value) }
        done.append(.answered(ProbeAnswer(status: Int(head.status.code), fields: fields, body: body, seconds: seconds)))
        self.head = nil
        body = []
        if done.count == count { end(nil, context) } else { sendNext(context) }
    }

    private func sendNext(_ context: ChannelHandlerContext) {
        guard !isOver, done.count < count else { return }
        arm(context)
        began = .now()
        // What is sent is written by ``ProbeWriting``; the head only stands for it.
        context.writeAndFlush(wrapOutboundOut(.head(HTTPRequestHead(version: .http1_1, method: .POST, uri: "/"))), promise: nil)
    }

    private func arm(_ context: ChannelHandlerContext) {
        timer?.cancel()
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: limit) { [self] in end(.timedOut, context) }
    }

    /// The rest of the requests gets this outcome; only once.
    private func end(_ rest: ProbeOutcome?, _ context: ChannelHandlerContext) {
        guard !isOver else { return }
        isOver = true
        timer?.cancel()
        timer = nil
        if let rest { done += [ProbeOutcome](repeating: rest, count: count - done.count) }
        outcomes.succeed(done)
        context.close(promise: nil)
    }
}
