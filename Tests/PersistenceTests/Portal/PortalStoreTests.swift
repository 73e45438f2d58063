import Foundation
import LabourDomain
import SignIn
import Testing

@testable import Persistence

@Suite("What a portal keeps", .onEveryEngine)
struct PortalStoreTests {
    private static let start = Date(timeIntervalSince1970: 1_790_000_000)

    private func session(_ digest: Character, subject: String = "a", at begun: Date = start) throws -> Session {
        let person = Person(
            issuer: "https://inloggen.example", subject: subject, name: "Sanne 'O; -- Verzonnen",
            organisation: try OIN("00000001890000001000"),
            roles: [.mediator, .auditor])
        return Session(
            digest: String(repeating: digest, count: 43), person: person, browser: "Firefox", begunAt: begun, authenticatedAt: begun,
            usedAt: begun)
    }

    private func attempt(_ state: Character, at begun: Date = start) -> SignInAttempt {
        let text = { String(repeating: $0 as Character, count: 43) }
        return SignInAttempt(
            stateDigest: text(state), browserDigest: text("b"), nonce: text("n"), verifier: text("v"), destination: "/vragen",
            isRenewal: true,
            begunAt: begun)
    }

    @Test func aSessionIsGivenBackAsItWas() async throws {
        let place = try SQLEngine.current.place()
        let session = try session("s")
        try await SQLPortal(place.database()).keep(session)
        let again = try await SQLPortal(place.database())
        let found = try await again.session(session.digest)
        #expect(found == session)
        let other = try await again.session(String(repeating: "x", count: 43))
        #expect(other == nil)
    }

    @Test func theLastUseNeverGoesBack() async throws {
        let place = try SQLEngine.current.place()
        let store = try await SQLPortal(place.database())
        let session = try session("s")
        try await store.keep(session)
        try await store.touch(session.digest, at: Self.start + 60)
        try await store.touch(session.digest, at: Self.start + 30)
        let found = try await store.session(session.digest)
        #expect(found?.usedAt == Self.start + 60)
    }

    @Test func sessionsAreOfOnePersonAndEndOnce() async throws {
        let place = try SQLEngine.current.place()
        let store = try await SQLPortal(place.database())
        try await store.keep(session("s"))
        try await store.keep(session("t", at: Self.start + 10))
        try await store.keep(session("u", subject: "somebody else"))
        let own = try await store.sessions(issuer: "https://inloggen.example", subject: "a").map { $0.digest.first }
        #expect(own == ["t", "s"])
        let first = try await store.end(String(repeating: "s", count: 43)), second = try await store.end(String(repeating: "s", count: 43))
        #expect(first && !second)
    }

    @Test func oldSessionsAreForgotten() async throws {
        let place = try SQLEngine.current.place()
        let store = try await SQLPortal(place.database())
        try await store.keep(session("s"))
        try await store.keep(session("t", at: Self.start + 100))
        try await store.forget(begunBefore: Self.start + 1, unusedSince: Self.start)
        let old = try await store.session(String(repeating: "s", count: 43)),
            new = try await store.session(String(repeating: "t", count: 43))
        #expect(old == nil && new != nil)
    }

    @Test func anAttemptIsTakenOnceHoweverManyTry() async throws {
        let place = try SQLEngine.current.place()
        let store = try await SQLPortal(place.database())
        let attempt = attempt("s")
        try await store.keep(attempt)
        let taken = try await withThrowingTaskGroup(of: SignInAttempt?.self) { group in
            for _ in 0..<8 { group.addTask { try await store.take(stateDigest: attempt.stateDigest) } }
            return try await group.reduce(into: [SignInAttempt]()) { if let taken = $1 { $0.append(taken) } }
        }
        #expect(taken == [attempt])
    }

    @Test func oldAttemptsAreForgotten() async throws {
        let place = try SQLEngine.current.place()
        let store = try await SQLPortal(place.database())
        try await store.keep(attempt("s"))
        try await store.keep(attempt("t", at: Self.start + SignInAttempt.life + 1))
        let old = try await store.take(stateDigest: String(repeating: "s", count: 43))
        #expect(old == nil)
    }
}
