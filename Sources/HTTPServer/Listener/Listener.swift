import HummingbirdCore
import HummingbirdTLS
import NIOCore
import NIOPosix
import NIOSSL
public import ServiceLifecycle

/// One listening socket with its routes. A `Service`: it runs until graceful shutdown, and lets answers under way finish within a bound.
///
/// HTTP/1.1 only: for small answers HTTP/2 costs several times the processor time, and no peer in the framework asks for it.
public struct Listener: Service {
    private let address: ListenerAddress
    private let tls: TLSConfiguration?
    private let responder: ListenerResponder
    private let onBound: @Sendable (Int) async -> Void

    init(address: ListenerAddress, tls: TLSConfiguration?, responder: ListenerResponder, onBound: @escaping @Sendable (Int) async -> Void) {
        self.address = address
        self.tls = tls
        self.responder = responder
        self.onBound = onBound
    }

    /// Listens and answers. Returns after graceful shutdown or cancellation; throws when the address cannot be used.
    public func run() async throws {
        let limits = responder.limits
        if let tls {
            let base = try TLSChannel(http, tlsConfiguration: tls)
            try await serve(PeerChannel(base: base, limits: limits, refusal: refusal, isSecure: true))
        } else {
            try await serve(PeerChannel(base: http, limits: limits, refusal: refusal, isSecure: false))
        }
    }

    private func serve<Child: HTTPChannelHandler>(_ channel: Child) async throws {
        let logger = responder.observability.logger
        let configuration = ServerConfiguration(
            address: .hostname(address.host, port: address.port), backlog: 1_024,
            availableConnectionsDelegate: .maximum(responder.limits.maximumConnections, logger: logger))
        let server = Server(
            childChannelSetup: channel, configuration: configuration, onServerRunning: { await onBound($0.localAddress?.port ?? 0) },
            eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            group.addTask {
                // Only ends by an error (no graceful shutdown came) or after the grace period.
                try await gracefulShutdown()
                try await Task.sleep(for: responder.limits.shutdownGrace)
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private var http: HTTP1Channel {
        let limits = responder.limits
        let decoder = HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: limits.maximumHeaderBytes, maxHeaderListSize: limits.maximumHeaderBytes,
            maxHeaderFieldCount: limits.maximumHeaderFields)
        return HTTP1Channel(
            responder: { [responder] request, writer, _ in try await responder.respond(request, writer) },
            configuration: .init(idleTimeout: TimeAmount(limits.idleTimeout), httpDecoderConfiguration: decoder))
    }

    private var refusal: CannedRefusal {
        CannedRefusal(style: responder.unmatchedStyle, fields: responder.fields)
    }
}
