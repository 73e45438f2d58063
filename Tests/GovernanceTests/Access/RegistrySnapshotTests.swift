import Foundation
import Governance
import LabourDomain
import Testing

struct RegistrySnapshotTests {
    let samples: RegistrySamples

    init() throws { samples = try RegistrySamples() }

    private func snapshot(
        _ standing: Standing = .acceptedForProduction, processor: Standing = .acceptedForProduction,
        environment: ExchangeEnvironment = .production,
        data: DataKind = .real, period: Period = .always, mandate: Period = .always, purposes: Set<Purpose> = [],
        evidence: [Evidence]? = nil,
        processorRoles: [Role] = [.processor], change: (inout RegistryContents) throws -> Void = { _ in }
    ) throws -> RegistrySnapshot {
        let supplier = try samples.details(samples.supplier, category: .suwiPublic, roles: processorRoles)
        var contents = try samples.contents(
            [samples.registered(samples.details(period: period), standing), samples.registered(supplier, processor)], evidence: evidence,
            mandates: [
                Mandate(
                    controller: samples.municipality, processor: samples.supplier, purpose: .publicMediation, alsoFor: purposes,
                    period: mandate)
            ])
        try change(&contents)
        return try RegistrySnapshot(
            exchange: samples.exchange, setting: ExchangeSetting(environment: environment, data: data), contents: contents)
    }

    private func decide(_ snapshot: RegistrySnapshot, purpose: String? = nil, at days: Double = 1) -> AccessDecision<Admission> {
        snapshot.decide(
            peer: samples.supplier, from: samples.municipality.text, via: samples.supplier.text, to: samples.exchange.text,
            purpose: purpose,
            at: samples.day(days))
    }

    private func granted(_ purpose: Purpose = .publicMediation) -> AccessDecision<Admission> {
        .granted(Admission(from: samples.municipality, via: samples.supplier, isSUWI: true, purpose: purpose))
    }

    @Test func admitsWhoMeetsEverything() throws { #expect(try decide(snapshot()) == granted()) }

    @Test(arguments: Standing.allCases, ExchangeEnvironment.allCases)
    func admitsBySenderAndProcessorStanding(_ standing: Standing, _ environment: ExchangeEnvironment) throws {
        let refusals: (sender: AccessRefusal, processor: AccessRefusal)? =
            switch standing {
            case _ where standing.isAccepted(for: environment): nil
            case .suspendedFromPilot, .suspendedFromProduction: (.senderSuspended, .processorSuspended)
            case .ended: (.senderEnded, .processorEnded)
            default: (.senderNotAccepted, .processorNotAccepted)
            }
        let sender = try decide(snapshot(standing, environment: environment))
        let processor = try decide(snapshot(processor: standing, environment: environment))
        #expect(sender == refusals.map { .refused($0.sender) } ?? granted())
        #expect(processor == refusals.map { .refused($0.processor) } ?? granted())
    }

    @Test func aTermCountsFromItsStartUntilItsEnd() throws {
        let snapshot = try snapshot(period: Period(from: samples.day(2), until: samples.day(4)))
        for (days, isIn) in [(1.9999, false), (2, true), (3.9999, true), (4, false)] {
            #expect(decide(snapshot, at: days) == (isIn ? granted() : .refused(.roleNotInForce)), "day \(days)")
        }
    }

    @Test func aMandateCountsFromItsStartUntilItsEnd() throws {
        let snapshot = try snapshot(mandate: Period(from: samples.day(2), until: samples.day(4)))
        for (days, isIn) in [(1.9999, false), (2, true), (3.9999, true), (4, false)] {
            #expect(decide(snapshot, at: days) == (isIn ? granted() : .refused(.mandateNotInForce)), "day \(days)")
        }
    }

    @Test func mandatesThatFollowEachOtherCountInTurn() throws {
        let snapshot = try snapshot(mandate: Period(from: samples.day(0), until: samples.day(2))) { contents in
            contents.mandates.append(
                Mandate(
                    controller: samples.municipality, processor: samples.supplier, purpose: .publicMediation, alsoFor: [.conformityTest],
                    period: Period(from: samples.day(3))))
        }
        #expect(decide(snapshot, at: 1) == granted())
        #expect(decide(snapshot, at: 2.5) == .refused(.mandateNotInForce))
        #expect(decide(snapshot, at: 3) == granted())
        let overlapping = { (contents: inout RegistryContents) in
            contents.mandates.append(
                Mandate(controller: samples.municipality, processor: samples.supplier, purpose: .publicMediation))
        }
        #expect(throws: GovernanceError.duplicateMandate(controller: samples.municipality, processor: samples.supplier)) {
            try self.snapshot(change: overlapping)
        }
    }

