import Database
import Foundation
import Governance
import LabourDomain
import Persistence
import Testing

/// What the registry keeps, on every database there is.
@Suite(.onEveryEngine) struct SQLRegistryTests {
    let place: SQLPlace
    let registry: SQLRegistry
    let samples: StoredSamples

    init() async throws {
        place = try SQLEngine.current.place()
        registry = try await SQLRegistry(place.database())
        samples = try StoredSamples()
    }

    @Test func givesBackWhatWasRegistered() async throws {
        let details = try samples.details(source: true)
        let applied = try await registry.apply(details, by: samples.author())
        #expect(applied == RegisteredParticipant(details: details, standing: .applied, version: 1))
        #expect(try await registry.participant(details.oin) == applied)
        #expect(try await registry.participant(samples.supplier) == nil)
        await #expect(throws: RegistryFault.participantExists(details.oin)) { try await registry.apply(details, by: samples.author()) }
        let bare = try ParticipantDetails(oin: details.oin, name: "Other", category: .otherPublic, roles: [])
        let revised = try await registry.revise(bare, version: 1, by: samples.author(1))
        #expect(revised.version == 2)
        #expect(try await registry.participant(details.oin) == revised)
    }

    @Test func pagesThroughParticipantsInOrder() async throws {
        let oins = try (0..<7).map { try OIN("0000000110000000\($0)000") }
        for oin in oins.shuffled() { _ = try await registry.apply(samples.details(oin), by: samples.author()) }
        var found: [OIN] = []
        while true {
            let page = try await registry.participants(after: found.last, limit: 3)
            if page.isEmpty { break }
            found += page.map(\.details.oin)
        }
        #expect(found == oins)
        #expect(try await registry.participants(after: nil, limit: 0) == [])
    }

