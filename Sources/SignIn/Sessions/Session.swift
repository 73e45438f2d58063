public import Foundation

/// Somebody who is signed in, in one browser. Kept at our side; the browser only has a key to it.
public struct Session: Hashable, Sendable {
    /// SHA-256 of the key.
    public let digest: String
    public let person: Person
    /// The kind of browser in a word, so that somebody recognises the own sessions.
    public let browser: String
    public let begunAt: Date
    /// When the person last proved who it is.
    public var authenticatedAt: Date
    public var usedAt: Date

    public init(digest: String, person: Person, browser: String, begunAt: Date, authenticatedAt: Date, usedAt: Date) {
        self.digest = digest
        self.person = person
        self.browser = browser
        self.begunAt = begunAt
        self.authenticatedAt = authenticatedAt
        self.usedAt = usedAt
    }

    /// When it ends if nothing happens.
    public func end(_ limits: SessionLimits) -> Date { min(usedAt + limits.idle, begunAt + limits.absolute) }

    /// Whether a sensitive act is allowed without proving again who one is.
    public func isFresh(at now: Date, _ limits: SessionLimits) -> Bool { now < authenticatedAt + limits.fresh }

    /// By which it can be named on a page: nobody gets in with it.
    public var name: String { String(digest.prefix(16)) }
}

/// Where sessions are kept.
public protocol SessionStore: Sendable {
    /// Keeps a session.
    func keep(_ session: Session) async throws

    /// One by its digest.
    func session(_ digest: String) async throws -> Session?

    /// Remembers that a session was used.
    func touch(_ digest: String, at now: Date) async throws

    /// Those of a person, the one used last first.
    func sessions(issuer: String, subject: String) async throws -> [Session]

    /// Ends a session; says whether there was one.
    func end(_ digest: String) async throws -> Bool

    /// Forgets those that were begun before `begun` or not used since `used`.
    func forget(begunBefore begun: Date, unusedSince used: Date) async throws
}
