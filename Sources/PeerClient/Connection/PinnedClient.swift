import AsyncHTTPClient
import LabourDomain
import Logging
import NIOCore
import NIOHTTP1
import NIOSSL

/// A pool of connections to one peer, over the event loops that all clients share.
///
/// One client per peer, because the pin belongs to the peer; it is also faster, as clients do not wait for each other's lock.
final class PinnedClient: Sendable {
    private let client: HTTPClient
    private let logger: Logger

    init(tls: TLSConfiguration, pin: OINPin, limits: PeerLimits, logger: Logger) {
        var configuration = HTTPClient.Configuration(
            tlsConfiguration: tls, redirectConfiguration: .disallow, timeout: .init(connect: TimeAmount(limits.connectTimeout)))
        configuration.httpVersion = .http1Only
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = limits.connectionsPerPeer
        configuration.connectionPool.idleTimeout = TimeAmount(limits.idleTime)
        // A dead peer is reported at once; asking again is the caller's decision.
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.http1_1ConnectionDebugInitializer = pin.check
        client = HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
        self.logger = logger
    }

    /// Sends a request and returns at the answer's head; its body waits until it is read.
    ///
    /// Everything Schakel asks of a peer is safe to ask twice, so a kept connection that the peer closed meanwhile costs one more try.
    func execute(_ request: HTTPClientRequest, within time: Duration) async throws -> HTTPClientResponse {
        let deadline = NIODeadline.now() + TimeAmount(time)
        do {
            return try await client.execute(request, deadline: deadline, logger: logger)
        } catch let error as HTTPClientError where error == .remoteConnectionClosed {
            return try await client.execute(request, deadline: deadline, logger: logger)
        }
    }

    /// Closes all connections. Calls under way fail.
    func shutdown() async {
        try? await client.shutdown()
    }

    deinit {
        // The library insists on being shut down; after an orderly `shutdown()` this does nothing.
        client.shutdown { _ in }
    }
}