    @Test func evidenceThatEndsClosesAccessAtItsInstant() throws {
        let evidence = try samples.allEvidence().filter { $0.kind != .agreement } + [samples.evidence(.agreement, from: 0, until: 5)]
        let snapshot = try snapshot(evidence: evidence)
        #expect(decide(snapshot, at: -0.001) == .refused(.senderConditionsOpen))
        #expect(decide(snapshot, at: 0) == granted())
        #expect(decide(snapshot, at: 4.9999) == granted())
        #expect(decide(snapshot, at: 5) == .refused(.senderConditionsOpen))
    }

    @Test func openConditionsOfTheProcessorCloseAccess() throws {
        let snapshot = try snapshot { $0.evidence[samples.supplier] = [] }
        #expect(decide(snapshot) == .refused(.processorConditionsOpen))
    }

    @Test func whoConnectsForOthersIsAProcessor() throws {
        #expect(try decide(snapshot(processorRoles: [.source])) == .refused(.processorMayNotConnect))
        let own = try samples.contents(
            [samples.registered(samples.details())],
            mandates: [Mandate(controller: samples.municipality, processor: samples.municipality, purpose: .publicMediation)])
        let snapshot = try RegistrySnapshot(
            exchange: samples.exchange, setting: ExchangeSetting(environment: .production, data: .real), contents: own)
        let decision = snapshot.decide(
            peer: samples.municipality, from: samples.municipality.text, via: samples.municipality.text, to: samples.exchange.text,
            at: samples.day(1))
        guard case .granted = decision else { throw GovernanceError.earlierThanBefore }
    }

    @Test func aQuestionMayNameAPurposeThatItsMandateHolds() throws {
        let snapshot = try snapshot(data: .invented, purposes: [.conformityTest])
        #expect(decide(snapshot) == granted())
        #expect(decide(snapshot, purpose: "public-mediation") == granted())
        #expect(decide(snapshot, purpose: "conformity-test") == granted(.conformityTest))
        #expect(decide(snapshot, purpose: "private-mediation") == .refused(.purposeNotHeld))
        for word in ["", "Public-Mediation", "public-mediation ", "research", "publi\u{63}-mediation\u{301}"] {
            #expect(decide(snapshot, purpose: word) == .refused(.unknownPurpose), "\(word)")
        }
    }

    @Test func aPurposeWithoutLegalGroundDoesNotCountHoweverItGotThere() throws {
        let snapshot = try snapshot(purposes: [.privateMediation])
        #expect(decide(snapshot, purpose: "private-mediation") == .refused(.purposeNotHeld))
    }

    @Test(arguments: Standing.allCases) func aConnectionIsProvedBeforeAcceptanceOnInventedDataOnly(_ standing: Standing) throws {
        let invented = try snapshot(standing, data: .invented, purposes: [.conformityTest], evidence: [])
        let real = try snapshot(standing, data: .real, purposes: [.conformityTest])
        let expected: AccessDecision<Admission> =
            switch standing {
            case .applied: .refused(.senderNotAccepted)
            case .suspendedFromPilot, .suspendedFromProduction: .refused(.senderSuspended)
            case .ended: .refused(.senderEnded)
            case .conditionsOpen, .acceptedForPilot, .acceptedForProduction: granted(.conformityTest)
            }
        #expect(decide(invented, purpose: "conformity-test") == expected)
        #expect(decide(real, purpose: "conformity-test") == .refused(.testOnRealData))
    }

    @Test func aMeasureSuspendsForAsLongAsItCounts() throws {
        let author = try samples.author(1)
        let measure = try Measure(
            number: 1, kind: .suspend, period: Period(from: samples.day(2), until: samples.day(4)), authorship: author)
        let lifted = try measure.lifting(samples.author(3))
        let suspended = try snapshot { $0.measures[samples.municipality] = [measure] }
        let freed = try snapshot { $0.measures[samples.municipality] = [lifted] }
        for (days, isOut, isOutUntilLifted) in [
            (1.999, false, false), (2, true, true), (2.999, true, true), (3, true, false), (4, false, false),
        ] {
            #expect(decide(suspended, at: days) == (isOut ? .refused(.senderSuspended) : granted()), "day \(days)")
            #expect(decide(freed, at: days) == (isOutUntilLifted ? .refused(.senderSuspended) : granted()), "day \(days)")
        }
    }

