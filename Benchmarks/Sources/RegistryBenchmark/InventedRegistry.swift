import Foundation
import Governance
import LabourDomain

/// A registry as large as the goal asks for: every participant asks, most of them over one of a few suppliers, and some answer.
struct InventedRegistry {
    let exchange: OIN
    let contents: RegistryContents
    /// Who asks, and over whose connection.
    let askers: [(controller: OIN, processor: OIN)]

    static let start = Date(timeIntervalSince1970: 1_790_000_000)
    static let now = start.addingTimeInterval(10 * 86_400)

    init(participants: Int, sources: Int) throws {
        exchange = try OIN("00000001000000000001")
        let suppliers = try (0..<20).map { try OIN("0000000310000000\($0 + 1000)") }
        var contents = RegistryContents(conditions: try DefaultConditions.book())
        var askers: [(controller: OIN, processor: OIN)] = []
        for oin in suppliers { contents.participants.append(try Self.participant(oin, roles: [.processor])) }
        for number in 0..<participants {
            let oin = try OIN("000000012\(10_000_000_000 + number)")
            let processor = number.isMultiple(of: 5) ? oin : suppliers[number % suppliers.count]
            let source = number < sources ? try Self.source(number, processor: processor) : nil
            contents.participants.append(
                try Self.participant(
                    oin, roles: source == nil ? [.mediator, .processor] : [.mediator, .processor, .source], source: source))
            contents.mandates.append(Mandate(controller: oin, processor: processor, purpose: .publicMediation))
            askers.append((oin, processor))
        }
        for participant in contents.participants { contents.evidence[participant.details.oin] = try Self.evidence() }
        self.contents = contents
        self.askers = askers
    }

    func snapshot() throws -> RegistrySnapshot {
        try RegistrySnapshot(exchange: exchange, setting: ExchangeSetting(environment: .production, data: .real), contents: contents)
    }

    private static func author() throws -> Authorship { try Authorship(by: "A. Beheerder", why: "measured", at: start) }

    private static func participant(_ oin: OIN, roles: [Role], source: SourceConnection? = nil) throws -> RegisteredParticipant {
        let contacts = try ContactKind.allCases.map {
            try ContactPoint(kind: $0, name: "Desk", email: EmailAddress("desk@voorbeeld.example"), phone: PhoneNumber("+31 10 123 4567"))
        }
        let details = try ParticipantDetails(
            oin: oin, name: "Gemeente Verzonnen", category: .suwiPublic,
            roles: roles.map { RoleTerm(role: $0, period: Period(from: start)) },
            contacts: contacts, source: source)
        return RegisteredParticipant(details: details, standing: .acceptedForProduction, version: 1)
    }

    private static func source(_ number: Int, processor: OIN) throws -> SourceConnection {
        try SourceConnection(
            processor: processor, sourceID: "bron-\(number)", address: SourceAddress("https://bron-\(number).voorbeeld.example/vum/v3"),
            subjects: [.jobSeekers, .vacancies], interface: .v3_0)
    }

    private static func evidence() throws -> [Evidence] {
        let values: [(ConditionKind, String)] = [
            (.agreement, "1"), (.impactAssessment, "GEB"), (.securityNorm, "BIO"), (.mediatorConformity, "3.0-1"),
            (.sourceConformity, "3.0-1"), (.dataQuality, "report"),
        ]
        return try values.map { kind, value in
            let risks = kind == .impactAssessment ? [try Risk("profiles are kept too long", measure: "purged each day")] : []
            return try Evidence(
                kind: kind, value: value, reference: "report 7", isPassed: true, period: Period(from: start), risks: risks,
                authorship: author())
        }
    }
}
