import Foundation
import Governance
import LabourDomain
import Testing

struct RuleBookTests {
    let samples: RegistrySamples
    let party: RuleParty

    init() throws {
        samples = try RegistrySamples()
        party = RuleParty(oin: samples.municipality, category: .suwiPublic)
    }

    private func rule(
        _ number: Int64, _ scope: RuleScope, _ value: Int?, kind: RuleKind = .maximumMatches, from days: Double = 0
    ) throws -> Rule {
        try Rule(
            number: number, kind: kind, scope: scope, value: value.map { .number($0) }, effectiveAt: samples.day(days),
            authorship: samples.author(-1, why: "the pilot showed it"))
    }

    /// All sixteen combinations of scopes: the most specific rule that there is counts.
    @Test(arguments: 0..<16) func theMostSpecificCounts(_ present: Int) throws {
        let scopes: [RuleScope] = [.participant(samples.municipality), .category(.suwiPublic), .subject(.jobSeekers), .general]
        let chosen = scopes.indices.filter { present & 1 << $0 != 0 }
        let book = try RuleBook(chosen.map { try rule(Int64($0) + 1, scopes[$0], 10 + $0) })
        let expected = chosen.first.map { 10 + $0 } ?? 100
        #expect(book.number(.maximumMatches, for: party, subject: .jobSeekers, at: samples.day(0)) == expected)
        let explanation = book.explain(.maximumMatches, for: party, subject: .jobSeekers, at: samples.day(0))
        #expect(explanation.value == .number(expected))
        #expect(explanation.rule?.scope == chosen.first.map { scopes[$0] })
        #expect(explanation.overruled.map(\.scope) == chosen.dropFirst().map { scopes[$0] })
    }

    @Test func aRuleIsOnlyForWhomItIsFor() throws {
        let book = try RuleBook([
            rule(1, .participant(samples.agency), 1), rule(2, .category(.privateParty), 2), rule(3, .subject(.vacancies), 3),
        ])
        #expect(book.number(.maximumMatches, for: party, subject: .jobSeekers, at: samples.day(0)) == 100)
        #expect(book.number(.detailsPerQuestion, for: RuleParty(oin: samples.agency, category: nil), at: samples.day(0)) == 10)
        #expect(book.number(.maximumMatches, for: RuleParty(oin: samples.agency, category: nil), at: samples.day(0)) == 1)
        #expect(book.number(.maximumMatches, subject: .vacancies, at: samples.day(0)) == 3)
    }

    @Test func aVersionCountsFromItsInstantOn() throws {
        let book = try RuleBook([rule(2, .general, 20, from: 2), rule(1, .general, 10, from: 1), rule(3, .general, 30, from: 3)])
        for (days, expected) in [(0.9999, 100), (1, 10), (1.9999, 10), (2, 20), (3, 30), (1_000, 30)] {
            #expect(book.number(.maximumMatches, at: samples.day(days)) == expected, "day \(days)")
        }
    }

    @Test func withdrawingARuleLetsTheNextOneCount() throws {
        let book = try RuleBook([
            rule(1, .general, 50), rule(2, .participant(samples.municipality), 5),
            rule(3, .participant(samples.municipality), nil, from: 2),
        ])
        #expect(book.number(.maximumMatches, for: party, at: samples.day(1)) == 5)
        #expect(book.number(.maximumMatches, for: party, at: samples.day(2)) == 50)
        #expect(book.explain(.maximumMatches, for: party, subject: nil, at: samples.day(2)).rule?.number == 1)
        let bare = try RuleBook([rule(1, .general, 50), rule(2, .general, nil, from: 2)])
        #expect(bare.number(.maximumMatches, at: samples.day(2)) == 100)
        #expect(bare.explain(.maximumMatches, for: nil, subject: nil, at: samples.day(2)).rule == nil)
    }

    @Test func saysWhyALimitIsWhatItIs() throws {
        let book = try RuleBook([rule(7, .participant(samples.municipality), 50)])
        let text = book.explain(.maximumMatches, for: party, subject: .jobSeekers, at: samples.day(0)).description
        #expect(
            text == "maximum-matches is 50 by rule 7 for participant \(samples.municipality) of A. Beheerder since 2027-01-15T08:00:00Z: "
                + "the pilot showed it")
        let standard = book.explain(.radius, for: party, subject: .jobSeekers, at: samples.day(0)).description
        #expect(standard == "radius is 999, the standard value: nobody has ruled otherwise")
    }

    @Test(arguments: RuleKind.allCases) func everyValueHasItsBounds(_ kind: RuleKind) throws {
        try kind.standard.check(for: kind)
        guard let bounds = kind.bounds else {
            #expect(throws: GovernanceError.self) { try RuleValue.number(1).check(for: kind) }
            return
        }
        try RuleValue.number(bounds.lowerBound).check(for: kind)
        try RuleValue.number(bounds.upperBound).check(for: kind)
        for outside in [bounds.lowerBound - 1, bounds.upperBound + 1, .min, .max] {
            #expect(throws: GovernanceError.ruleOutOfBounds(kind, expected: bounds, got: outside)) {
                try RuleValue.number(outside).check(for: kind)
            }
        }
        #expect(throws: GovernanceError.self) { try RuleValue.hours(.always).check(for: kind) }
    }

    @Test func whatIsConfiguredCountsWhereNobodyHasRuled() throws {
        let book = try RuleBook([rule(1, .general, 50)], standard: [.maximumMatches: .number(70), .radius: .number(60)])
        #expect(book.number(.maximumMatches, at: samples.day(-1)) == 70)
        #expect(book.number(.maximumMatches, at: samples.day(0)) == 50)
        #expect(book.limits(for: party, subject: .vacancies, at: samples.day(0)).radius == 60)
        #expect(throws: GovernanceError.ruleOutOfBounds(.radius, expected: 0...999, got: 1000)) {
            try RuleBook(standard: [.radius: .number(1000)])
        }
    }

    @Test func allLimitsAreLookedUpAtOnce() throws {
        let book = try RuleBook([
            rule(1, .general, 200, kind: .sourceDeadline), rule(2, .general, 60, kind: .referenceLifetime),
            rule(3, .participant(samples.municipality), 80, kind: .completeness),
        ])
        let limits = book.limits(for: party, subject: .jobSeekers, at: samples.day(0))
        #expect(limits.sourceDeadline == .milliseconds(200) && limits.referenceLifetime == .seconds(60))
        let numbers = [limits.maximumMatches, limits.detailsPerQuestion, limits.completeness, limits.profileAge]
        #expect(numbers == [100, 10, 80, 3_660])
        #expect(limits.questionsPerHour == 1_000_000 && limits.isOpen)
    }

    @Test func noRuleCountsBeforeItWasMade() throws {
        #expect(throws: GovernanceError.earlierThanBefore) {
            try Rule(
                number: 1, kind: .radius, scope: .general, value: .number(1), effectiveAt: samples.day(0),
                authorship: samples.author(0.001))
        }
        #expect(throws: GovernanceError.earlierThanBefore) { try RuleBook([rule(1, .general, 1), rule(2, .general, 2)]) }
    }

    @Test func aScopeIsReadBackFromItsWords() throws {
        for scope in [RuleScope.participant(samples.agency), .category(.otherPublic), .subject(.contactMoments), .general] {
            #expect(RuleScope(sort: scope.sort, value: scope.value) == scope)
        }
        for (sort, value) in [(RuleScopeSort.participant, "1"), (.category, ""), (.subject, "x"), (.general, "x")] {
            #expect(RuleScope(sort: sort, value: value) == nil)
        }
    }
}
