import AsyncHTTPClient
public import LabourDomain
public import Logging
import NIOCore
import NIOHTTP1
public import Workbench

/// Asks the administration of one exchange. Call `shutdown()` at the end.
public final class AdministrationClient: Sendable {
    private let base: BaseURL
    private let exchange: OIN
    private let client: PinnedClient
    private let timeout: Duration

    private static let maximumAnswerBytes = 64 << 20

    /// - Parameters:
    ///   - baseURL: Such as `https://localhost:8444/beheer/v1`.
    ///   - exchange: Whose certificate the other side must show.
    ///   - timeout: For a whole call.
    public init(
        baseURL: String, exchange: OIN, credentials: PeerCredentials, readOIN: @escaping OINReader, timeout: Duration = .seconds(60),
        logger: Logger
    ) throws(PeerClientError) {
        base = try BaseURL(baseURL)
        self.exchange = exchange
        self.timeout = timeout
        client = PinnedClient(
            tls: try credentials.clientConfiguration(), pin: OINPin(expected: exchange, readOIN: readOIN), limits: .standard, logger: logger
        )
    }

    /// Sends one request. `target` is what follows the base address, with its query; only characters that can stand in a URI.
    public func send(
        _ method: String, _ target: String, fields: [(name: String, value: String)] = [], body: [UInt8]? = nil
    ) async throws(PeerClientError) -> ExchangeReply {
        guard target.hasPrefix("/"), target.utf8.count <= 8_000, target.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x23 }) else {
            throw .invalidIdentifier
        }
        var request = HTTPClientRequest(url: base.text + target)
        request.method = HTTPMethod(rawValue: method)
        for field in fields { request.headers.add(name: field.name, value: field.value) }
        if let body {
            request.headers.add(name: "Content-Type", value: "application/json")
            request.body = .bytes(ByteBuffer(bytes: body))
        }
        return try await execute(request)
    }

    /// Closes all connections.
    public func shutdown() async {
        await client.shutdown()
    }

    private func execute(_ request: HTTPClientRequest) async throws(PeerClientError) -> ExchangeReply {
        let reply: Result<ExchangeReply, PeerClientError> = await Deadline.race(timeout, late: .failure(.timedOut)) { [self] in
            do {
                let response = try await client.execute(request, within: timeout)
                guard let body = try await ResponseReading.collect(response, upTo: Self.maximumAnswerBytes) else {
                    return .failure(.answerTooLarge(limit: Self.maximumAnswerBytes))
                }
                let headers = response.headers.map { (name: $0.name, value: $0.value) }
                return .success(ExchangeReply(status: Int(response.status.code), headers: headers, body: body))
            } catch {
                return .failure(failure(error))
            }
        }
        return try reply.get()
    }

    private func failure(_ error: any Error) -> PeerClientError {
        if Task.isCancelled { return .cancelled }
        switch FailureCause(error) {
        case .identityMismatch: return .identityMismatch(expected: exchange.text)
        case .timedOut: return .timedOut
        case .cancelled: return .cancelled
        case .unreachable(let reason): return .unreachable(reason: reason)
        }
    }
}
