public import LabourDomain
import NIOHTTP1
import NIOSSL
import VUMWire

/// Who is asked, by whom, and how the question is addressed.
public struct LoadTarget: Sendable {
    let host: String
    let port: Int
    let serverName: String?
    let tls: NIOSSLContext
    let pin: OINPin
    private let path: String
    private var fields: HTTPHeaders

    /// An exchange, asked as a mediator does; `processor` is whose certificate the credentials are, `nil` when the mediator connects itself.
    public static func exchange(
        _ exchange: OIN, at baseURL: String, subject: Subject, mediator: OIN, processor: OIN? = nil, credentials: PeerCredentials,
        readOIN: @escaping OINReader
    ) throws(PeerClientError) -> LoadTarget {
        try LoadTarget(
            baseURL, subject, credentials, OINPin(expected: exchange, readOIN: readOIN),
            MessageFields.toExchange(exchange, from: mediator, via: processor ?? mediator))
    }

    /// A source, asked as the exchange does; `processor` is who runs it, `nil` when it runs itself.
    public static func source(
        _ source: OIN, at baseURL: String, subject: Subject, asker: OIN, isSUWI: Bool = true, processor: OIN? = nil,
        credentials: PeerCredentials, readOIN: @escaping OINReader
    ) throws(PeerClientError) -> LoadTarget {
        let processor = processor ?? source
        return try LoadTarget(
            baseURL, subject, credentials, OINPin(expected: processor, readOIN: readOIN),
            MessageFields.toSource(source, from: asker, via: processor, isSUWI: isSUWI))
    }

    private init(
        _ baseURL: String, _ subject: Subject, _ credentials: PeerCredentials, _ pin: OINPin, _ fields: HTTPHeaders
    ) throws(PeerClientError) {
        let base = try BaseURL(baseURL)
        host = base.host
        port = base.port
        serverName = base.serverName
        path = base.path(of: try base.appending(WireContract.of(subject).pathSegment, "matches"))
        tls = try credentials.clientContext()
        self.pin = pin
        self.fields = fields
        self.fields.add(name: "Host", value: base.authority)
        self.fields.add(name: "Content-Type", value: "application/json")
    }

    /// The head of a question whose body has this length.
    func head(contentLength: Int) -> HTTPRequestHead {
        var fields = fields
        fields.add(name: "Content-Length", value: String(contentLength))
        return HTTPRequestHead(version: .http1_1, method: .POST, uri: path, headers: fields)
    }
}
