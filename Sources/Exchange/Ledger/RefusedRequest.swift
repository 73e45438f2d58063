public import FoundationEssentials
public import Governance
public import LabourDomain

/// That a question or a request for a detail was turned away before anything was processed. Nothing of what was asked.
public struct RefusedRequest: Hashable, Sendable {
    public let kind: RequestKind
    /// A word of ``ExchangeRefusal/reason``, or of who refused before the exchange did.
    public let reason: String
    /// The controller in whose name was asked. Where the reason is that it may not, this is what was claimed.
    public let from: OIN?
    /// Who connected, by its certificate.
    public let via: OIN
    /// SHA-256 of that certificate in hexadecimal, where it is known.
    public let certificate: String?
    /// What for; `nil` where that was not established.
    public let purpose: Purpose?
    public let refusedAt: Date
    /// Its place in the chain of actions.
    public let span: LogSpan?

    public init(
        _ kind: RequestKind, reason: String, from: OIN?, via: OIN, certificate: String? = nil, purpose: Purpose? = nil, refusedAt: Date,
        span: LogSpan? = nil
    ) {
        self.kind = kind
        self.reason = reason
        self.from = from
        self.via = via
        self.certificate = certificate
        self.purpose = purpose
        self.refusedAt = refusedAt
        self.span = span
    }
}
