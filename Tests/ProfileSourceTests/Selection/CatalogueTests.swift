import Foundation
import LabourDomain
import ProfileSource
import Synchronization
import Testing

struct CatalogueTests {
    @Test func isReadyOnceEverythingHasBeenRead() async throws {
        let source = try SourceUnderTest()
        #expect(!source.catalogue.isLoaded)
        #expect(!source.service.isReady)
        await #expect(throws: SourceRefusal.notReady) { try await source.ask(.jobSeekers) }
        try await source.catalogue.load()
        #expect(source.service.isReady)
        #expect(try await source.ask(.jobSeekers).matches == 0)
    }

    @Test func tellsHowFarItHasRead() async throws {
        let source = try SourceUnderTest(pageSize: 20)
        _ = try await source.store.merge((0..<45).map { StoredProfile(Records.jobSeeker("p\($0)"), of: .jobSeekers) }, of: .jobSeekers)
        let heard = Mutex<[CatalogueProgress]>([])
        try await source.catalogue.load { progress in heard.withLock { $0.append(progress) } }
        let people = heard.withLock { $0 }.filter { $0.subject == .jobSeekers }
        #expect(people.map(\.loaded) == [20, 40, 45])
        #expect(people.allSatisfy { $0.total == 45 })
        #expect(source.catalogue.counts(of: .jobSeekers).profiles == 45)
        #expect(source.catalogue.counts(of: .vacancies).profiles == 0)
    }

    @Test func countsThoseThatNobodyCanFind() async throws {
        let source = try SourceUnderTest()
        try await source.load(
            .jobSeekers,
            [Records.jobSeeker("a"), Records.jobSeeker("b", "5555AA"), "{\"idWerkzoekende\":\"c\"}", Records.jobSeeker("d", "0123AA")])
        #expect(source.catalogue.counts(of: .jobSeekers).profiles == 4)
        #expect(source.catalogue.counts(of: .jobSeekers).findable == 1)
        _ = try await source.store.remove(["b", "c"], of: .jobSeekers, at: Moments.start)
        try await source.catalogue.refresh()
        #expect(source.catalogue.counts(of: .jobSeekers).profiles == 2)
    }

    @Test func followsWhatIsAddedChangedAndRemoved() async throws {
        let source = try SourceUnderTest()
        try await source.load(.jobSeekers, [Records.jobSeeker("a"), Records.jobSeeker("b"), Records.jobSeeker("c")])
        _ = try await source.store.merge(
            [StoredProfile(Records.jobSeeker("b", "1300AA"), of: .jobSeekers), StoredProfile(Records.jobSeeker("d"), of: .jobSeekers)],
            of: .jobSeekers)
        _ = try await source.store.remove(["a"], of: .jobSeekers, at: Moments.start)
        #expect(Set(try await source.identifiers(.jobSeekers)) == ["a", "b", "c"])
        #expect(try await source.catalogue.refresh() == 3)
        #expect(Set(try await source.identifiers(.jobSeekers, Records.question("1000AA", 5))) == ["c", "d"])
        #expect(Set(try await source.identifiers(.jobSeekers)) == ["b", "c", "d"])
        #expect(try await source.catalogue.refresh() == 0)
    }

    @Test func followsAProfileThatCanBeFoundNoMoreAndAgain() async throws {
        let source = try SourceUnderTest()
        for (postcode, found) in [("1000AA", ["a"]), ("5555AA", []), ("1100AA", ["a"])] {
            try await source.load(.jobSeekers, [Records.jobSeeker("a", postcode)])
            #expect(try await source.identifiers(.jobSeekers) == found)
            #expect(source.catalogue.counts(of: .jobSeekers).profiles == 1)
        }
    }

    @Test func followsAWholeSetThatIsReplaced() async throws {
        let source = try SourceUnderTest()
        try await source.load(.vacancies, [Records.vacancy("a"), Records.vacancy("b")])
        let replacement = try await source.store.beginReplacement(of: .vacancies)
        try await source.store.stage([StoredProfile(Records.vacancy("c"), of: .vacancies)], for: replacement)
        _ = try await source.store.commit(replacement, at: Moments.start)
        try await source.catalogue.refresh()
        #expect(try await source.identifiers(.vacancies) == ["c"])
    }

    @Test func answersWithWholeStatesWhileItRefreshes() async throws {
        // Whole sets replace one another, more than one page of changes each time; a reader must never see parts of two.
        let source = try SourceUnderTest(maximumMatches: 10_000, pageSize: 20)
        @Sendable func set(_ number: Int) -> [StoredProfile] {
            (0..<150).map { StoredProfile(Records.jobSeeker("s\(number).\($0)", $0 % 2 == 0 ? "1000AA" : "1300AA"), of: .jobSeekers) }
        }
        _ = try await source.store.merge(set(0), of: .jobSeekers)
        try await source.catalogue.load()
        try await withThrowingTaskGroup(of: Void.self) { group in
            let flag = Flag()
            group.addTask {
                for number in 1...12 {
                    let replacement = try await source.store.beginReplacement(of: .jobSeekers)
                    try await source.store.stage(set(number), for: replacement)
                    _ = try await source.store.commit(replacement, at: Moments.start)
                    try await source.catalogue.refresh()
                }
                flag.raise()
            }
            group.addTask {
                while !flag.isRaised {
                    await source.catalogue.tidy()
                    await Task.yield()
                }
            }
            for _ in 0..<2 {
                group.addTask {
                    repeat {
                        let found = try await source.identifiers(.jobSeekers)
                        #expect(found.count == 150)
                        #expect(Set(found.map { $0.prefix { $0 != "." } }).count == 1)
                        // An answer waits for nothing: two readers would leave a machine with two cores to nobody else.
                        await Task.yield()
                    } while !flag.isRaised
                }
            }
            try await group.waitForAll()
        }
    }

    @Test func appliesEachChangeOnceWhenTwoRefresh() async throws {
        let source = try SourceUnderTest(maximumMatches: 10_000, pageSize: 20)
        try await source.catalogue.load()
        for round in 0..<5 {
            _ = try await source.store.merge(
                (0..<300).map { StoredProfile(Records.jobSeeker("p\($0)", round % 2 == 0 ? "1000AA" : "1300AA"), of: .jobSeekers) },
                of: .jobSeekers)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<3 { group.addTask { try await source.catalogue.refresh() } }
                try await group.waitForAll()
            }
            let found = try await source.identifiers(.jobSeekers, Records.question(round % 2 == 0 ? "1000AA" : "1300AA", 1))
            #expect(found.count == 300)
            #expect(Set(found).count == 300)
        }
    }

    @Test func givesTheErrorOfItsStore() async throws {
        let catalogue = ProfileCatalogue(store: FailingStore(), gazetteer: try Places.gazetteer())
        await #expect(throws: ProfileSourceError.storeFailed(internal: "x")) { try await catalogue.load() }
        await #expect(throws: ProfileSourceError.storeFailed(internal: "x")) { try await catalogue.refresh() }
        #expect(!catalogue.isLoaded)
    }
}

private final class Flag: Sendable {
    private let state = Mutex(false)
    var isRaised: Bool { state.withLock { $0 } }
    func raise() { state.withLock { $0 = true } }
}
