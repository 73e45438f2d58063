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
    /// The controller may ask at another time: its term as a mediator has not begun or has ended.
    case roleNotInForce = "role-not-in-force"
    /// The controller has given this processor no mandate.
    case noMandate = "no-mandate"
    /// The mandate has not begun or has ended.
    case mandateNotInForce = "mandate-not-in-force"
    /// The processor takes part, but may not connect for others now.
    case processorMayNotConnect = "processor-may-not-connect"
    /// The question names a purpose that there is not.
    case unknownPurpose = "unknown-purpose"
    /// The question names a purpose that its mandate does not hold.
    case purposeNotHeld = "purpose-not-held"
    /// A connection is proved with invented data only, and this exchange has others.
    case testOnRealData = "test-on-real-data"
    /// The controller was not accepted for this environment.
    case senderNotAccepted = "sender-not-accepted"
    /// The controller was accepted, but a condition of admission is open again.
    case senderConditionsOpen = "sender-conditions-open"
    /// The controller is suspended.
    case senderSuspended = "sender-suspended"
    /// The controller takes part no more.
    case senderEnded = "sender-ended"
    /// The processor was not accepted for this environment.
    case processorNotAccepted = "processor-not-accepted"
    /// The processor was accepted, but a condition of admission is open again.
    case processorConditionsOpen = "processor-conditions-open"
    /// The processor is suspended.
    case processorSuspended = "processor-suspended"
    /// The processor takes part no more.
    case processorEnded = "processor-ended"
}
