import AsyncHTTPClient
public import Exchange
import LabourDomain
public import Logging
import NIOCore
import NIOHTTP1
import NIOSSL
import Synchronization
import VUMWire

/// The way from the exchange to its sources: the Bron contract over mutual TLS, each source held to its organisation number.
///
/// Call `shutdown()` at the end; the connections are shared by all questions.
public final class PeerSourcePort: SourcePort {
    private let tls: TLSConfiguration
    private let readOIN: OINReader
    private let limits: PeerLimits
    private let logger: Logger
    /// One client per address and expected number; `nil` after shutdown.
    private let clients = Mutex<[Peer: PinnedClient]?>([:])

    /// Reads the key material once; connections are made when they are needed.
    public init(
        credentials: PeerCredentials, readOIN: @escaping OINReader, limits: PeerLimits = .standard, logger: Logger
    ) throws(PeerClientError) {
        tls = try credentials.clientConfiguration()
        self.readOIN = readOIN
        self.limits = limits
        self.logger = logger
    }

    public func search(
        _ request: SourceRequest, at source: RegisteredSource, receive: @escaping @Sendable ([UInt8]) async throws -> Void
    ) async throws(SourceFailure) -> SourceHead {
        let (client, address) = try resolve(source, request.subject, "matches")
        var message = SourceMessage.request(address, asker: request.asker, isSUWI: request.isSUWI, trace: request.trace, to: source)
        message.method = .POST
        message.headers.add(name: "Content-Type", value: "application/json")
        message.body = .bytes(ByteBuffer(bytes: request.body))
        let response = try await execute(message, client, request.deadline)
        guard response.status == .ok else {
            await ResponseReading.drain(response.body)
            throw .refused(status: Int(response.status.code))
        }
        guard ResponseReading.isJSON(response.headers) else { throw .wrongMediaType }
        if let length = ResponseReading.announcedLength(response.headers), length > request.maximumBytes { throw .tooLarge }
        do {
            var count = 0
            for try await piece in response.body {
                guard piece.readableBytes <= request.maximumBytes - count else { throw SourceFailure.tooLarge }
                count += piece.readableBytes
                try await give(Array(piece.readableBytesView), to: receive)
            }
        } catch {
            throw Self.failure(error)
        }
        return SourceHead(ignoredCriteria: SourceMessage.ignoredCriteria(in: response.headers))
    }

    public func detail(
        _ request: SourceDetailRequest, at source: RegisteredSource
    ) async throws(SourceFailure) -> SourceDetail {
        let (client, address) = try resolve(source, request.subject, request.recordID)
        let message = SourceMessage.request(address, asker: request.asker, isSUWI: request.isSUWI, trace: request.trace, to: source)
        let answer: Result<SourceDetail, SourceFailure> = await Deadline.race(request.deadline, late: .failure(.timedOut)) { [self] in
            do throws(SourceFailure) {
                return .success(try await fetch(message, client, request))
            } catch {
                return .failure(error)
            }
        }
        return try answer.get()
    }

    private func fetch(
        _ message: HTTPClientRequest, _ client: PinnedClient, _ request: SourceDetailRequest
    ) async throws(SourceFailure) -> SourceDetail {
        let response = try await execute(message, client, request.deadline)
        let status = Int(response.status.code)
        guard response.status == .ok else {
            await ResponseReading.drain(response.body)
            return SourceDetail(status: status, body: [])
        }
        guard ResponseReading.isJSON(response.headers) else { throw .wrongMediaType }
        do {
            guard let body = try await ResponseReading.collect(response, upTo: request.maximumBytes) else { throw SourceFailure.tooLarge }
            return SourceDetail(status: status, body: body)
        } catch {
            throw Self.failure(error)
        }
    }

    /// Closes all connections and refuses further calls.
    public func shutdown() async {
        let all = clients.withLock { clients in
            defer { clients = nil }
            return clients.map { Array($0.values) } ?? []
        }
        for client in all { await client.shutdown() }
    }

    private func resolve(
        _ source: RegisteredSource, _ subject: Subject, _ segment: String
    ) throws(SourceFailure) -> (PinnedClient, address: String) {
        guard let base = try? BaseURL(source.baseURL),
            let address = try? base.appending(WireContract.of(subject).pathSegment, segment),
            let client = Peer(source).flatMap(client(for:))
        else { throw .unreachable }
        return (client, address)
    }

    private func client(for peer: Peer) -> PinnedClient? {
        clients.withLock { clients in
            if let known = clients?[peer] { return known }
            guard clients != nil else { return nil }
            let pin = OINPin(expected: peer.processor, readOIN: readOIN)
            let client = PinnedClient(tls: tls, pin: pin, limits: limits, logger: logger)
            clients?[peer] = client
            return client
        }
    }

    private func execute(
        _ message: HTTPClientRequest, _ client: PinnedClient, _ time: Duration
    ) async throws(SourceFailure) -> HTTPClientResponse {
        do {
            return try await client.execute(message, within: time)
        } catch {
            throw Self.failure(error)
        }
    }

    /// Whatever the receiver throws means that it has heard enough.
    private func give(
        _ piece: [UInt8], to receive: @Sendable ([UInt8]) async throws -> Void
    ) async throws(SourceFailure) {
        do {
            try await receive(piece)
        } catch {
            throw .cancelled
        }
    }

    private static func failure(_ error: any Error) -> SourceFailure {
        if let failure = error as? SourceFailure { return failure }
        if Task.isCancelled { return .cancelled }
        switch FailureCause(error) {
        case .identityMismatch: return .identityMismatch
        case .timedOut: return .timedOut
        case .cancelled: return .cancelled
        case .unreachable: return .unreachable
        }
    }
}
