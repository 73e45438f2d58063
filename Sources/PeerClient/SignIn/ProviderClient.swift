import AsyncHTTPClient
public import Logging
import NIOCore
import NIOHTTP1
public import SignIn

/// Calls a provider of OpenID Connect, by its certificate of a public authority. Call `shutdown()` at the end.
public final class ProviderClient: ProviderPort {
    private let client: HTTPClient
    private let logger: Logger

    private static let timeout = TimeAmount.seconds(10)
    private static let maximumAnswerBytes = 256 << 10

    public init(logger: Logger) {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow, timeout: .init(connect: .seconds(5)))
        configuration.httpVersion = .http1Only
        configuration.connectionPool.retryConnectionEstablishment = false
        client = HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
        self.logger = logger
    }

    public func get(_ address: String) async throws -> ProviderAnswer { try await send(HTTPClientRequest(url: address)) }

    public func post(_ fields: [(name: String, value: String)], to address: String) async throws -> ProviderAnswer {
        var request = HTTPClientRequest(url: address)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        request.body = .bytes(ByteBuffer(string: FormText.encode(fields.map { ($0.name, $0.value) })))
        return try await send(request)
    }

    /// Closes all connections.
    public func shutdown() async { try? await client.shutdown() }

    deinit { client.shutdown { _ in } }

    private func send(_ request: HTTPClientRequest) async throws -> ProviderAnswer {
        var request = request
        request.headers.add(name: "Accept", value: "application/json")
        do {
            let response = try await client.execute(request, timeout: Self.timeout, logger: logger)
            guard let body = try await ResponseReading.collect(response, upTo: Self.maximumAnswerBytes) else {
                throw SignInError.malformedProviderAnswer(field: "body", expected: "at most \(Self.maximumAnswerBytes) bytes")
            }
            return ProviderAnswer(status: Int(response.status.code), body: body)
        } catch let error as SignInError {
            throw error
        } catch {
            throw SignInError.providerUnreachable(reason: String(reflecting: type(of: error)))
        }
    }
}