    @Test func ofTwoWhoChangeTheSameOneIsRefused() async throws {
        let details = try samples.details()
        _ = try await registry.apply(details, by: samples.author())
        let outcomes = await withTaskGroup(of: Result<RegisteredParticipant, any Error>.self) { group in
            for number in 0..<10 {
                group.addTask {
                    do {
                        let other = try ParticipantDetails(oin: details.oin, name: "Name \(number)", category: .suwiPublic, roles: [])
                        return .success(try await registry.revise(other, version: 1, by: samples.author()))
                    } catch { return .failure(error) }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let faults = outcomes.compactMap { outcome -> RegistryFault? in
            if case .failure(let error) = outcome { error as? RegistryFault } else { nil }
        }
        #expect(faults == Array(repeating: .conflict(expected: 1, found: 2), count: 9))
        #expect(try await registry.participant(details.oin)?.version == 2)
        // Whoever was refused left no trace.
        #expect(try await registry.lastChange() == 2)
        await #expect(throws: RegistryFault.conflict(expected: 1, found: 2)) {
            try await registry.take(.openConditions, for: details.oin, version: 1, by: samples.author())
        }
    }

    @Test func aParticipantIsAcceptedWhenEverythingIsShown() async throws {
        let oin = samples.municipality
        _ = try await registry.apply(samples.details(), by: samples.author())
        _ = try await registry.take(.openConditions, for: oin, version: 1, by: samples.author())
        let forPilot: [ConditionKind] = [.agreement, .impactAssessment, .mediatorConformity, .sourceConformity]
        for kind in forPilot {
            await #expect(throws: GovernanceError.self) {
                try await registry.take(.acceptForPilot, for: oin, version: 2, by: samples.author(1))
            }
            try await registry.record(samples.evidence(kind), of: oin)
        }
        _ = try await registry.take(.acceptForPilot, for: oin, version: 2, by: samples.author(1))
        for kind in [ConditionKind.securityNorm, .dataQuality] {
            await #expect(throws: GovernanceError.self) {
                try await registry.take(.acceptForProduction, for: oin, version: 3, by: samples.author(2))
            }
            try await registry.record(samples.evidence(kind), of: oin)
        }
        let accepted = try await registry.take(.acceptForProduction, for: oin, version: 3, by: samples.author(2))
        #expect(accepted.standing == .acceptedForProduction)
        let suspended = try await registry.take(.suspend, for: oin, version: 4, by: samples.author(3))
        #expect(suspended.standing == .suspendedFromProduction)
        await #expect(throws: GovernanceError.earlierThanBefore) {
            try await registry.take(.resume, for: oin, version: 5, by: samples.author(2.9))
        }
        #expect(try await registry.take(.resume, for: oin, version: 5, by: samples.author(4)).standing == .acceptedForProduction)
        let steps = try await registry.steps(of: oin)
        #expect(steps.map(\.step) == [.openConditions, .acceptForPilot, .acceptForProduction, .suspend, .resume])
        let days: [Double] = [0, 1, 2, 3, 4]
        #expect(steps.map(\.authorship.at) == days.map(samples.day))
        let recorded = try (forPilot + [.securityNorm, .dataQuality]).map { try samples.evidence($0) }
        #expect(try await registry.evidence(of: oin) == recorded)
    }

    @Test func keepsMandatesApartInTime() async throws {
        for oin in [samples.municipality, samples.supplier] { _ = try await registry.apply(samples.details(oin), by: samples.author()) }
        func mandate(_ from: Double, _ until: Double?) throws -> Mandate {
            Mandate(
                controller: samples.municipality, processor: samples.supplier, purpose: .publicMediation, alsoFor: [.conformityTest],
                period: try Period(from: samples.day(from), until: until.map(samples.day)))
        }
        let first = try await registry.grant(mandate(0, 10), by: samples.author())
        let second = try await registry.grant(mandate(10, nil), by: samples.author())
        #expect(try await registry.mandates(of: samples.municipality) == [first, second])
        await #expect(throws: RegistryFault.mandateOverlaps(controller: samples.municipality, processor: samples.supplier)) {
            try await registry.grant(mandate(5, 6), by: samples.author())
        }
        try await registry.end(mandate: second.number, at: samples.day(12), by: samples.author(11))
        #expect(try await registry.mandates(of: samples.municipality).last?.mandate.period.until == samples.day(12))
        await #expect(throws: RegistryFault.notInForce(kind: .mandate, number: first.number)) {
            try await registry.end(mandate: first.number, at: samples.day(11), by: samples.author(11))
        }
        await #expect(throws: GovernanceError.earlierThanBefore) {
            try await registry.end(mandate: second.number, at: samples.day(11), by: samples.author(11.5))
        }
        await #expect(throws: RegistryFault.unknownEntry(kind: .mandate, number: 99)) {
            try await registry.end(mandate: 99, at: samples.day(11), by: samples.author(11))
        }
        let stranger = try OIN("00000001999999999000")
        await #expect(throws: RegistryFault.unknownParticipant(stranger)) {
            try await registry.grant(
                Mandate(controller: samples.municipality, processor: stranger, purpose: .publicMediation), by: samples.author())
        }
        await #expect(throws: GovernanceError.inadmissiblePurpose(.privateMediation, category: .suwiPublic)) {
            try await registry.grant(
                Mandate(controller: samples.municipality, processor: samples.municipality, purpose: .privateMediation), by: samples.author()
            )
        }
    }

    @Test func aMandateMakesNothingPermittedThatWasDoneBefore() async throws {
        for oin in [samples.municipality, samples.supplier] { _ = try await registry.apply(samples.details(oin), by: samples.author()) }
        let mandate = Mandate(
            controller: samples.municipality, processor: samples.supplier, purpose: .publicMediation, period: Period(from: samples.day(1)))
        await #expect(throws: GovernanceError.earlierThanBefore) { try await registry.grant(mandate, by: samples.author(1.1)) }
        #expect(try await registry.mandates(of: samples.municipality).isEmpty)
        #expect(try await registry.lastChange() == 2)
    }

    @Test func aMandateThatHasNotBegunCanBeWithdrawn() async throws {
        for oin in [samples.municipality, samples.supplier] { _ = try await registry.apply(samples.details(oin), by: samples.author()) }
        let mandate = Mandate(
            controller: samples.municipality, processor: samples.supplier, purpose: .publicMediation, period: Period(from: samples.day(9)))
        let granted = try await registry.grant(mandate, by: samples.author())
        try await registry.end(mandate: granted.number, at: samples.day(1), by: samples.author(1))
        #expect(try await registry.mandates(of: samples.municipality).isEmpty)
        #expect(try await registry.changes(since: 2, limit: 9).map(\.what) == ["granted", "ended"])
        // It does not stand in the way of another for the same time.
        #expect(try await registry.grant(mandate, by: samples.author(1)).mandate == mandate)
    }

    @Test func anIdentifierOfASourceIsItsOwn() async throws {
        _ = try await registry.apply(samples.details(source: true), by: samples.author())
        let other = try samples.details(samples.supplier, source: true)
        await #expect(throws: RegistryFault.sourceIDTaken) { try await registry.apply(other, by: samples.author()) }
        #expect(try await registry.participant(samples.supplier) == nil)
        // The same one may keep its own.
        _ = try await registry.revise(samples.details(source: true), version: 1, by: samples.author())
    }

    @Test func keepsConditionsInVersions() async throws {
        #expect(try await registry.conditions() == DefaultConditions.book())
        let author = try samples.author()
        let set = try ConditionSet(
            version: 2, effectiveAt: samples.day(30), conditions: [Condition(.agreement, accepted: ["2"], origin: "version 2")],
            authorship: author)
        try await registry.decide(set, by: author)
        #expect(try await registry.conditions() == DefaultConditions.book().adding(set))
        await #expect(throws: GovernanceError.versionOutOfOrder(expected: 3, got: 2)) { try await registry.decide(set, by: author) }
        await #expect(throws: GovernanceError.earlierThanBefore) {
            try await registry.decide(
                ConditionSet(version: 3, effectiveAt: samples.day(31), conditions: set.conditions, authorship: author),
                by: samples.author(32))
        }
    }

    @Test func keepsRulesInVersions() async throws {
        let author = try samples.author()
        _ = try await registry.apply(samples.details(), by: author)
        let hours = RuleValue.hours(
            try OpeningHours(windows: [OpeningWindow(.monday, opens: 1, closes: 2)], closedDays: [CalendarDate(iso: "2027-01-01")]))
        let made = [
            try await registry.rule(.maximumMatches, for: .general, value: .number(50), effectiveAt: samples.day(0), by: author),
            try await registry.rule(.openingHours, for: .category(.privateParty), value: hours, effectiveAt: samples.day(1), by: author),
            try await registry.rule(.radius, for: .participant(samples.municipality), value: nil, effectiveAt: samples.day(2), by: author),
        ]
        #expect(try await registry.rules() == made)
        await #expect(throws: RegistryFault.alreadyDecided(kind: .rule)) {
            try await registry.rule(.maximumMatches, for: .general, value: .number(40), effectiveAt: samples.day(0), by: author)
        }
        await #expect(throws: RegistryFault.unknownParticipant(samples.supplier)) {
            try await registry.rule(
                .radius, for: .participant(samples.supplier), value: .number(1), effectiveAt: samples.day(0), by: author)
        }
        await #expect(throws: GovernanceError.ruleOutOfBounds(.radius, expected: 0...999, got: 1000)) {
            try await registry.rule(.radius, for: .general, value: .number(1000), effectiveAt: samples.day(0), by: author)
        }
    }

    @Test func measuresAreTakenAndLifted() async throws {
        let oin = samples.municipality
        _ = try await registry.apply(samples.details(), by: samples.author())
        let period = try Period(from: samples.day(0), until: samples.day(9))
        var taken: [Measure] = []
        for kind in [MeasureKind.warn, .throttle(percent: 10), .suspend] {
            taken.append(try await registry.impose(kind, on: oin, for: period, by: samples.author()))
        }
        #expect(try await registry.measures(against: oin) == taken)
        try await registry.lift(measure: taken[2].number, by: samples.author(1, why: "explained"))
        #expect(try await registry.measures(against: oin)[2] == taken[2].lifting(samples.author(1, why: "explained")))
        await #expect(throws: RegistryFault.notInForce(kind: .measure, number: taken[2].number)) {
            try await registry.lift(measure: taken[2].number, by: samples.author(2))
        }
        await #expect(throws: RegistryFault.unknownEntry(kind: .measure, number: 77)) {
            try await registry.lift(measure: 77, by: samples.author(2))
        }
    }
}
