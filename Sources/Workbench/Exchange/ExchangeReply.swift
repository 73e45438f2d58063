/// What an exchange answered, whatever its status.
public struct ExchangeReply: Sendable {
    /// The HTTP status.
    public let status: Int
    /// Header fields in order.
    public let headers: [(name: String, value: String)]
    /// The whole body, within the client's bound.
    public let body: [UInt8]

    public init(status: Int, headers: [(name: String, value: String)], body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The first value of a field; names do not depend on case (RFC 9110 section 5.1).
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
