import Crypto
public import Foundation
public import Governance

/// Begins, finds and ends sessions.
public struct Sessions: Sendable {
    /// How long sessions last.
    public let limits: SessionLimits
    private let store: any SessionStore
    private let now: @Sendable () -> Date
    private let randomness: RandomSource

    /// Writing down each use would make every page wait for the disk.
    private static let precision: TimeInterval = 15

    public init(_ store: any SessionStore, limits: SessionLimits, now: @escaping @Sendable () -> Date, randomness: RandomSource) {
        self.store = store
        self.limits = limits
        self.now = now
        self.randomness = randomness
    }

    /// Begins a session with a new key, and gives the key for the browser (ASVS 7.2.4). A session that this browser had is ended.
    public func begin(_ signedIn: SignedIn, browser: String, replacing old: String?) async throws -> String {
        if let old { _ = try await store.end(SecretText.digest(old)) }
        try await store.forget(begunBefore: now() - limits.absolute, unusedSince: now() - limits.idle)
        let key = SecretText.random(randomness)
        try await store.keep(
            Session(
                digest: SecretText.digest(key), person: signedIn.person, browser: browser, begunAt: now(),
                authenticatedAt: signedIn.authenticatedAt, usedAt: now()))
        return key
    }

    /// The session of a key, as long as it lasts; it lasts longer by being asked for.
    public func current(_ key: String) async throws -> Session? {
        guard key.utf8.count == 43, var session = try await store.session(SecretText.digest(key)) else { return nil }
        guard now() < session.end(limits) else {
            _ = try await store.end(session.digest)
            return nil
        }
        if now().timeIntervalSince(session.usedAt) >= Self.precision {
            session.usedAt = now()
            try await store.touch(session.digest, at: now())
        }
        return session
    }

    /// Those of the same person that still last.
    public func all(of person: Person) async throws -> [Session] {
        try await store.sessions(issuer: person.issuer, subject: person.subject).filter { now() < $0.end(limits) }
    }

    /// Ends the session of a key.
    public func end(key: String) async throws { _ = try await store.end(SecretText.digest(key)) }

    /// Ends a session of a person by its name; says whether there was one.
    public func end(named name: String, of person: Person) async throws -> Bool {
        guard let session = try await all(of: person).first(where: { $0.name.utf8.elementsEqual(name.utf8) }) else { return false }
        return try await store.end(session.digest)
    }

    /// What a form of this session must carry: nobody without the key can know it (ASVS 3.5.1).
    public static func formToken(of key: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data("form".utf8), using: SymmetricKey(data: Data(key.utf8)))
        return Base64URL.encode(code)
    }

    /// Whether a form carries the token of this session.
    public static func isFormToken(_ token: String, of key: String) -> Bool { SecretText.isEqual(token, formToken(of: key)) }
}
