/// The way to the sources. The exchange decides who is asked, what, and for how long; the port knows addresses, headers and certificates.
///
/// Both calls must return promptly when their task is cancelled: that is how the exchange enforces its deadlines.
public protocol SourcePort: Sendable {
    /// Sends the question to a source.
    ///
    /// `receive` gets every piece of the body of a 200 with a JSON media type, in order, and is called by one task at a time. Awaiting it is
    /// the back-pressure of a slow asker. When it throws, the exchange has heard enough: close the transfer and throw `.cancelled`.
    func search(
        _ request: SourceRequest, at source: RegisteredSource, receive: @escaping @Sendable ([UInt8]) async throws -> Void
    ) async throws(SourceFailure) -> SourceHead

    /// Where the dialogue with a source runs best: on the thread that reads its connection. `nil` where that makes no difference.
    func executor(for source: RegisteredSource) -> (any TaskExecutor)?

    /// Fetches one record. Every status is an answer; the body is read for a 200 with a JSON media type, within the request's bound.
    func detail(_ request: SourceDetailRequest, at source: RegisteredSource) async throws(SourceFailure) -> SourceDetail
}

extension SourcePort {
    /// Anywhere.
    public func executor(for source: RegisteredSource) -> (any TaskExecutor)? { nil }
}

/// Why a source gave no usable answer, as far as the connection can tell.
public enum SourceFailure: Error, Hashable, Sendable {
    /// No connection, or it broke.
    case unreachable
    /// The certificate is of somebody else than the registered processor, of another authority, or not valid at this moment; nothing was
    /// sent.
    case identityMismatch
    /// A time limit of the connection itself ran out.
    case timedOut
    /// The source answered a question with another status than 200.
    case refused(status: Int)
    /// The body is not JSON by its own account.
    case wrongMediaType
    /// The body is larger than the request allows.
    case tooLarge
    /// The exchange stopped the call: cancellation, or `receive` threw.
    case cancelled
}
