import Foundation
import Governance
import LabourDomain

/// Invented organisations, with everything that can be kept of them.
struct StoredSamples: Sendable {
    let exchange: OIN
    let municipality: OIN
    let supplier: OIN
    let start = Date(timeIntervalSince1970: 1_800_000_000.25)

    init() throws {
        exchange = try OIN("00000001000000000001")
        municipality = try OIN("00000001123456782000")
        supplier = try OIN("00000003111122220000")
    }

    func day(_ days: Double) -> Date { start.addingTimeInterval(days * 86_400) }

    func author(_ days: Double = 0, why: String = "because") throws -> Authorship {
        try Authorship(by: "A. 'Beheerder'", why: why, at: day(days))
    }

    func details(_ oin: OIN? = nil, source: Bool = false) throws -> ParticipantDetails {
        let oin = oin ?? municipality
        let contacts = try ContactKind.allCases.map {
            try ContactPoint(
                kind: $0, name: "Desk \($0.rawValue)", email: EmailAddress("desk@voorbeeld.example"),
                phone: $0 == .general ? PhoneNumber("+31 10 123 4567") : nil)
        }
        let connection = try SourceConnection(
            processor: oin, sourceID: "bron-1", address: SourceAddress("https://bron.voorbeeld.example:8443/vum/v3"),
            subjects: [.jobSeekers, .contactMoments], interface: .v3_1)
        return try ParticipantDetails(
            oin: oin, kvk: KvKNumber("11112222"), rsin: oin == municipality ? RSIN("123456782") : nil, name: "Gemeente 's-Voorbeeld é",
            category: .suwiPublic,
            roles: [
                RoleTerm(role: .source, period: .always), RoleTerm(role: .mediator, period: Period(from: day(-3), until: day(0))),
                RoleTerm(role: .mediator, period: Period(from: day(0))),
            ], contacts: contacts, source: source ? connection : nil)
    }

    func evidence(_ kind: ConditionKind) throws -> Evidence {
        let values: [ConditionKind: String] = [
            .agreement: "1", .impactAssessment: "GEB", .securityNorm: "BIO", .mediatorConformity: "3.0-1", .sourceConformity: "3.0-1",
            .dataQuality: "report",
        ]
        return try Evidence(
            kind: kind, value: values[kind] ?? "", reference: "report 7", period: Period(from: day(0), until: day(300)),
            risks: kind == .impactAssessment ? [Risk("kept too long", measure: "purged")] : [], authorship: author())
    }
}
