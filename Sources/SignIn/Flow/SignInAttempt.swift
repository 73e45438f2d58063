public import Foundation

/// A sign-in that was begun and has not ended: what must come back with the browser, and what only we know.
public struct SignInAttempt: Hashable, Sendable {
    /// How long somebody may take at the provider.
    public static let life: TimeInterval = 600

    /// SHA-256 of the state.
    public let stateDigest: String
    /// SHA-256 of what the browser keeps in a cookie of its own: another browser cannot end it (ASVS 10.1.2).
    public let browserDigest: String
    public let nonce: String
    /// The secret of the proof key (RFC 7636).
    public let verifier: String
    /// The page to go to afterwards: a path of ours.
    public let destination: String
    /// Whether the person must prove again who it is.
    public let isRenewal: Bool
    public let begunAt: Date

    public init(
        stateDigest: String, browserDigest: String, nonce: String, verifier: String, destination: String, isRenewal: Bool, begunAt: Date
    ) {
        self.stateDigest = stateDigest
        self.browserDigest = browserDigest
        self.nonce = nonce
        self.verifier = verifier
        self.destination = destination
        self.isRenewal = isRenewal
        self.begunAt = begunAt
    }
}

/// Where attempts are kept.
public protocol AttemptStore: Sendable {
    /// Keeps one; those that are older than `SignInAttempt.life` may be forgotten.
    func keep(_ attempt: SignInAttempt) async throws

    /// Gives an attempt once: whoever comes second gets nothing.
    func take(stateDigest: String) async throws -> SignInAttempt?
}