    @Test func aThrottleLeavesPartOfTheRule() throws {
        let author = try samples.author()
        let snapshot = try snapshot { contents in
            contents.rules = [
                try Rule(
                    number: 1, kind: .questionsPerHour, scope: .category(.suwiPublic), value: .number(200), effectiveAt: samples.day(1),
                    authorship: author)
            ]
            contents.measures[samples.municipality] = [
                try Measure(number: 2, kind: .throttle(percent: 25), period: Period(from: samples.day(2)), authorship: author),
                try Measure(number: 3, kind: .warn, period: Period(from: samples.day(0)), authorship: author),
            ]
        }
        func limit(_ days: Double) -> Int {
            snapshot.questionsPerHour(for: samples.municipality, subject: .jobSeekers, at: samples.day(days))
        }
        for (days, expected) in [(0.5, 1_000_000), (1, 200), (2, 50)] { #expect(limit(days) == expected) }
        #expect(snapshot.effect(on: samples.municipality, at: samples.day(0.5)).isWarned)
    }

    @Test func asksTheSourcesThatMayAnswerNow() throws {
        let term = try Period(from: samples.day(1), until: samples.day(6))
        let details = try samples.details(period: term, source: samples.source(processor: samples.supplier))
        func sources(
            _ days: Double, _ standing: Standing = .acceptedForProduction, _ subject: Subject = .jobSeekers, mandate: Period = .always
        )
            throws -> [OIN]
        {
            try snapshot(mandate: mandate) { $0.participants[0] = samples.registered(details, standing) }
                .sources(for: subject, at: samples.day(days)).map(\.oin)
        }
        #expect(try sources(1) == [samples.municipality])
        for days in [0.999, 6] { #expect(try sources(days).isEmpty) }
        for standing in [Standing.suspendedFromProduction, .acceptedForPilot] { #expect(try sources(1, standing).isEmpty) }
        #expect(try sources(1, .acceptedForProduction, .vacancies).isEmpty)
        #expect(try sources(2, mandate: Period(from: samples.day(3))).isEmpty)
    }

    @Test func aRegistryInForceIsOnlyReplacedByALaterOne() throws {
        let inForce = RegistryInForce(try snapshot { $0.change = 5 })
        #expect(!inForce.replace(by: try snapshot(.ended) { $0.change = 4 }))
        #expect(decide(inForce.current) == granted())
        #expect(inForce.replace(by: try snapshot(.ended) { $0.change = 6 }))
        #expect(decide(inForce.current) == .refused(.senderEnded))
    }

    /// Each of ten thousand controllers finds its own mandate and nobody else's.
    @Test func knowsTenThousandParticipantsApart() throws {
        var contents = RegistryContents(conditions: try DefaultConditions.book())
        let evidence = try samples.allEvidence()
        let oins = try (0..<10_000).map { try OIN("00000001" + String(100_000_000 + $0) + "000") }
        for (number, oin) in oins.enumerated() {
            let standing: Standing = number % 7 == 0 ? .suspendedFromProduction : .acceptedForProduction
            contents.participants.append(samples.registered(try samples.details(oin, roles: [.mediator, .processor]), standing))
            contents.evidence[oin] = number % 5 == 0 ? [] : evidence
            contents.mandates.append(
                Mandate(controller: oin, processor: oins[(number + 1) % oins.count], purpose: .publicMediation))
        }
        let snapshot = try RegistrySnapshot(
            exchange: samples.exchange, setting: ExchangeSetting(environment: .production, data: .real), contents: contents)
        #expect(snapshot.count == 10_000)
        func decide(_ number: Int, via: Int) -> AccessDecision<Admission> {
            let processor = oins[via % oins.count]
            return snapshot.decide(
                peer: processor, from: oins[number].text, via: processor.text, to: samples.exchange.text, at: samples.day(1))
        }
        for number in oins.indices {
            let next = (number + 1) % oins.count
            let refusals: [(Bool, AccessRefusal)] = [
                (number % 7 == 0, .senderSuspended), (number % 5 == 0, .senderConditionsOpen), (next % 7 == 0, .processorSuspended),
                (next % 5 == 0, .processorConditionsOpen),
            ]
            let admission = Admission(from: oins[number], via: oins[next], isSUWI: true, purpose: .publicMediation)
            let expected = refusals.first(where: \.0).map { AccessDecision<Admission>.refused($0.1) } ?? .granted(admission)
            #expect(decide(number, via: next) == expected)
            #expect(decide(number, via: number + 2) == .refused(.noMandate))
        }
    }
}
