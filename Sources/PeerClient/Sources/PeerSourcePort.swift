public import Exchange
import LabourDomain
import NIOCore
import NIOHTTP1
import NIOSSL

/// The way from the exchange to its sources: the Bron contract over mutual TLS, each source held to its organisation number.
///
/// Connections are kept and shared by all questions (docs/decisions/0009). Call `shutdown()` at the end.
public final class PeerSourcePort: SourcePort {
    private let tls: NIOSSLContext
    private let readOIN: OINReader
    private let limits: PeerLimits
    private let routes = SourceRoutes()

    /// Reads the key material once; connections are made when they are needed.
    public init(
        credentials: PeerCredentials, readOIN: @escaping OINReader, limits: PeerLimits = .standard
    ) throws(PeerClientError) {
        tls = try credentials.clientContext()
        self.readOIN = readOIN
        self.limits = limits
    }

    public func executor(for source: RegisteredSource) -> (any TaskExecutor)? { routes.route(to: source)?.loop.executor }

    public func search(
        _ request: SourceRequest, at source: RegisteredSource, receive: @escaping @Sendable ([UInt8]) async throws -> Void
    ) async throws(SourceFailure) -> SourceHead {
        let route = try route(to: source)
        let answer = try ask(route) { () throws(PeerClientError) in try route.question(request) }
        return try await Self.whileWanted(answer) { () async throws(SourceFailure) in
            var body = try await SourceAnswer(answer)
            guard body.head.status == .ok else {
                await body.drain()
                throw .refused(status: Int(body.head.status.code))
            }
            try body.check(maximumBytes: request.maximumBytes)
            while let piece = try await body.next() { try await Self.give(piece, to: receive) }
            return SourceHead(ignoredCriteria: SourceAnswerFields.ignoredCriteria(in: body.head.headers))
        }
    }

    public func detail(
        _ request: SourceDetailRequest, at source: RegisteredSource
    ) async throws(SourceFailure) -> SourceDetail {
        let route = try route(to: source)
        let answer = try ask(route) { () throws(PeerClientError) in try route.detail(request) }
        return try await Self.whileWanted(answer) { () async throws(SourceFailure) in
            var body = try await SourceAnswer(answer)
            guard body.head.status == .ok else {
                await body.drain()
                return SourceDetail(status: Int(body.head.status.code), body: [])
            }
            try body.check(maximumBytes: request.maximumBytes)
            var bytes: [UInt8] = []
            while let piece = try await body.next() { bytes += piece }
            return SourceDetail(status: 200, body: bytes)
        }
    }

    /// Closes all connections, which ends the calls on them, and refuses further calls.
    public func shutdown() async { await routes.shutDown() }

    private func route(to source: RegisteredSource) throws(SourceFailure) -> SourceRoute {
        guard let route = routes.route(to: source) else { throw .unreachable }
        return route
    }

    private func ask(
        _ route: SourceRoute, _ request: () throws(PeerClientError) -> PeerRequest
    ) throws(SourceFailure) -> PeerAnswer {
        guard let request = try? request() else { throw .unreachable }
        let pin = OINPin(expected: route.peer.processor, readOIN: readOIN)
        return route.loop.ask(route.peer, request) { [tls, limits] budget in
            ConnectionPool(to: route.base, pin: pin, tls: tls, limits: limits, loop: route.loop.loop, budget: budget)
        }
    }

    // MARK: Reading an answer

    /// Reads, and stops the call when the task is cancelled or the answer is not read to its end.
    private static func whileWanted<Value: Sendable>(
        _ answer: PeerAnswer, _ read: () async throws(SourceFailure) -> Value
    ) async throws(SourceFailure) -> Value {
        defer { answer.giveUp() }
        let result: Result<Value, SourceFailure> = await withTaskCancellationHandler {
            do throws(SourceFailure) {
                return .success(try await read())
            } catch {
                return .failure(error)
            }
        } onCancel: {
            answer.giveUp()
        }
        return try result.get()
    }

    /// Whatever the receiver throws means that it has heard enough.
    private static func give(
        _ piece: [UInt8], to receive: @Sendable ([UInt8]) async throws -> Void
    ) async throws(SourceFailure) {
        do {
            try await receive(piece)
        } catch {
            throw .cancelled
        }
    }
}
