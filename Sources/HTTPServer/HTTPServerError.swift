/// Why a listener, a certificate or the test PKI could not be made. Payloads name files and attributes, never their content.
public enum HTTPServerError: Error, Equatable, Sendable {
    /// The bytes are not an X.509 certificate.
    case notACertificate
    /// The subject has this many serialNumber attributes; an organisation is named by exactly one.
    case serialNumberCount(got: Int, expected: Int)
    /// The subject's serialNumber is no organisation number.
    case serialNumberIsNoOIN
    /// A certificate, key or authority file could not be read or used.
    case unusableTLSFile(path: String, reason: String)
    /// A file of the test PKI could not be written.
    case cannotWrite(path: String, reason: String)
    /// A certificate could not be made.
    case cannotIssue(name: String, reason: String)
    /// Two routes answer the same method and path.
    case duplicateRoute(String)
    /// A route's template does not begin with `/`, has an empty segment, or names a parameter twice.
    case invalidTemplate(String)
}
