public import LabourDomain

/// A request of the mediator under test, as it came in.
public struct MediatorRequest: Hashable, Sendable {
    /// The organisation of the certificate that was shown; `nil` where it names none.
    public let peer: OIN?
    /// Which connection it came over.
    public let connection: Int
    /// Which of the servers it came to.
    public let door: Door
    public let request: ProbeRequest
    /// Seconds since the test began.
    public let second: Double

    public init(peer: OIN?, connection: Int, door: Door, request: ProbeRequest, second: Double) {
        self.peer = peer
        self.connection = connection
        self.door = door
        self.request = request
        self.second = second
    }

    /// All values of a field; names are compared without case.
    func values(of name: String) -> [String] {
        request.fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }
}

/// The servers of a test: the exchange, and those that a mediator must not talk to.
public enum Door: String, CaseIterable, Hashable, Sendable {
    case exchange
    /// With a certificate of an authority that the mediator does not trust.
    case stranger
    /// With a certificate that is no longer valid.
    case expired
    /// With a certificate of another organisation than the exchange.
    case otherParty = "other-party"
}

/// What the test exchange does with a request.
public struct MediatorReply: Hashable, Sendable {
    /// `nil` ends the connection without an answer.
    public let answer: ProbeAnswer?
    /// How long it waits first, seconds.
    public let delay: Double

    init(_ answer: ProbeAnswer?, delay: Double = 0) {
        self.answer = answer
        self.delay = delay
    }
}
