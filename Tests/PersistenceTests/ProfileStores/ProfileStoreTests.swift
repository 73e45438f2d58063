import Foundation
import LabourDomain
import ProfileSource
import Testing

/// What every store must do, whatever it is made of.
@Suite(.serialized) struct ProfileStoreTests {
    @Test(arguments: StoreBackend.allCases, Subject.allCases)
    func givesBackWhatWasStored(_ backend: StoreBackend, _ subject: Subject) async throws {
        let open = try await backend.open()
        let profile = StoredProfile(
            id: "A.b_c-1", record: Array("{\"é\":\"\\u0000\"}".utf8), suppliedAt: Date(timeIntervalSince1970: 1_700_000_000.123),
            of: subject)
        #expect(try await open.store.merge([profile], of: subject) == MergeOutcome(added: 1))
        #expect(try await open.store.profile("A.b_c-1", of: subject) == profile)
        #expect(try await open.store.count(of: subject) == 1)
    }

    @Test(arguments: StoreBackend.allCases)
    func tellsIdentifiersApartByteByByte(_ backend: StoreBackend) async throws {
        let open = try await backend.open()
        _ = try await open.store.merge([.sample("a", "lower"), .sample("A", "upper")], of: .jobSeekers)
        #expect(try await open.store.profile("A", of: .jobSeekers) == .sample("A", "upper"))
        #expect(try await open.store.profile("a", of: .jobSeekers) == .sample("a", "lower"))
        #expect(try await open.store.profile("a ", of: .jobSeekers) == nil)
        #expect(try await open.store.count(of: .jobSeekers) == 2)
    }

    @Test(arguments: StoreBackend.allCases)
    func keepsTheSubjectsApart(_ backend: StoreBackend) async throws {
        let open = try await backend.open()
        _ = try await open.store.merge([.sample("a", "person")], of: .jobSeekers)
        _ = try await open.store.merge([.sample("a", "work")], of: .vacancies)
        #expect(try await open.store.profile("a", of: .jobSeekers) == .sample("a", "person"))
        #expect(try await open.store.profile("a", of: .vacancies) == .sample("a", "work"))
        #expect(try await open.store.remove(["a"], of: .vacancies, at: .now) == 1)
        #expect(try await open.store.follow(.jobSeekers).map(\.mark) == ["a"])
    }

    @Test(arguments: StoreBackend.allCases)
    func replacesByIdentifierAndCountsBoth(_ backend: StoreBackend) async throws {
        let open = try await backend.open()
        #expect(try await open.store.merge([.sample("a"), .sample("b")], of: .jobSeekers) == MergeOutcome(added: 2))
        let outcome = try await open.store.merge([.sample("b", "new", at: 2_000), .sample("c")], of: .jobSeekers)
        #expect(outcome == MergeOutcome(added: 1, replaced: 1))
        #expect(try await open.store.profile("b", of: .jobSeekers) == .sample("b", "new", at: 2_000))
        #expect(try await open.store.count(of: .jobSeekers) == 3)
    }

    @Test(arguments: StoreBackend.allCases)
    func letsTheLastOfTheSameIdentifierWin(_ backend: StoreBackend) async throws {
        let open = try await backend.open()
        _ = try await open.store.merge([.sample("a", "first"), .sample("a", "last")], of: .jobSeekers)
        #expect(try await open.store.profile("a", of: .jobSeekers) == .sample("a", "last"))
        #expect(try await open.store.follow(.jobSeekers).map(\.mark) == ["a"])
    }

    @Test(arguments: StoreBackend.allCases)
    func acceptsNothingAtAll(_ backend: StoreBackend) async throws {
        let open = try await backend.open()
        #expect(try await open.store.merge([], of: .jobSeekers) == MergeOutcome())
        #expect(try await open.store.remove([], of: .jobSeekers, at: .now) == 0)
        #expect(try await open.store.follow(.jobSeekers).isEmpty)
    }

    @Test(arguments: StoreBackend.allCases)
    func removesAndTellsHowMany(_ backend: StoreBackend) async throws {
        let open = try await backend.open()
        _ = try await open.store.merge([.sample("a"), .sample("b")], of: .jobSeekers)
        #expect(try await open.store.remove(["a", "unknown"], of: .jobSeekers, at: .now) == 1)
        #expect(try await open.store.profile("a", of: .jobSeekers) == nil)
        #expect(try await open.store.remove(["a"], of: .jobSeekers, at: .now) == 0)
    }

