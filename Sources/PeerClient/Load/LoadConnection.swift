import NIOCore
import NIOHTTP1
import NIOSSL
import NIOTLS

/// One kept connection: sends a question when it is told to, and tells its driver what came back. Lives on the event loop of its driver.
final class LoadConnection: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundOut = HTTPClientRequestPart

    private enum State {
        case connecting
        case idle
        case busy(LoadTurn)
        case ended
    }

    private let pin: OINPin
    /// Holds on to its driver, which lets go of connections that have ended.
    private let driver: LoadDriver
    private var state = State.connecting
    private var context: ChannelHandlerContext?
    private var reading: AnswerReading?
    private var cause: FailureCause?
    /// When it began what it is doing, in nanoseconds since the start of the run.
    private(set) var since: Int

    init(pin: OINPin, driver: LoadDriver, now: Int) {
        self.pin = pin
        self.driver = driver
        since = now
    }

    var isConnecting: Bool { if case .connecting = state { true } else { false } }
    var isBusy: Bool { if case .busy = state { true } else { false } }

    /// Sends a question. The head and body are ready-made, so that nothing is computed for each of them.
    func send(_ head: HTTPRequestHead, _ body: ByteBuffer, _ turn: LoadTurn, now: Int) {
        guard let context else { return }
        state = .busy(turn)
        since = now
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    /// Ends the connection, for a reason when there is one.
    func close(_ reason: FailureCause? = nil) {
        if cause == nil { cause = reason }
        if let context { context.close(promise: nil) } else { end() }
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
        driver.isReady(self)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): reading = AnswerReading(head)
        case .body(let piece): reading?.add(piece)
        case .end: finish()
        }
    }

    private func finish() {
        guard case .busy(let turn) = state, let reading else { return close() }
        self.reading = nil
        becomeIdle()
        driver.answered(self, turn, reading)
    }

    private func becomeIdle() {
        state = .idle
        since = driver.now
    }

    func channelInactive(context: ChannelHandlerContext) { end() }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { close(FailureCause(error)) }

    /// Tells the driver once, with the request that was under way.
    private func end() {
        let former = state
        state = .ended
        context = nil
        switch former {
        case .ended: break
        case .connecting: driver.failed(self, cause: cause)
        case .idle: driver.ended(self)
        case .busy(let turn): driver.broke(self, turn, cause == .timedOut ? .timedOut : .broken)
        }
    }
}
