import Foundation
import Governance
import LabourDomain
import Testing

struct ConditionTests {
    let samples: RegistrySamples
    let book: ConditionBook

    init() throws {
        samples = try RegistrySamples()
        book = try DefaultConditions.book()
    }

    private func open(
        _ details: ParticipantDetails, _ evidence: [Evidence], _ environment: ExchangeEnvironment = .production, at days: Double = 1
    ) -> [OpenCondition] {
        book.assess(details, evidence: evidence, for: environment, at: samples.day(days)).open
    }

    @Test func namesEveryOpenConditionWithItsReason() throws {
        let details = try samples.details(contacts: false)
        let none = ConditionKind.allCases.filter { $0 != .contactPoints }
        let production = open(details, [])
        #expect(Set(production.map(\.kind)) == Set(ConditionKind.allCases))
        for kind in none { #expect(production.contains(OpenCondition(kind: kind, reason: .noEvidence))) }
        #expect(production.contains(OpenCondition(kind: .contactPoints, reason: .missingContacts(ContactKind.allCases))))
        #expect(Set(open(details, [], .pilot).map(\.kind)) == Set(ConditionKind.allCases).subtracting([.securityNorm, .dataQuality]))
    }

    @Test func nothingIsOpenWhereEverythingIsShown() throws {
        for environment in ExchangeEnvironment.allCases {
            #expect(open(try samples.details(), try samples.allEvidence(), environment) == [])
        }
    }

    /// Each piece of evidence left out opens its own condition and no other.
    @Test(arguments: ConditionKind.allCases) func eachConditionStandsByItself(_ kind: ConditionKind) throws {
        let details = try samples.details(contacts: kind != .contactPoints)
        let evidence = try samples.allEvidence().filter { $0.kind != kind }
        #expect(open(details, evidence).map(\.kind) == [kind])
    }

    @Test func asksOfARoleOnlyWhatIsAboutIt() throws {
        #expect(!open(try samples.details(roles: [.mediator]), []).map(\.kind).contains(.sourceConformity))
        #expect(!open(try samples.details(roles: [.mediator]), []).map(\.kind).contains(.dataQuality))
        #expect(!open(try samples.details(roles: [.source]), []).map(\.kind).contains(.mediatorConformity))
        let ended = try samples.details(roles: [.source], period: Period(from: samples.day(0), until: samples.day(5)))
        #expect(open(ended, [], at: 4.99).map(\.kind).contains(.sourceConformity))
        #expect(!open(ended, [], at: 5).map(\.kind).contains(.sourceConformity))
        // One that is still to come is prepared for.
        let later = try samples.details(roles: [.source], period: Period(from: samples.day(100)))
        #expect(open(later, [], at: 1).map(\.kind).contains(.sourceConformity))
    }

    @Test func asksOfACategoryItsOwnNorm() throws {
        let agency = try samples.details(samples.agency, category: .privateParty)
        #expect(
            open(agency, try samples.allEvidence()) == [
                OpenCondition(kind: .securityNorm, reason: .otherValue(got: "BIO", expected: ["ISO 27001"]))
            ])
        let certified = try samples.allEvidence().filter { $0.kind != .securityNorm } + [samples.evidence(.securityNorm, "ISO 27001")]
        #expect(open(agency, certified) == [])
    }

    @Test func evidenceCountsFromItsStartUntilItsEnd() throws {
        let others = try samples.allEvidence().filter { $0.kind != .agreement }
        let evidence = try others + [samples.evidence(.agreement, from: 2, until: 3)]
        let details = try samples.details()
        #expect(open(details, evidence, at: 1.999).map(\.reason) == [.noEvidence])
        #expect(open(details, evidence, at: 2) == [])
        #expect(open(details, evidence, at: 2.999) == [])
        #expect(open(details, evidence, at: 3).map(\.reason) == [.expired(samples.day(3))])
    }

    @Test func evidenceAgesWhateverItSaysItself() throws {
        let others = try samples.allEvidence().filter { $0.kind != .mediatorConformity }
        let evidence = try others + [samples.evidence(.mediatorConformity, from: -300, until: 900)]
        #expect(open(try samples.details(), evidence, at: 64.999) == [])
        #expect(open(try samples.details(), evidence, at: 65).map(\.reason) == [.expired(samples.day(65))])
    }

    @Test func theLastThatWasRecordedCounts() throws {
        let failed = try samples.evidence(.mediatorConformity, passed: false, from: 2, recorded: 2)
        let evidence = try samples.allEvidence() + [failed]
        #expect(open(try samples.details(), evidence, at: 1.9) == [])
        #expect(open(try samples.details(), evidence, at: 2).map(\.reason) == [.notPassed])
        let again = try evidence + [samples.evidence(.mediatorConformity, from: 3, recorded: 3)]
        #expect(open(try samples.details(), again, at: 3) == [])
    }

