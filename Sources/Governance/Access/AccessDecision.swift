/// The outcome of a policy. Never a Boolean: what is refused carries its reason, what is granted carries what was granted.
public enum AccessDecision<Granted: Sendable>: Sendable {
    case granted(Granted)
    case refused(AccessRefusal)
}

extension AccessDecision: Equatable where Granted: Equatable {}

/// Why a party was not admitted. For the log of the exchange; the party itself gets a 401 without a body (vum.md §1.6).
public enum AccessRefusal: String, Error, CaseIterable, Codable, Hashable, Sendable {
    /// The connection carries no certificate with an OIN.
    case noPeerIdentity = "no-peer-identity"
    /// The processor's header is not an OIN.
    case malformedProcessor = "malformed-processor"
    /// The certificate is not of the processor that the header names.
    case peerIsNotProcessor = "peer-is-not-processor"
    /// The receiver's header is not an OIN.
    case malformedReceiver = "malformed-receiver"
    /// The message is meant for somebody else.
    case notAddressedToExchange = "not-addressed-to-exchange"
    /// The sender's header is not an OIN.
    case malformedSender = "malformed-sender"
    /// The controller does not take part.
    case unknownSender = "unknown-sender"
    /// The controller takes part, but not as one who asks.
    case senderMayNotAsk = "sender-may-not-ask"
    /// The controller has given this processor no mandate.
    case noMandate = "no-mandate"
}
