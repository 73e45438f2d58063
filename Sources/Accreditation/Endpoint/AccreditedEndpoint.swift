/// As whom a request is sent: which certificate the connection shows.
public enum ProbeCaller: String, CaseIterable, Hashable, Sendable {
    /// The exchange, whom a source must answer.
    case exchange
    /// Somebody without a certificate.
    case nobody
    /// Somebody with a certificate of an authority that the source does not trust.
    case stranger
    /// The exchange with a certificate that is no longer valid.
    case expired
    /// Another organisation, with a certificate of the trusted authority.
    case otherParty = "other-party"
    /// The mediator under test, whose own requests these are.
    case mediator
}

/// One field of a message head.
public struct ProbeField: Hashable, Sendable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// A request, byte for byte as it is to be sent: nothing is added but the host and the length of the body.
public struct ProbeRequest: Hashable, Sendable {
    public var method: String
    /// What follows the base address.
    public var target: String
    public var fields: [ProbeField]
    public var body: [UInt8]?

    public init(method: String, target: String, fields: [ProbeField], body: [UInt8]? = nil) {
        self.method = method
        self.target = target
        self.fields = fields
        self.body = body
    }
}

/// An answer as it came.
public struct ProbeAnswer: Hashable, Sendable {
    public let status: Int
    public let fields: [ProbeField]
    public let body: [UInt8]
    /// From the first byte sent to the last byte received.
    public let seconds: Double

    public init(status: Int, fields: [ProbeField], body: [UInt8], seconds: Double = 0) {
        self.status = status
        self.fields = fields
        self.body = body
        self.seconds = seconds
    }

    /// All values of a field; names are compared without case.
    public func values(of name: String) -> [String] {
        fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }
}

/// What became of a request.
public enum ProbeOutcome: Hashable, Sendable {
    case answered(ProbeAnswer)
    /// No connection, a handshake that was refused, or a connection that ended before the answer was whole.
    case broken(reason: String)
    /// No whole answer within the time allowed.
    case timedOut
    /// There is no certificate for this caller.
    case callerUnavailable
}

/// The other side of a conformity test. What is sent is not looked at; what comes back is bounded.
public protocol AccreditedEndpoint: Sendable {
    /// Sends the requests one after the other over one new connection. There are as many outcomes as requests.
    ///
    /// - Parameter seconds: For each request, the handshake included.
    func exchange(_ requests: [ProbeRequest], as caller: ProbeCaller, within seconds: Double) async -> [ProbeOutcome]
}
