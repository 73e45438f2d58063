import HummingbirdCore
import HummingbirdTLS
import Logging
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
    private let limits: ListenerLimits
    private let logger: Logger
    private let refusal: CannedRefusal
    private let respond: @concurrent @Sendable (Request, consuming ResponseWriter) async throws -> Void
    private let onBound: @Sendable (Int) async -> Void

    /// One that answers by its routes.
    init(address: ListenerAddress, tls: TLSConfiguration?, responder: ListenerResponder, onBound: @escaping @Sendable (Int) async -> Void) {
        self.init(
            address: address, tls: tls, limits: responder.limits, logger: responder.observability.logger,
            refusal: CannedRefusal(style: responder.unmatchedStyle, fields: responder.fields), onBound: onBound
        ) { request, writer in try await responder.respond(request, writer) }
    }

    /// One that answers in its own way; `refusal` is for what is no request at all.
    init(
        address: ListenerAddress, tls: TLSConfiguration?, limits: ListenerLimits, logger: Logger, refusal: CannedRefusal,
        onBound: @escaping @Sendable (Int) async -> Void,
        respond: @escaping @concurrent @Sendable (Request, consuming ResponseWriter) async throws -> Void
    ) {
        self.address = address
        self.tls = tls
        self.limits = limits
        self.logger = logger
        self.refusal = refusal
        self.respond = respond
        self.onBound = onBound
    }

    /// Listens and answers. Returns after graceful shutdown or cancellation; throws when the address cannot be used.
    public func run() async throws {
        if let tls {
            let base = try TLSChannel(http, tlsConfiguration: tls)
            try await serve(PeerChannel(base: base, limits: limits, refusal: refusal, isSecure: true))
        } else {
            try await serve(PeerChannel(base: http, limits: limits, refusal: refusal, isSecure: false))
        }
    }

    private func serve<Child: HTTPChannelHandler>(_ channel: Child) async throws {
        let configuration = ServerConfiguration(
            address: .hostname(address.host, port: address.port), backlog: 1_024,
            availableConnectionsDelegate: .maximum(limits.maximumConnections, logger: logger))
        let server = Server(
            childChannelSetup: channel, configuration: configuration, onServerRunning: { await onBound($0.localAddress?.port ?? 0) },
            eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            group.addTask {
                // Only ends by an error (no graceful shutdown came) or after the grace period.
                try await gracefulShutdown()
                try await Task.sleep(for: limits.shutdownGrace)
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private var http: HTTP1Channel {
        let decoder = HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: limits.maximumHeaderBytes, maxHeaderListSize: limits.maximumHeaderBytes,
            maxHeaderFieldCount: limits.maximumHeaderFields)
        return HTTP1Channel(
            responder: { [respond] request, writer, _ in try await respond(request, writer) },
            configuration: .init(idleTimeout: TimeAmount(limits.idleTimeout), httpDecoderConfiguration: decoder))
    }
}
