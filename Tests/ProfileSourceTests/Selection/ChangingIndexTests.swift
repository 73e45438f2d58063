import Foundation
import Geography
import Governance
import LabourDomain
import ProfileSource
import Testing

/// An index large enough to have every structure it can have, while it changes: held against a naive judgement of every profile.
///
/// Few profiles have one of many rare occupations, so that it pays to go through those instead of the areas.
struct ChangingIndexTests {
    private let maximum = 12

    private func profile(_ number: Int, of subject: Subject, using generator: inout some RandomNumberGenerator) -> InventedProfile {
        var profile = InventedProfile(number, of: subject, using: &generator)
        profile.age = 0
        // Up to six occupations: more than fit in one word of the index.
        let most = subject == .jobSeekers ? 6 : 1
        profile.occupations = (0..<Int.random(in: 0...most, using: &generator)).map { _ in Int.random(in: 0..<400, using: &generator) }
        return profile
    }

    private func question(of subject: Subject, using generator: inout some RandomNumberGenerator) -> InventedQuestion {
        var question = InventedQuestion(of: subject, using: &generator)
        let most = subject == .jobSeekers ? [1, 2, 3, 9].randomElement(using: &generator) ?? 1 : 1
        if Bool.random(using: &generator) {
            question.occupations = (0..<most).map { _ in Int.random(in: 0..<420, using: &generator) }
        }
        return question
    }

    private func check(
        _ source: SourceUnderTest, _ subject: Subject, _ profiles: [InventedProfile], questions: Int, _ comment: Comment,
        using generator: inout some RandomNumberGenerator
    ) async throws -> Int {
        let gazetteer = try Places.gazetteer()
        var cut = 0
        for _ in 0..<questions {
            let question = question(of: subject, using: &generator)
            let expected = SelectionPropertyTests.distances(of: profiles, for: question, subject, gazetteer, maximumAge: 1)
            let found = try await source.identifiers(subject, question.body(of: subject))
            #expect(found.count == min(maximum, expected.count), comment)
            #expect(Set(found).count == found.count, comment)
            #expect(Set(found).isSubset(of: expected.keys), comment)
            let left = Set(found)
            let furthest = found.compactMap { expected[$0] }.max() ?? 0
            #expect(expected.allSatisfy { left.contains($0.key) || $0.value >= furthest - 1e-6 }, comment)
            if expected.count > maximum { cut += 1 }
        }
        return cut
    }

    @Test(arguments: Subject.ofProfiles, [1, .random(in: 2 ... .max)] as [UInt64])
    func answersAsSomebodyWouldWhoReadsEveryProfile(_ subject: Subject, seed: UInt64) async throws {
        var generator = RandomSource.seeded(seed)
        let source = try SourceUnderTest(maximumMatches: maximum, seed: seed)
        var profiles = (0..<6_000).map { profile($0, of: subject, using: &generator) }
        try await source.load(subject, profiles.map { $0.record(of: subject) })
        var cut = try await check(source, subject, profiles, questions: 40, "seed \(seed), at first", using: &generator)
        for round in 0..<5 {
            // Some change, some go, some come; every other time what has gathered is tidied up.
            let changed = (0..<700).map { _ in Int.random(in: 0..<profiles.count, using: &generator) }
            for number in Set(changed) { profiles[number] = profile(number, of: subject, using: &generator) }
            let new = (0..<100).map { profile(6_000 + round * 100 + $0, of: subject, using: &generator) }
            let stored = Set(changed).map { profiles[$0] } + new
            _ = try await source.store.merge(stored.map { StoredProfile($0.record(of: subject), of: subject) }, of: subject)
            profiles += new
            let gone = Set((0..<50).map { _ in Int.random(in: 0..<profiles.count, using: &generator) }).sorted(by: >)
            _ = try await source.store.remove(gone.map { profiles[$0].id }, of: subject, at: Moments.start)
            for number in gone { profiles[number].postcode = nil }
            try await source.catalogue.refresh()
            if round % 2 == 1 { await source.catalogue.tidy() }
            cut += try await check(source, subject, profiles, questions: 25, "seed \(seed), round \(round)", using: &generator)
        }
        #expect(cut > 20, "seed \(seed): otherwise this test says little")
    }