    @Test(arguments: StoreBackend.allCases)
    func showsEveryProfileOnceFromTheBeginning(_ backend: StoreBackend) async throws {
        let open = try await backend.open()
        let profiles = (0..<10).map { StoredProfile.sample("p\($0)") }
        _ = try await open.store.merge(profiles, of: .jobSeekers)
        _ = try await open.store.merge([.sample("p3", "new")], of: .jobSeekers)
        let changes = try await open.store.follow(.jobSeekers)
        #expect(changes.count == 10)
        #expect(changes.last?.kind == .stored(FollowedProfile(.sample("p3", "new"))))
        #expect(Set(changes.map(\.mark)).count == 10)
    }

    @Test(arguments: StoreBackend.allCases)
    func showsOnlyWhatChangedAfterARevision(_ backend: StoreBackend) async throws {
        let open = try await backend.open()
        _ = try await open.store.merge([.sample("a"), .sample("b"), .sample("c")], of: .jobSeekers)
        let revision = try #require(try await open.store.follow(.jobSeekers).last?.revision)
        #expect(try await open.store.follow(.jobSeekers, after: revision).isEmpty)
        _ = try await open.store.merge([.sample("b", "new")], of: .jobSeekers)
        _ = try await open.store.remove(["a"], of: .jobSeekers, at: .now)
        _ = try await open.store.merge([.sample("d")], of: .jobSeekers)
        #expect(try await open.store.follow(.jobSeekers, after: revision).map(\.mark) == ["b", "-a", "d"])
    }

    @Test(arguments: StoreBackend.allCases)
    func keepsWhatAnsweringNeedsBesideTheRecord(_ backend: StoreBackend) async throws {
        let open = try await backend.open()
        let record = Array("{\"idVacature\":\"v\",\"adres\":{\"postcode\":\"1000AA\"}}".utf8)
        let profile = StoredProfile(id: "v", record: record, suppliedAt: Date(timeIntervalSince1970: 1_000), of: .vacancies)
        #expect(!profile.prepared.bytes.isEmpty)
        let replacement = try await open.store.beginReplacement(of: .vacancies)
        try await open.store.stage([profile], for: replacement)
        _ = try await open.store.commit(replacement, at: .now)
        #expect(try await open.store.follow(.vacancies).map(\.kind) == [.stored(FollowedProfile(profile))])
        #expect(try await open.store.profile("v", of: .vacancies) == profile)
    }

    @Test(arguments: StoreBackend.allCases)
    func saysThatItHasChangedAfterEveryChangeAndOnlyThen(_ backend: StoreBackend) async throws {
        let open = try await backend.open()
        var marks = [try await open.store.changeMark()]
        #expect(try await open.store.changeMark() == marks[0])
        _ = try await open.store.merge([.sample("a")], of: .jobSeekers)
        marks.append(try await open.store.changeMark())
        _ = try await open.store.merge([.sample("a", "new")], of: .jobSeekers)
        marks.append(try await open.store.changeMark())
        _ = try await open.store.remove(["a"], of: .jobSeekers, at: .now)
        marks.append(try await open.store.changeMark())
        #expect(Set(marks).count == 4)
        _ = try await open.store.count(of: .jobSeekers)
        #expect(try await open.store.changeMark() == marks[3])
    }

    @Test(arguments: StoreBackend.allCases)
    func forgetsARemovalWhenTheProfileComesBack(_ backend: StoreBackend) async throws {
        let open = try await backend.open()
        _ = try await open.store.merge([.sample("a")], of: .jobSeekers)
        _ = try await open.store.remove(["a"], of: .jobSeekers, at: .now)
        _ = try await open.store.merge([.sample("a", "again")], of: .jobSeekers)
        #expect(try await open.store.follow(.jobSeekers).map(\.mark) == ["a"])
    }

    @Test(arguments: StoreBackend.allCases)
    func givesRevisionsThatOnlyAscend(_ backend: StoreBackend) async throws {
        let open = try await backend.open()
        var seen: Int64 = 0
        for round in 0..<5 {
            _ = try await open.store.merge([.sample("a", "\(round)"), .sample("b")], of: .jobSeekers)
            _ = try await open.store.remove(["b"], of: .jobSeekers, at: .now)
            let changes = try await open.store.follow(.jobSeekers, after: seen)
            #expect(changes.map(\.revision) == changes.map(\.revision).sorted())
            #expect(Set(changes.map(\.revision)).count == changes.count)
            seen = try #require(changes.last?.revision)
        }
    }
}
