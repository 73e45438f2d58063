import Foundation
import Governance
import LabourDomain

/// A registry in memory, by the rules of the domain: what the administration stands on in tests.
actor MemoryRegistry: ParticipantStore, AdmissionStore, MandateStore, RuleStore, MeasureStore, PilotStore, FollowedItemStore, RegistryFeed {
    private var held: [OIN: RegisteredParticipant] = [:]
    private var taken: [OIN: [TakenStep]] = [:]
    private var book: ConditionBook
    private var shown: [OIN: [Evidence]] = [:]
    private var mandates: [NumberedMandate] = []
    private var ruled: [Rule] = []
    private var measures: [OIN: [Measure]] = [:]
    private var pilots: [OIN: Pilot] = [:]
    private var raised: [FollowedItem] = []
    private var made: [RegistryChange] = []
    var kept: [KeptSignal] = []
    var conformityTests: [ConformityTest] = []

    init() throws { book = try DefaultConditions.book() }

    private func note(_ kind: ChangeKind, _ subject: String, _ what: String, _ authorship: Authorship) -> Int64 {
        let number = Int64(made.count + 1)
        made.append(RegistryChange(number: number, kind: kind, subject: subject, what: what, authorship: authorship))
        return number
    }

    private func known(_ oin: OIN) throws -> RegisteredParticipant {
        guard let found = held[oin] else { throw RegistryFault.unknownParticipant(oin) }
        return found
    }

    private func seen(_ oin: OIN, at version: Int) throws -> RegisteredParticipant {
        let found = try known(oin)
        guard found.version == version else { throw RegistryFault.conflict(expected: version, found: found.version) }
        return found
    }

    func apply(_ details: ParticipantDetails, by authorship: Authorship) throws -> RegisteredParticipant {
        guard held[details.oin] == nil else { throw RegistryFault.participantExists(details.oin) }
        _ = note(.participant, details.oin.text, "applied", authorship)
        let made = RegisteredParticipant(details: details, standing: .applied, version: 1)
        held[details.oin] = made
        taken[details.oin] = [TakenStep(step: .apply, standing: .applied, authorship: authorship)]
        return made
    }

    func revise(_ details: ParticipantDetails, version: Int, by authorship: Authorship) throws -> RegisteredParticipant {
        let found = try seen(details.oin, at: version)
        _ = note(.participant, details.oin.text, "revised", authorship)
        let made = RegisteredParticipant(details: details, standing: found.standing, version: version + 1)
        held[details.oin] = made
        return made
    }

    func take(_ step: StandingStep, for oin: OIN, version: Int, by authorship: Authorship) throws -> RegisteredParticipant {
        let found = try seen(oin, at: version)
        let standing = try found.taking(step, conditions: book, evidence: shown[oin] ?? [], by: authorship)
        _ = note(.standing, oin.text, step.rawValue, authorship)
        let made = RegisteredParticipant(details: found.details, standing: standing, version: version + 1)
        held[oin] = made
        taken[oin, default: []].append(TakenStep(step: step, standing: standing, authorship: authorship))
        return made
    }

    func participant(_ oin: OIN) -> RegisteredParticipant? { held[oin] }

    func participants(after oin: OIN?, limit: Int) -> [RegisteredParticipant] {
        Array(
            held.values.sorted { $0.details.oin < $1.details.oin }.filter { item in oin.map { $0 < item.details.oin } ?? true }.prefix(
                limit))
    }

    func steps(of oin: OIN) -> [TakenStep] { taken[oin] ?? [] }
    func conditions() -> ConditionBook { book }

    func decide(_ set: ConditionSet, by authorship: Authorship) throws {
        book = try book.adding(set)
        _ = note(.conditions, String(set.version), "decided", authorship)
    }

    func record(_ evidence: Evidence, of oin: OIN) throws {
        _ = try known(oin)
        _ = note(.evidence, oin.text, evidence.kind.rawValue, evidence.authorship)
        shown[oin, default: []].append(evidence)
    }

    func evidence(of oin: OIN) -> [Evidence] { shown[oin] ?? [] }

    func grant(_ mandate: Mandate, by authorship: Authorship) throws -> NumberedMandate {
        try mandate.check(for: known(mandate.controller).details.category)
        _ = try known(mandate.processor)
        guard mandate.period.from >= authorship.at else { throw GovernanceError.earlierThanBefore }
        let numbered = NumberedMandate(number: note(.mandate, mandate.controller.text, "granted", authorship), mandate: mandate)
        mandates.append(numbered)
        return numbered
    }

    func end(mandate number: Int64, at instant: Date, by authorship: Authorship) throws {
        guard let place = mandates.firstIndex(where: { $0.number == number }) else {
            throw RegistryFault.unknownEntry(kind: .mandate, number: number)
        }
        let old = mandates[place].mandate
        if let until = old.period.until, until <= instant { throw RegistryFault.notInForce(kind: .mandate, number: number) }
        _ = note(.mandate, String(number), "ended", authorship)
        guard instant > old.period.from else {
            mandates.remove(at: place)
            return
        }
        let ended = Mandate(
            controller: old.controller, processor: old.processor, purpose: old.purpose, alsoFor: old.purposes,
            period: try old.period.ending(at: instant))
        mandates[place] = NumberedMandate(number: number, mandate: ended)
    }

    func mandates(of controller: OIN) -> [NumberedMandate] { mandates.filter { $0.mandate.controller == controller } }

    func rule(
        _ kind: RuleKind, for scope: RuleScope, value: RuleValue?, effectiveAt: Date, by authorship: Authorship
    ) throws -> Rule {
        let number = note(.rule, scope.value, kind.rawValue, authorship)
        let rule = try Rule(
            number: number, kind: kind, scope: scope, value: value, effectiveAt: effectiveAt, authorship: authorship)
        ruled.append(rule)
        return rule
    }

    func rules() -> [Rule] { ruled }

    func impose(_ kind: MeasureKind, on oin: OIN, for period: Period, by authorship: Authorship) throws -> Measure {
        _ = try known(oin)
        let measure = try Measure(
            number: note(.measure, oin.text, "imposed", authorship), kind: kind, period: period, authorship: authorship)
        measures[oin, default: []].append(measure)
        return measure
    }

    func lift(measure number: Int64, by authorship: Authorship) throws {
        for (oin, list) in measures {
            guard let place = list.firstIndex(where: { $0.number == number }) else { continue }
            measures[oin]?[place] = try list[place].lifting(authorship)
            _ = note(.measure, String(number), "lifted", authorship)
            return
        }
        throw RegistryFault.unknownEntry(kind: .measure, number: number)
    }

    func measures(against oin: OIN) -> [Measure] { measures[oin] ?? [] }
    func pilot(of oin: OIN) throws -> Pilot { pilots[try known(oin).details.oin] ?? Pilot(participant: oin) }

    func tick(_ code: String, for oin: OIN, by authorship: Authorship) throws -> Pilot {
        let pilot = try pilot(of: oin).doing(code, by: authorship)
        pilots[oin] = pilot
        return pilot
    }

    func take(_ step: PilotStep, inPilotOf oin: OIN, by authorship: Authorship) throws -> Pilot {
        let pilot = try pilot(of: oin).taking(step)
        pilots[oin] = pilot
        return pilot
    }

    func raise(_ kind: FollowedKind, text: [FollowedTopic: String], for oin: OIN, by authorship: Authorship) throws -> FollowedItem {
        _ = try known(oin)
        let item = try FollowedItem(number: Int64(raised.count + 1), kind: kind, participant: oin, text: text, by: authorship)
        raised.append(item)
        return item
    }

    func take(_ step: FollowedStep, item number: Int64, seenIn state: FollowedState, by authorship: Authorship) throws -> FollowedItem {
        guard let place = raised.firstIndex(where: { $0.number == number }) else {
            throw RegistryFault.unknownEntry(kind: .followedItem, number: number)
        }
        raised[place] = try raised[place].taking(step, by: authorship)
        return raised[place]
    }

    func item(_ number: Int64) -> FollowedItem? { raised.first { $0.number == number } }

    func items(of oin: OIN?, after number: Int64, limit: Int) -> [FollowedItem] {
        Array(raised.filter { $0.number > number && (oin == nil || $0.participant == oin) }.prefix(limit))
    }

    func lastChange() -> Int64 { Int64(made.count) }
    func changes(since number: Int64, limit: Int) -> [RegistryChange] { Array(made.filter { $0.number > number }.prefix(limit)) }
    func contents() -> RegistryContents { RegistryContents(conditions: book) }
}