    @Test func anAssessmentHasAMeasureForEveryRisk() throws {
        let others = try samples.allEvidence().filter { $0.kind != .impactAssessment }
        let bare = try [Risk("a", measure: "b"), Risk("c", measure: nil), Risk("d", measure: nil)]
        for (risks, reason) in [([], OpenReason.noRisks), (bare, .risksWithoutMeasure(2))] {
            let evidence = try others + [samples.evidence(.impactAssessment, risks: risks)]
            #expect(open(try samples.details(), evidence).map(\.reason) == [reason])
        }
    }

    @Test func aNewVersionOpensTheConditionAtItsDate() throws {
        let next = try ConditionSet(
            version: 2, effectiveAt: samples.day(30), conditions: [Condition(.agreement, accepted: ["2"], origin: "version 2")],
            authorship: samples.author())
        let later = try book.adding(next)
        let details = try samples.details()
        var evidence = try samples.allEvidence()
        #expect(later.assess(details, evidence: evidence, for: .production, at: samples.day(29.999)).open == [])
        let reopened = later.assess(details, evidence: evidence, for: .production, at: samples.day(30))
        #expect(reopened.version == 2)
        #expect(reopened.open == [OpenCondition(kind: .agreement, reason: .otherValue(got: "1", expected: ["2"]))])
        evidence.append(try samples.evidence(.agreement, "2", from: 31, recorded: 31))
        let periods = later.fulfilment(of: details, evidence: evidence, for: .production)
        #expect(periods == [try Period(from: samples.day(0), until: samples.day(30)), Period(from: samples.day(31))])
    }

    /// What is looked up at a request is what an assessment would have said at that instant.
    @Test func periodsOfFulfilmentAgreeWithAssessments() throws {
        let book = try book.adding(
            ConditionSet(
                version: 2, effectiveAt: samples.day(40), conditions: DefaultConditions.conditions.filter { $0.kind != .dataQuality },
                authorship: samples.author()))
        let details = try samples.details(period: Period(from: samples.day(-10), until: samples.day(900)))
        let evidence =
            try samples.allEvidence() + [
                samples.evidence(.agreement, from: 3, until: 8), samples.evidence(.agreement, from: 12),
                samples.evidence(.dataQuality, passed: false, from: 20),
                samples.evidence(.securityNorm, "none", from: 400), samples.evidence(.securityNorm, from: 410),
            ]
        for environment in ExchangeEnvironment.allCases {
            let periods = book.fulfilment(of: details, evidence: evidence, for: environment)
            #expect(!periods.isEmpty)
            for step in -40...4_000 {
                let instant = samples.day(Double(step) / 4)
                let isMet = book.assess(details, evidence: evidence, for: environment, at: instant).open.isEmpty
                #expect(periods.contains { $0.contains(instant) } == isMet, "\(environment) day \(Double(step) / 4)")
            }
        }
    }

    @Test func withoutConditionsNobodyIsAdmitted() throws {
        let none = try ConditionBook([])
        let assessment = none.assess(try samples.details(), evidence: try samples.allEvidence(), for: .pilot, at: samples.start)
        #expect(assessment.version == nil)
        #expect(!assessment.open.isEmpty && assessment.open.allSatisfy { $0.reason == .noConditionsInForce })
        #expect(none.fulfilment(of: try samples.details(), evidence: [], for: .pilot) == [])
    }

    @Test func setsAreNumberedInTheOrderInWhichTheyCount() throws {
        func set(_ version: Int, _ days: Double) throws -> ConditionSet {
            try ConditionSet(version: version, effectiveAt: samples.day(days), conditions: DefaultConditions.conditions, authorship: nil)
        }
        #expect(throws: GovernanceError.versionOutOfOrder(expected: 2, got: 3)) { try book.adding(set(3, 1)) }
        #expect(throws: GovernanceError.earlierThanBefore) { try ConditionBook([set(1, 1), set(2, 1)]) }
        #expect(throws: GovernanceError.self) {
            try ConditionSet(version: 1, effectiveAt: samples.start, conditions: [], authorship: nil)
        }
        let twice = Condition(.agreement, origin: "a")
        #expect(throws: GovernanceError.self) {
            try ConditionSet(version: 1, effectiveAt: samples.start, conditions: [twice, twice], authorship: nil)
        }
    }

    @Test func anAcceptanceIsRefusedWithAllThatIsOpen() throws {
        let participant = samples.registered(try samples.details(contacts: false), .conditionsOpen)
        let author = try samples.author(1)
        let expected = open(participant.details, [], .pilot)
        #expect(expected.count == 5)
        #expect(throws: GovernanceError.conditionsOpen(expected)) {
            try participant.taking(.acceptForPilot, conditions: book, evidence: [], by: author)
        }
        let ready = samples.registered(try samples.details(), .conditionsOpen)
        #expect(try ready.taking(.acceptForPilot, conditions: book, evidence: samples.allEvidence(), by: author) == .acceptedForPilot)
        // Whoever stops or steps back needs no conditions.
        let running = samples.registered(try samples.details(), .acceptedForProduction)
        #expect(try running.taking(.returnToPilot, conditions: book, evidence: [], by: author) == .acceptedForPilot)
    }
}
