import Foundation
import Geography
import Governance
import LabourDomain
import ProfileSource
import Testing

/// Answers held against a naive judgement of every profile. A failure prints the seed; put it in `seeds` to see it again.
struct SelectionPropertyTests {
    static let seeds: [UInt64] = [1, 2, 3, .random(in: 4 ... .max)]

    @Test(arguments: Subject.ofProfiles, seeds)
    func answersAsSomebodyWouldWhoReadsEveryProfile(_ subject: Subject, seed: UInt64) async throws {
        var generator = RandomSource.seeded(seed)
        let gazetteer = try Places.gazetteer()
        let maximum = 12
        let maximumAge = 40
        let source = try SourceUnderTest(maximumMatches: maximum, maximumAgeInDays: maximumAge, seed: seed)
        let profiles = (0..<250).map { InventedProfile($0, of: subject, using: &generator) }
        for profile in profiles {
            let time = Moments.start.addingTimeInterval(-Double(profile.age) * Moments.day)
            _ = try await source.store.merge([StoredProfile(profile.record(of: subject), of: subject, at: time)], of: subject)
        }
        try await source.catalogue.load()
        var cut = 0
        var whole = 0
        for round in 0..<150 {
            let question = InventedQuestion(of: subject, using: &generator)
            let expected = Self.distances(of: profiles, for: question, subject, gazetteer, maximumAge: maximumAge)
            let answer = try await source.ask(subject, question.body(of: subject))
            let found = try await source.identifiers(subject, question.body(of: subject))
            let comment = Comment(rawValue: "seed \(seed), \(subject), question \(round)")
            #expect(answer.ignored == [], comment)
            #expect(answer.body.bytes.count == answer.body.count, comment)
            #expect(Set(found).count == found.count, comment)
            #expect(Set(found).isSubset(of: expected.keys), comment)
            #expect(found.count == min(maximum, expected.count), comment)
            #expect(answer.truncated == (expected.count > maximum), comment)
            let furthest = found.compactMap { expected[$0] }.max() ?? 0
            let nearestLeftOut = expected.filter { !found.contains($0.key) }.values.min() ?? .infinity
            // Distances that differ by less than a millimetre count as the same.
            #expect(furthest <= nearestLeftOut + 1e-6, comment)
            if answer.truncated { cut += 1 } else if !found.isEmpty { whole += 1 }
        }
        // Otherwise this test says little.
        #expect(cut > 5 && whole > 20, "seed \(seed): \(cut) cut, \(whole) whole")
    }

    static func distances(
        of profiles: [InventedProfile], for question: InventedQuestion, _ subject: Subject, _ gazetteer: Gazetteer, maximumAge: Int
    ) -> [String: Double] {
        var distances: [String: Double] = [:]
        for profile in profiles where profile.age <= maximumAge && profile.closes ?? "9" >= "2026-07-15" {
            guard let area = profile.postcode.flatMap({ Int($0.prefix(4)) }).flatMap({ try? PostcodeArea($0) }),
                let centre = Int(question.postcode.prefix(4)).flatMap({ try? PostcodeArea($0) }),
                let kilometres = gazetteer.kilometres(from: centre, to: area)
            else { continue }
            guard kilometres <= Double(question.radius), kilometres <= Double(profile.travel ?? 9_999) else { continue }
            if question.accepts(profile, of: subject) { distances[profile.id] = kilometres }
        }
        return distances
    }
}
