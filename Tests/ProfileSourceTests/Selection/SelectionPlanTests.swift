import Foundation
import Geography
import Governance
import LabourDomain
import Testing
import VUMWire

@testable import ProfileSource

/// Whichever way a question is answered, the answer is the same: each plan is followed here for every question, cheap or not.
struct SelectionPlanTests {
    private let rules: PublicationRules

    init() throws { rules = PublicationRules(at: Moments.start, maximumAgeInDays: nil, calendar: try DutchCalendar()) }

    /// Two large parts and a small one, with profiles that no longer count in each.
    private func source(_ subject: Subject, using generator: inout RandomSource) async throws -> SourceUnderTest {
        let source = try SourceUnderTest()
        var number = 0
        for size in [8_000, 7_000, 300] {
            let records = (0..<size).map { _ in
                number += 1
                // Some come again, and replace the one before.
                var profile = InventedProfile(number.isMultiple(of: 7) ? number / 2 : number, of: subject, using: &generator)
                let most = subject == .jobSeekers ? 6 : 1
                profile.occupations = (0..<most).map { _ in Int.random(in: 0..<60, using: &generator) }
                return StoredProfile(profile.record(of: subject), of: subject, at: Moments.start)
            }
            _ = try await source.store.merge(records, of: subject)
            if source.catalogue.isLoaded { try await source.catalogue.refresh() } else { try await source.catalogue.load() }
        }
        return source
    }

    private func found(
        _ plan: SelectionPlan, _ question: SelectionQuestion, of subject: Subject, in source: SourceUnderTest, maximum: Int
    ) throws -> (ids: [String], truncated: Bool) {
        let snapshot = source.catalogue.snapshot(of: subject)
        let selection = Selection(question: question, subject: subject, rules: rules, respectsTravelDistance: true, maximum: maximum)
        let criteria = PackedCriteria(question, of: subject, rules: rules, occupations: snapshot.occupations)
        let neighbourhood = try #require(source.catalogue.neighbourhoods.around(question.area.centre.area))
        var generator = RandomSource.seeded(1)
        let outcome = selection.outcome(of: plan, criteria, from: snapshot, around: neighbourhood, using: &generator)
        let ids = outcome.places.map { place in
            String(decoding: snapshot.segments[Int(place.segment)].segment.rows.id(of: Int(place.row)), as: UTF8.self)
        }
        return (ids, outcome.isTruncated)
    }

    @Test(arguments: Subject.ofProfiles, [1, .random(in: 2 ... .max)] as [UInt64])
    func everyPlanGivesTheSame(_ subject: Subject, seed: UInt64) async throws {
        var generator = RandomSource.seeded(seed)
        let source = try await source(subject, using: &generator)
        let snapshot = source.catalogue.snapshot(of: subject)
        #expect(snapshot.segments.map { $0.segment.postings != nil } == [true, true, false])
        #expect(snapshot.segments.first.map { $0.deadCount > 0 } == true)
        var cut = 0
        var whole = 0
        for number in 0..<90 {
            var invented = InventedQuestion(of: subject, using: &generator)
            let most = subject == .jobSeekers ? [1, 2, 9][number % 3] : 1
            invented.occupations = (0..<most).map { _ in Int.random(in: 0..<60, using: &generator) }
            let question = try WireContract.of(subject).parseSelection(invented.body(of: subject)).question
            let all = try SelectionPlan.allCases.map { try found($0, question, of: subject, in: source, maximum: 100_000) }
            let few = try SelectionPlan.allCases.map { try found($0, question, of: subject, in: source, maximum: 12) }
            let comment = Comment(rawValue: "seed \(seed), \(subject), question \(number)")
            for one in all {
                #expect(!one.truncated && Set(one.ids).count == one.ids.count, comment)
                #expect(Set(one.ids) == Set(all[0].ids), comment)
            }
            for one in few {
                #expect(one.ids.count == min(12, all[0].ids.count) && one.truncated == (all[0].ids.count > 12), comment)
                #expect(Set(one.ids).count == one.ids.count && Set(one.ids).isSubset(of: all[0].ids), comment)
            }
            if all[0].ids.count > 12 { cut += 1 } else if !all[0].ids.isEmpty { whole += 1 }
        }
        #expect(cut > 12 && whole > 6, "seed \(seed): \(cut) cut, \(whole) whole; otherwise this test says little")
    }
}
