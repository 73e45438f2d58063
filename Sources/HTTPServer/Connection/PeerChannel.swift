import HummingbirdCore
import Logging
import NIOCore
import NIOHTTPTypesHTTP1

/// Wraps a channel so that every connection has its guard and so that everything it serves knows the connection.
///
/// The framework makes its request contexts without access to the channel; a task local, bound once per connection around `handle`, carries it.
struct PeerChannel<Base: HTTPChannelHandler>: HTTPChannelHandler {
    typealias Value = Base.Value

    let base: Base
    let limits: ListenerLimits
    let refusal: CannedRefusal
    let isSecure: Bool

    var responder: Responder { base.responder }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        base.setup(channel: channel, logger: logger).flatMapThrowing { value in
            // Between the HTTP/1 decoder and the codec: the only place that sees both the version of a request and the answer's framing.
            let pipeline = channel.pipeline.syncOperations
            let codec = try pipeline.handler(type: HTTP1ToHTTPServerCodec.self)
            try pipeline.addHandler(ConnectionGuard(limits: limits, refusal: refusal, endsWithInput: isSecure), position: .before(codec))
            return value
        }
    }

    func handle(value: Value, logger: Logger) async {
        await Connection.$current.withValue(Connection(channel: value.channel)) {
            await base.handle(value: value, logger: logger)
        }
    }
}
