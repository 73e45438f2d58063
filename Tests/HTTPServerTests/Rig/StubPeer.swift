import HTTPTypes
import LabourDomain
import NIOCore
import Synchronization

@testable import HTTPServer

/// A peer that answers with whatever a test wants, behind real TLS.
enum StubPeer {
    @discardableResult
    static func run<Result: Sendable>(
        _ files: TLSFiles, answer: @escaping @Sendable (Call) async -> Answer, _ body: @escaping @Sendable (Int) async throws -> Result
    ) async throws -> Result {
        try await running(
            { onBound in
                var table = RouteTable()
                for (method, template) in [(HTTPRequest.Method.post, "/vum/v3/{segment}/matches"), (.get, "/vum/v3/{segment}/{id}")] {
                    try table.register(
                        Route(
                            method: method, template: PathTemplate(template), policy: .open, event: .pageRead, style: .contract,
                            handler: { .answered(await answer($0)) }))
                }
                let responder = ListenerResponder(
                    role: .source, table: table, fields: AlwaysPresentFields(party: nil, isSecure: true), unmatchedStyle: .contract,
                    operatorOIN: nil,
                    limits: .standard,
                    observability: .forTests())
                return Listener(address: .anyPort, tls: try files.serverConfiguration(), responder: responder, onBound: onBound)
            }, body)
    }
}

/// A TLS server that counts the bytes it is sent after the handshake and never answers.
final class CountingPeer: Sendable {
    private final class Counter: ChannelInboundHandler, Sendable {
        typealias InboundIn = ByteBuffer
        let count: Atomic<Int>
        init() { count = Atomic(0) }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            count.add(unwrapInboundIn(data).readableBytes, ordering: .relaxed)
        }
    }

    private let counter = Counter()
    private let channel: any Channel

    init(_ files: TLSFiles) async throws {
        channel = try await RawServer.bind(files) { [counter] pipeline in try pipeline.addHandler(counter) }
    }

    var port: Int { channel.localAddress?.port ?? 0 }
    var received: Int { counter.count.load(ordering: .relaxed) }
    func stop() async throws { try await channel.close() }
}
