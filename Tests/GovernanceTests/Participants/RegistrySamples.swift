import Foundation
import Governance
import LabourDomain

/// Invented organisations.
struct RegistrySamples: Sendable {
    let exchange: OIN
    let municipality: OIN
    let agency: OIN
    let supplier: OIN
    /// An instant in whole seconds.
    let start = Date(timeIntervalSince1970: 1_800_000_000)

    init() throws {
        exchange = try OIN("00000001000000000001")
        municipality = try OIN("00000001123456782000")
        agency = try OIN("00000003876543210000")
        supplier = try OIN("00000003111122220000")
    }

    /// So many days after the start.
    func day(_ days: Double) -> Date { start.addingTimeInterval(days * 86_400) }

    func author(_ days: Double = 0, why: String = "because") throws -> Authorship {
        try Authorship(by: "A. Beheerder", why: why, at: day(days))
    }

    func contacts() throws -> [ContactPoint] {
        try ContactKind.allCases.map {
            try ContactPoint(kind: $0, name: "Desk", email: EmailAddress("desk@voorbeeld.example"), phone: PhoneNumber("+31 10 123 4567"))
        }
    }

    func source(processor: OIN? = nil, id: String = "bron-1") throws -> SourceConnection {
        try SourceConnection(
            processor: processor ?? municipality, sourceID: id, address: SourceAddress("https://bron.voorbeeld.example:8443/vum/v3"),
            subjects: [.jobSeekers], interface: .v3_0)
    }

    func details(
        _ oin: OIN? = nil, category: ParticipantCategory = .suwiPublic, roles: [Role] = [.mediator, .source], period: Period = .always,
        contacts: Bool = true, source: SourceConnection? = nil
    ) throws -> ParticipantDetails {
        try ParticipantDetails(
            oin: oin ?? municipality, name: "Gemeente Voorbeeld", category: category,
            roles: roles.map { RoleTerm(role: $0, period: period) },
            contacts: contacts ? self.contacts() : [], source: source)
    }

    func registered(_ details: ParticipantDetails, _ standing: Standing = .acceptedForProduction) -> RegisteredParticipant {
        RegisteredParticipant(details: details, standing: standing, version: 1)
    }

    func evidence(
        _ kind: ConditionKind, _ value: String? = nil, passed: Bool = true, from: Double = 0, until: Double? = nil, risks: [Risk]? = nil,
        recorded: Double = 0
    ) throws -> Evidence {
        let values: [ConditionKind: String] = [
            .agreement: "1", .impactAssessment: "GEB", .securityNorm: "BIO", .mediatorConformity: "3.0-1", .sourceConformity: "3.0-1",
            .dataQuality: "report",
        ]
        let assessed = kind == .impactAssessment ? [try Risk("profiles are kept too long", measure: "purged each day")] : []
        return try Evidence(
            kind: kind, value: value ?? values[kind] ?? "", reference: "report 7", isPassed: passed,
            period: Period(from: day(from), until: until.map(day)), risks: risks ?? assessed, authorship: author(recorded))
    }

    /// What meets every condition that the program comes with.
    func allEvidence() throws -> [Evidence] {
        try ConditionKind.allCases.filter { $0 != .contactPoints }.map { try evidence($0) }
    }

    func contents(_ participants: [RegisteredParticipant], evidence: [Evidence]? = nil, mandates: [Mandate]) throws -> RegistryContents {
        var contents = RegistryContents(conditions: try DefaultConditions.book())
        contents.participants = participants
        contents.mandates = mandates
        for participant in participants { contents.evidence[participant.details.oin] = try evidence ?? allEvidence() }
        return contents
    }
}
