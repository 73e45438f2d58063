import Foundation
import LabourDomain
import ProfileSource
import Testing

/// A whole set that takes the place of another, in every store.
@Suite(.serialized) struct ReplacementTests {
    let old: [StoredProfile] = [.sample("a"), .sample("b"), .sample("c")]

    @Test(arguments: StoreBackend.allCases)
    func swapsTheWholeSet(_ backend: StoreBackend) async throws {
        let open = try await backend.open()
        _ = try await open.store.merge(old, of: .jobSeekers)
        let replacement = try await open.store.beginReplacement(of: .jobSeekers)
        try await open.store.stage([.sample("b", "new"), .sample("d")], for: replacement)
        try await open.store.stage([.sample("e", "first"), .sample("e", "last")], for: replacement)
        let outcome = try await open.store.commit(replacement, at: .now)
        #expect(outcome == ReplacementOutcome(added: 2, replaced: 1, removed: 2))
        #expect(try await open.store.count(of: .jobSeekers) == 3)
        #expect(try await open.store.profile("b", of: .jobSeekers) == .sample("b", "new"))
        #expect(try await open.store.profile("e", of: .jobSeekers) == .sample("e", "last"))
        #expect(try await open.store.profile("a", of: .jobSeekers) == nil)
    }

    @Test(arguments: StoreBackend.allCases)
    func leavesTheOldSetUntilTheEnd(_ backend: StoreBackend) async throws {
        let open = try await backend.open()
        _ = try await open.store.merge(old, of: .jobSeekers)
        let before = try await open.store.follow(.jobSeekers)
        let replacement = try await open.store.beginReplacement(of: .jobSeekers)
        try await open.store.stage([.sample("d")], for: replacement)
        #expect(try await open.store.follow(.jobSeekers) == before)
        #expect(try await open.store.profile("d", of: .jobSeekers) == nil)
        try await open.store.abandon(replacement)
        #expect(try await open.store.follow(.jobSeekers) == before)
        #expect(try await open.store.count(of: .jobSeekers) == 3)
    }

    @Test(arguments: StoreBackend.allCases)
    func showsFollowersWhatIsNewAndWhatIsGone(_ backend: StoreBackend) async throws {
        let open = try await backend.open()
        _ = try await open.store.merge(old, of: .jobSeekers)
        let revision = try #require(try await open.store.follow(.jobSeekers).last?.revision)
        let replacement = try await open.store.beginReplacement(of: .jobSeekers)
        try await open.store.stage([.sample("b"), .sample("d")], for: replacement)
        _ = try await open.store.commit(replacement, at: .now)
        #expect(Set(try await open.store.follow(.jobSeekers, after: revision, limit: 2).map(\.mark)) == ["-a", "-c", "b", "d"])
        #expect(try await open.store.follow(.jobSeekers, limit: 2).map(\.mark).filter { !$0.hasPrefix("-") }.sorted() == ["b", "d"])
    }

    @Test(arguments: StoreBackend.allCases)
    func bringsBackWhatWasRemovedBefore(_ backend: StoreBackend) async throws {
        let open = try await backend.open()
        _ = try await open.store.merge(old, of: .jobSeekers)
        _ = try await open.store.remove(["a"], of: .jobSeekers, at: .now)
        let replacement = try await open.store.beginReplacement(of: .jobSeekers)
        try await open.store.stage([.sample("a")], for: replacement)
        let outcome = try await open.store.commit(replacement, at: .now)
        #expect(outcome == ReplacementOutcome(added: 1, replaced: 0, removed: 2))
        #expect(Set(try await open.store.follow(.jobSeekers).map(\.mark)) == ["a", "-b", "-c"])
    }

    @Test(arguments: StoreBackend.allCases)
    func canReplaceByAnEmptySet(_ backend: StoreBackend) async throws {
        let open = try await backend.open()
        _ = try await open.store.merge(old, of: .jobSeekers)
        let replacement = try await open.store.beginReplacement(of: .jobSeekers)
        #expect(try await open.store.commit(replacement, at: .now) == ReplacementOutcome(removed: 3))
        #expect(try await open.store.count(of: .jobSeekers) == 0)
    }

    @Test(arguments: StoreBackend.allCases)
    func leavesTheOtherSubjectAlone(_ backend: StoreBackend) async throws {
        let open = try await backend.open()
        _ = try await open.store.merge(old, of: .vacancies)
        let people = try await open.store.beginReplacement(of: .jobSeekers)
        let work = try await open.store.beginReplacement(of: .vacancies)
        try await open.store.stage([.sample("p")], for: people)
        try await open.store.stage([.sample("w")], for: work)
        _ = try await open.store.commit(people, at: .now)
        #expect(try await open.store.follow(.vacancies).map(\.mark) == ["a", "b", "c"])
        _ = try await open.store.commit(work, at: .now)
        #expect(try await open.store.profile("w", of: .vacancies) == .sample("w"))
    }

    @Test(arguments: StoreBackend.allCases)
    func letsTheLatestReplacementWin(_ backend: StoreBackend) async throws {
        let open = try await backend.open()
        let first = try await open.store.beginReplacement(of: .jobSeekers)
        try await open.store.stage([.sample("first")], for: first)
        let second = try await open.store.beginReplacement(of: .jobSeekers)
        await #expect(throws: ProfileSourceError.replacementLost) { try await open.store.stage([.sample("x")], for: first) }
        await #expect(throws: ProfileSourceError.replacementLost) { try await open.store.commit(first, at: .now) }
        try await open.store.abandon(first)
        try await open.store.stage([.sample("second")], for: second)
        _ = try await open.store.commit(second, at: .now)
        #expect(try await open.store.follow(.jobSeekers).map(\.mark) == ["second"])
    }

    @Test(arguments: StoreBackend.allCases)
    func endsAReplacementOnce(_ backend: StoreBackend) async throws {
        let open = try await backend.open()
        let replacement = try await open.store.beginReplacement(of: .jobSeekers)
        _ = try await open.store.commit(replacement, at: .now)
        await #expect(throws: ProfileSourceError.replacementLost) { try await open.store.commit(replacement, at: .now) }
        await #expect(throws: ProfileSourceError.replacementLost) { try await open.store.stage([.sample("x")], for: replacement) }
        try await open.store.abandon(replacement)
    }
}
