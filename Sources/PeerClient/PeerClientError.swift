/// Why a peer could not be asked. Payloads name files, addresses and states, never what was asked or answered.
public enum PeerClientError: Error, Equatable, Sendable {
    /// A certificate, key or authority file could not be read or used.
    case unusableTLSFile(path: String, reason: String)
    /// Not an `https` address with a host, an optional port and path, and nothing else.
    case invalidBaseURL(got: String)
    /// A reference or question number cannot be part of a path.
    case invalidIdentifier
    /// No connection, or it broke. The reason is technical.
    case unreachable(reason: String)
    /// The peer's certificate is not of the expected organisation; nothing was sent.
    case identityMismatch(expected: String)
    /// No answer within the time allowed.
    case timedOut
    /// The answer is longer than allowed, in bytes.
    case answerTooLarge(limit: Int)
    /// The caller stopped waiting.
    case cancelled
    /// The client was shut down.
    case shutDown
}
