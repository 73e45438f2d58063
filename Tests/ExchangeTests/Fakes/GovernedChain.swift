import Exchange
import FoundationEssentials
import Governance
import LabourDomain

/// A chain whose participants, sources, rules and measures are those of a registry, which the test can change while it runs.
struct GovernedChain {
    let inForce: RegistryInForce
    let chain: Chain
    private(set) var contents: RegistryContents
    private let setting: ExchangeSetting

    static let start = ManualTime.start.addingTimeInterval(-86_400)

    init(
        sources count: Int = 2, purposes: Set<Purpose> = [], data: DataKind = .real,
        configure: (inout ExchangeConfiguration) -> Void = { _ in }
    ) throws {
        setting = ExchangeSetting(environment: .production, data: data)
        var contents = RegistryContents(conditions: try DefaultConditions.book())
        let mediator = try Self.participant(Chain.mediator, roles: [.mediator])
        let supplier = try Self.participant(Chain.supplier, roles: [.processor])
        let other = try Self.participant(Chain.other, category: .privateParty, roles: [.mediator])
        contents.participants = [mediator, supplier, other]
        let (from, via, stranger) = (mediator.details.oin, supplier.details.oin, other.details.oin)
        contents.mandates = [
            Mandate(controller: from, processor: via, purpose: .publicMediation, alsoFor: purposes),
            Mandate(controller: stranger, processor: stranger, purpose: .privateMediation),
        ]
        for index in 0..<count {
            let source = try Chain.source(index)
            contents.participants.append(try Self.source(source))
            contents.participants.append(try Self.participant(source.processor.text, roles: [.processor]))
            contents.mandates.append(Mandate(controller: source.oin, processor: source.processor, purpose: .publicMediation))
        }
        for participant in contents.participants {
            contents.evidence[participant.details.oin] = try Self.evidence(participant.details.category)
        }
        self.contents = contents
        let snapshot = try RegistrySnapshot(exchange: OIN(Chain.exchange), setting: setting, contents: contents)
        inForce = RegistryInForce(snapshot)
        chain = try Chain(sources: count, agreements: Agreements(following: inForce), configure: configure)
    }

    /// Changes the registry; it counts at once.
    mutating func change(_ body: (inout RegistryContents) throws -> Void) throws {
        try body(&contents)
        contents.change += 1
        inForce.replace(by: try RegistrySnapshot(exchange: OIN(Chain.exchange), setting: setting, contents: contents))
    }

    mutating func rule(_ kind: RuleKind, _ value: RuleValue?, for scope: RuleScope = .general) throws {
        let rule = try Rule(
            number: contents.change + 1, kind: kind, scope: scope, value: value, effectiveAt: Self.start, authorship: Self.author())
        try change { $0.rules.append(rule) }
    }

    mutating func measure(_ kind: MeasureKind, against oin: String) throws {
        let measure = try Measure(number: contents.change + 1, kind: kind, period: Period(from: Self.start), authorship: Self.author())
        let party = try OIN(oin)
        try change { $0.measures[party, default: []].append(measure) }
    }

    private static func author() throws -> Authorship { try Authorship(by: "A. Beheerder", why: "a test", at: start) }

    private static func participant(
        _ oin: String, category: ParticipantCategory = .suwiPublic, roles: [Role], source: SourceConnection? = nil
    ) throws -> RegisteredParticipant {
        let contacts = try ContactKind.allCases.map {
            try ContactPoint(kind: $0, name: "Desk", email: EmailAddress("desk@voorbeeld.example"), phone: PhoneNumber("+31 10 123 4567"))
        }
        let details = try ParticipantDetails(
            oin: OIN(oin), name: "Party \(oin.suffix(2))", category: category, roles: roles.map { RoleTerm(role: $0, period: .always) },
            contacts: contacts, source: source)
        return RegisteredParticipant(details: details, standing: .acceptedForProduction, version: 1)
    }

    private static func source(_ source: RegisteredSource) throws -> RegisteredParticipant {
        let connection = try SourceConnection(
            processor: source.processor, sourceID: source.sourceID, address: SourceAddress(source.baseURL), subjects: source.subjects,
            interface: .v3_1)
        return try participant(source.oin.text, roles: [.source], source: connection)
    }

    private static func evidence(_ category: ParticipantCategory) throws -> [Evidence] {
        let values: [ConditionKind: String] = [
            .agreement: "1", .impactAssessment: "GEB", .securityNorm: category == .privateParty ? "ISO 27001" : "BIO",
            .mediatorConformity: "3.0-1", .sourceConformity: "3.0-1",
            .dataQuality: "report",
        ]
        return try ConditionKind.allCases.filter { $0 != .contactPoints }.map { kind in
            let risks = kind == .impactAssessment ? [try Risk("profiles are kept too long", measure: "purged each day")] : []
            return try Evidence(
                kind: kind, value: values[kind] ?? "", reference: "report 7", isPassed: true, period: Period(from: start), risks: risks,
                authorship: author())
        }
    }
}
