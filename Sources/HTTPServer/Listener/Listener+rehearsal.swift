import HTTPTypes
import HummingbirdCore
public import LabourDomain
public import Logging
import NIOCore

/// A request as it came, for who wants to see what a client does rather than to serve it.
public struct ObservedRequest: Sendable {
    /// The organisation of the certificate; `nil` where it names none.
    public let peer: OIN?
    /// The same for all requests of one connection.
    public let connection: Int
    public let method: String
    /// Path and query as they were sent.
    public let target: String
    public let fields: [(name: String, value: String)]
    /// Whole; what is longer than the limit of the listener is cut off there.
    public let body: [UInt8]
}

/// What an observer has answered; `nil` for a status ends the connection without an answer.
public struct ObservedAnswer: Sendable {
    public let status: Int?
    public let fields: [(name: String, value: String)]
    public let body: [UInt8]

    public init(status: Int?, fields: [(name: String, value: String)] = [], body: [UInt8] = []) {
        self.status = status
        self.fields = fields
        self.body = body
    }
}

/// That a test ends a connection on purpose.
private enum EndingReason: Error, Equatable { case onPurpose }

extension Listener {
    /// A server that shows every request to an observer and sends what that says, over mutual TLS: the place of an exchange in a test.
    public static func rehearsal(
        address: ListenerAddress, tls: TLSFiles, logger: Logger, onBound: @escaping @Sendable (Int) async -> Void = { _ in },
        observe: @escaping @Sendable (ObservedRequest) async -> ObservedAnswer
    ) throws(HTTPServerError) -> Listener {
        let limits = ListenerLimits.standard
        return Listener(
            address: address, tls: try tls.serverConfiguration(), limits: limits, logger: logger,
            refusal: CannedRefusal(style: .contract, fields: AlwaysPresentFields(party: nil, isSecure: true)), onBound: onBound
        ) { request, writer in
            let seen = try await ObservedRequest(request, limit: limits.maximumBodyBytes)
            try await writer.write(Answer(observed: await observe(seen)), withoutContent: false)
        }
    }
}

extension ObservedRequest {
    /// Reads a request whole.
    fileprivate init(_ request: Request, limit: Int) async throws {
        var body: [UInt8] = []
        for try await piece in request.body { body.append(contentsOf: piece.readableBytesView.prefix(max(0, limit - body.count))) }
        self.body = body
        peer = await Connection.current?.identity()?.oin
        connection = Connection.current?.number ?? 0
        method = request.method.rawValue
        target = request.head.path ?? ""
        fields = request.headers.map { ($0.name.rawName, $0.value) }
    }
}

extension Answer {
    /// Throws where there is to be none.
    fileprivate init(observed: ObservedAnswer) throws {
        guard let status = observed.status else { throw EndingReason.onPurpose }
        let named = observed.fields.compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
        let type = named.first { $0.0 == .contentType }?.1 ?? "application/json"
        let code = HTTPResponse.Status(code: status)
        self = observed.body.isEmpty ? Answer(code) : Answer(code, .bytes(observed.body, mediaType: type))
        for (name, value) in named where name != .contentType { fields[name] = value }
    }
}
