import Foundation
import Governance
import LabourDomain
import Synchronization
import Testing

@testable import SignIn

/// Sessions in memory.
final class SessionsInMemory: SessionStore {
    private let kept = Mutex<[String: Session]>([:])

    var all: [Session] { kept.withLock { Array($0.values) } }

    func keep(_ session: Session) async throws { kept.withLock { $0[session.digest] = session } }
    func session(_ digest: String) async throws -> Session? { kept.withLock { $0[digest] } }
    func touch(_ digest: String, at now: Date) async throws { kept.withLock { $0[digest]?.usedAt = now } }
    func sessions(issuer: String, subject: String) async throws -> [Session] {
        all.filter { $0.person.issuer == issuer && $0.person.subject == subject }.sorted { $0.usedAt > $1.usedAt }
    }
    func end(_ digest: String) async throws -> Bool { kept.withLock { $0.removeValue(forKey: digest) != nil } }
    func forget(begunBefore begun: Date, unusedSince used: Date) async throws {
        kept.withLock { $0 = $0.filter { $0.value.begunAt >= begun && $0.value.usedAt >= used } }
    }
}

@Suite("Sessions")
struct SessionTests {
    let store = SessionsInMemory()
    let clock = TestClock()
    let sessions: Sessions
    let signedIn: SignedIn

    init() throws {
        let clock = clock
        sessions = Sessions(
            store, limits: SessionLimits(idle: 600, absolute: 3_600, warning: 60, fresh: 300), now: { clock.now }, randomness: .system)
        let person = Person(
            issuer: "https://a", subject: "b", name: "Sanne Verzonnen", organisation: try OIN(SignInBench.organisation), roles: [.mediator])
        signedIn = SignedIn(person: person, authenticatedAt: clock.now, destination: "/")
    }

    @Test func theKeyIsNotKept() async throws {
        let key = try await sessions.begin(signedIn, browser: "Firefox", replacing: nil)
        #expect(key.utf8.count == 43)
        let kept = try #require(store.all.first)
        #expect(!kept.digest.contains(key) && kept.digest != key)
        let found = try await sessions.current(key)
        #expect(found?.person == signedIn.person)
        let byDigest = try await sessions.current(kept.digest)
        #expect(byDigest == nil)
    }

    @Test func whoDoesNothingIsSignedOut() async throws {
        let key = try await sessions.begin(signedIn, browser: "", replacing: nil)
        for _ in 0..<3 {
            clock.move(599)
            let still = try await sessions.current(key)
            #expect(still != nil)
        }
        clock.move(600)
        let gone = try await sessions.current(key)
        #expect(gone == nil)
        #expect(store.all.isEmpty)
    }

    @Test func aSessionEndsHoweverItIsUsed() async throws {
        let key = try await sessions.begin(signedIn, browser: "", replacing: nil)
        for _ in 0..<7 {
            clock.move(500)
            let still = try await sessions.current(key)
            #expect(still != nil)
        }
        clock.move(101)
        let gone = try await sessions.current(key)
        #expect(gone == nil)
    }

    @Test func aNewSignInHasANewKeyAndEndsTheOldOne() async throws {
        let old = try await sessions.begin(signedIn, browser: "", replacing: nil)
        let new = try await sessions.begin(signedIn, browser: "", replacing: old)
        #expect(old != new)
        let before = try await sessions.current(old), after = try await sessions.current(new)
        #expect(before == nil && after != nil)
    }

    @Test func somebodySeesAndEndsOnlyTheOwnSessions() async throws {
        let key = try await sessions.begin(signedIn, browser: "Firefox", replacing: nil)
        let stranger = Person(
            issuer: "https://other", subject: "b", name: "", organisation: signedIn.person.organisation, roles: [.auditor])
        let mine = try #require(try await sessions.all(of: signedIn.person).first)
        let others = try await sessions.all(of: stranger)
        #expect(others.isEmpty)
        let byStranger = try await sessions.end(named: mine.name, of: stranger)
        #expect(!byStranger)
        let byMe = try await sessions.end(named: mine.name, of: signedIn.person)
        #expect(byMe)
        let gone = try await sessions.current(key)
        #expect(gone == nil)
    }

    @Test func aFormTokenIsOfOneSession() async throws {
        let one = try await sessions.begin(signedIn, browser: "", replacing: nil)
        let other = try await sessions.begin(signedIn, browser: "", replacing: nil)
        #expect(Sessions.isFormToken(Sessions.formToken(of: one), of: one))
        #expect(!Sessions.isFormToken(Sessions.formToken(of: other), of: one))
        #expect(!Sessions.isFormToken("", of: one))
        #expect(!Sessions.formToken(of: one).contains(one))
    }

    @Test func aSensitiveActNeedsARecentProof() async throws {
        let key = try await sessions.begin(signedIn, browser: "", replacing: nil)
        let fresh = try #require(try await sessions.current(key))
        #expect(fresh.isFresh(at: clock.now, sessions.limits))
        #expect(!fresh.isFresh(at: clock.now + 300, sessions.limits))
    }
}
