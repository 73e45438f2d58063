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

    /// Rest of an unwanted body that is still read so that its connection can be used again.
    private static let drainedBytes = 16 << 10

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
            let head = try await Self.head(of: answer)
            guard head.status == .ok else {
                await Self.drain(answer)
                throw .refused(status: Int(head.status.code))
            }
            try Self.check(head, maximumBytes: request.maximumBytes)
            var count = 0
            while let piece = try await Self.piece(of: answer) {
                guard piece.count <= request.maximumBytes - count else { throw .tooLarge }
                count += piece.count
                try await Self.give(piece, to: receive)
            }
            return SourceHead(ignoredCriteria: SourceAnswerFields.ignoredCriteria(in: head.headers))
        }
    }

    public func detail(
        _ request: SourceDetailRequest, at source: RegisteredSource
    ) async throws(SourceFailure) -> SourceDetail {
        let route = try route(to: source)
        let answer = try ask(route) { () throws(PeerClientError) in try route.detail(request) }
        return try await Self.whileWanted(answer) { () async throws(SourceFailure) in
            let head = try await Self.head(of: answer)
            guard head.status == .ok else {
                await Self.drain(answer)
                return SourceDetail(status: Int(head.status.code), body: [])
            }
            try Self.check(head, maximumBytes: request.maximumBytes)
            var body: [UInt8] = []
            while let piece = try await Self.piece(of: answer) {
                guard piece.count <= request.maximumBytes - body.count else { throw .tooLarge }
                body += piece
            }
            return SourceDetail(status: 200, body: body)
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
        return route.loop.ask(route.peer, request) { [tls, limits] in
            ConnectionPool(to: route.base, pin: pin, tls: tls, limits: limits, loop: route.loop.loop)
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

    private static func head(of answer: PeerAnswer) async throws(SourceFailure) -> HTTPResponseHead {
        switch await answer.next() {
        case .head(let head): return head
        case .failed(let cause): throw SourceFailure(cause)
        case .piece, .end: throw .unreachable
        }
    }

    /// The next piece of the body; `nil` at the end.
    private static func piece(of answer: PeerAnswer) async throws(SourceFailure) -> [UInt8]? {
        switch await answer.next() {
        case .piece(let bytes): return bytes
        case .end: return nil
        case .failed(let cause): throw SourceFailure(cause)
        case .head: throw .unreachable
        }
    }

    private static func check(_ head: HTTPResponseHead, maximumBytes: Int) throws(SourceFailure) {
        guard ResponseReading.isJSON(head.headers) else { throw .wrongMediaType }
        if let length = ResponseReading.announcedLength(head.headers), length > maximumBytes { throw .tooLarge }
    }

    /// Reads a small unwanted body to its end; a longer one is given up together with its connection.
    private static func drain(_ answer: PeerAnswer) async {
        var rest = drainedBytes
        while rest >= 0, let piece = try? await piece(of: answer) { rest -= piece.count }
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

extension SourceFailure {
    init(_ cause: FailureCause) {
        switch cause {
        case .identityMismatch: self = .identityMismatch
        case .timedOut: self = .timedOut
        case .cancelled: self = .cancelled
        case .unreachable: self = .unreachable
        }
    }
}
