import AsyncHTTPClient
public import LabourDomain
public import Logging
import NIOCore
import NIOHTTP1
import VUMWire
public import Workbench

/// The asking side of the Bemiddelaar contract: a mediator, or its processor, towards one exchange. Call `shutdown()` at the end.
public final class ExchangeClient: ExchangePort {
    private let base: BaseURL
    private let exchange: OIN
    private let mediator: OIN
    private let processor: OIN
    private let maximumAnswerBytes: Int
    private let timeout: Duration
    private let client: PinnedClient

    /// - Parameters:
    ///   - baseURL: Such as `https://localhost:8443/vum/v3`.
    ///   - exchange: Whose certificate the other side must show.
    ///   - processor: Whose certificate the credentials are; `nil` when the mediator connects itself.
    ///   - timeout: For a whole call, connection and body included.
    public init(
        baseURL: String, exchange: OIN, mediator: OIN, processor: OIN? = nil, credentials: PeerCredentials, readOIN: @escaping OINReader,
        maximumAnswerBytes: Int = 64 << 20, timeout: Duration = .seconds(60), logger: Logger
    ) throws(PeerClientError) {
        base = try BaseURL(baseURL)
        self.exchange = exchange
        self.mediator = mediator
        self.processor = processor ?? mediator
        self.maximumAnswerBytes = maximumAnswerBytes
        self.timeout = timeout
        client = PinnedClient(
            tls: try credentials.clientConfiguration(), pin: OINPin(expected: exchange, readOIN: readOIN), limits: .standard, logger: logger
        )
    }

    /// Asks a selection question. `body` is the whole JSON; with `askingForReport` the answer names where the report on the sources is.
    public func search(_ subject: Subject, body: [UInt8], askingForReport: Bool = false) async throws(PeerClientError) -> ExchangeReply {
        var request = message(try base.appending(WireContract.of(subject).pathSegment, "matches"))
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        if askingForReport { request.headers.add(name: "Schakel-Report", value: "sources") }
        request.body = .bytes(ByteBuffer(bytes: body))
        return try await send(request)
    }

    /// Asks the detail behind a match.
    public func detail(_ subject: Subject, reference: String) async throws(PeerClientError) -> ExchangeReply {
        try await send(message(try base.appending(WireContract.of(subject).pathSegment, reference)))
    }

    /// Asks what each source did with a question of this mediator.
    public func report(questionID: String) async throws(PeerClientError) -> ExchangeReply {
        let address = try BaseURL(base.origin).appending("schakel", "v1", "questions", questionID, "sources")
        return try await send(message(address))
    }

    /// Tells what came of a detail. `body` is the whole JSON.
    public func report(outcome body: [UInt8]) async throws(PeerClientError) -> ExchangeReply {
        var request = message(try BaseURL(base.origin).appending("schakel", "v1", "outcomes"))
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.body = .bytes(ByteBuffer(bytes: body))
        return try await send(request)
    }

    /// Closes all connections.
    public func shutdown() async {
        await client.shutdown()
    }

    private func message(_ address: String) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: address)
        request.headers = MessageFields.toExchange(exchange, from: mediator, via: processor)
        return request
    }

    private func send(_ request: HTTPClientRequest) async throws(PeerClientError) -> ExchangeReply {
        let reply: Result<ExchangeReply, PeerClientError> = await Deadline.race(timeout, late: .failure(.timedOut)) { [self] in
            do {
                let response = try await client.execute(request, within: timeout)
                guard let body = try await ResponseReading.collect(response, upTo: maximumAnswerBytes) else {
                    return .failure(.answerTooLarge(limit: maximumAnswerBytes))
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
        if let error = error as? HTTPClientError, error == .alreadyShutdown { return .shutDown }
        switch FailureCause(error) {
        case .identityMismatch: return .identityMismatch(expected: exchange.text)
        case .timedOut: return .timedOut
        case .cancelled: return .cancelled
        case .unreachable(let reason): return .unreachable(reason: reason)
        }
    }
}