    @Test func losesNoChangeThatComesWhileItIsTidiedUp() async throws {
        let source = try SourceUnderTest(maximumMatches: 100_000)
        let first = (0..<4_000).map { Records.jobSeeker("p\($0)", $0 % 2 == 0 ? "1000AA" : "1300AA") }
        try await source.load(.jobSeekers, first)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for round in 0..<8 {
                    let moved = (0..<500).map { Records.jobSeeker("p\(round * 500 + $0)", "1100AA") }
                    _ = try await source.store.merge(moved.map { StoredProfile($0, of: .jobSeekers) }, of: .jobSeekers)
                    try await source.catalogue.refresh()
                    let gone = (0..<10).map { "p\(round * 500 + $0)" }
                    _ = try await source.store.remove(gone, of: .jobSeekers, at: Moments.start)
                    try await source.catalogue.refresh()
                }
            }
            group.addTask {
                for _ in 0..<30 {
                    await source.catalogue.tidy()
                    try await Task.sleep(for: .milliseconds(3))
                }
            }
            try await group.waitForAll()
        }
        for _ in 0..<2 {
            let found = try await source.identifiers(.jobSeekers)
            #expect(found.count == 4_000 - 80)
            #expect(Set(found).count == found.count)
            #expect(try await source.identifiers(.jobSeekers, Records.question("1100AA", 1)).count == 3_920)
            await source.catalogue.tidy()
        }
        #expect(source.catalogue.counts(of: .jobSeekers).findable == 3_920)
    }

    @Test func keepsAnswersRightWhenLargePartsAreJoined() async throws {
        let source = try SourceUnderTest(maximumMatches: 30_000)
        try await source.load(.jobSeekers, (0..<20_000).map { Records.jobSeeker("p\($0)") })
        // First so few that the bytes of the large part are taken over, then so many that they are copied.
        for (round, range) in [0..<3_000, 1_500..<14_000].enumerated() {
            let postcode = round == 0 ? "1200AA" : "1400AA"
            let moved = range.map { StoredProfile(Records.jobSeeker("p\($0)", postcode), of: .jobSeekers) }
            // The second half comes twice in one go.
            _ = try await source.store.merge(moved + moved.suffix(1_000), of: .jobSeekers)
            try await source.catalogue.refresh()
            #expect(await source.catalogue.tidy())
            #expect(await source.catalogue.tidy() == false)
            #expect(source.catalogue.counts(of: .jobSeekers).findable == 20_000)
            #expect(try await source.ask(.jobSeekers, Records.question(postcode, 1)).matches == range.count)
        }
        #expect(try await source.ask(.jobSeekers, Records.question("1200AA", 1)).matches == 1_500)
        #expect(try await source.ask(.jobSeekers, Records.question("1000AA", 1)).matches == 6_000)
    }

    /// A store may be written to while it is read: then a later page tells of a profile that an earlier one told of.
    @Test func usesTheLastOfSeveralChangesInOneRefresh() async throws {
        let store = ScriptedStore([
            [(1, "a", "1000AA"), (2, "b", "1000AA")], [(3, "a", "1300AA"), (4, "c", "1000AA")], [(5, "b", nil)],
        ])
        let catalogue = ProfileCatalogue(store: store, gazetteer: try Places.gazetteer(), pageSize: 2)
        try await catalogue.load()
        #expect(catalogue.counts(of: .jobSeekers).findable == 2)
        #expect(catalogue.counts(of: .jobSeekers).profiles == 2)
    }

    @Test func showsWhatItHadReadBeforeItsStoreFailed() async throws {
        let store = ScriptedStore([[(1, "a", "1000AA"), (2, "b", "1000AA")], nil, []])
        let catalogue = ProfileCatalogue(store: store, gazetteer: try Places.gazetteer(), pageSize: 2)
        await #expect(throws: ProfileSourceError.self) { try await catalogue.load() }
        #expect(catalogue.counts(of: .jobSeekers).profiles == 0)
        try await catalogue.refresh()
        #expect(catalogue.counts(of: .jobSeekers).findable == 2)
    }

    @Test func readsOnlyWhenTheStoreHasChanged() async throws {
        let source = try SourceUnderTest()
        var mark: Int64?
        #expect(try await source.catalogue.refresh(since: &mark) == 0)
        _ = try await source.store.merge([StoredProfile(Records.jobSeeker("a"), of: .jobSeekers)], of: .jobSeekers)
        #expect(try await source.catalogue.refresh(since: &mark) == 1)
        let seen = mark
        #expect(try await source.catalogue.refresh(since: &mark) == 0)
        #expect(mark == seen)
        #expect(try await source.identifiers(.jobSeekers) == ["a"])
    }

    @Test func takesFewBytesAProfile() async throws {
        let source = try SourceUnderTest()
        try await source.load(.jobSeekers, (0..<20_000).map { Records.jobSeeker("p\($0)") })
        #expect(source.catalogue.indexBytes(of: .jobSeekers) < 64 * 20_000)
        #expect(source.catalogue.indexBytes(of: .vacancies) < 10_000)
    }
}
