public import LabourDomain

/// The organisations between which something was processed. For a refused stranger all of them can be absent.
public struct LogParties: Hashable, Sendable {
    /// The asking controller.
    public let from: OIN?
    /// The processor that connected.
    public let via: OIN?
    /// The controller of the source.
    public let source: OIN?
    /// SHA-256 of the certificate that connected, or the beginning of it: what a breach of a key is looked up by.
    public let certificate: String?

    /// Refuses a certificate that is not 32 to 64 lower-case hexadecimal digits.
    public init(from: OIN? = nil, via: OIN? = nil, source: OIN? = nil, certificate: String? = nil) throws(GovernanceError) {
        if let certificate {
            let digits = certificate.utf8.count
            guard (32...64).contains(digits) else { throw .invalidLogField(.certificate, limit: 64, got: digits) }
            try LogField.certificate.check(hexadecimal: certificate, digits: digits)
        }
        self.from = from
        self.via = via
        self.source = source
        self.certificate = certificate
    }

    /// Between an asker and nobody in particular. Cannot fail.
    public init(from: OIN, via: OIN, source: OIN? = nil) {
        self.from = from
        self.via = via
        self.source = source
        certificate = nil
    }
}
