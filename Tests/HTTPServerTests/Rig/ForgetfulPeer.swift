import NIOCore
import NIOHTTP1
import Synchronization

@testable import HTTPServer

/// A TLS server that answers the first question on a connection, promises to keep it, and closes it at the second.
final class ForgetfulPeer: Sendable {
    private final class Counts: Sendable {
        let answered = Atomic(0)
        let ignored = Atomic(0)
    }

    private final class Handler: ChannelInboundHandler {
        typealias InboundIn = HTTPServerRequestPart
        typealias OutboundOut = HTTPServerResponsePart
        private let counts: Counts
        private var hasAnswered = false

        init(_ counts: Counts) { self.counts = counts }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            guard case .end = unwrapInboundIn(data) else { return }
            guard !hasAnswered else {
                counts.ignored.add(1, ordering: .relaxed)
                return context.close(promise: nil)
            }
            hasAnswered = true
            counts.answered.add(1, ordering: .relaxed)
            let fields: HTTPHeaders = ["Content-Type": "application/json", "Content-Length": "2"]
            context.write(wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .ok, headers: fields))), promise: nil)
            context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: "{}")))), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
    }

    private let counts = Counts()
    private let channel: any Channel

    init(_ files: TLSFiles) async throws {
        channel = try await RawServer.bind(files) { [counts] pipeline in
            try pipeline.configureHTTPServerPipeline()
            try pipeline.addHandler(Handler(counts))
        }
    }

    var port: Int { channel.localAddress?.port ?? 0 }
    var answered: Int { counts.answered.load(ordering: .relaxed) }
    var ignored: Int { counts.ignored.load(ordering: .relaxed) }
    func stop() async throws { try await channel.close() }
}
