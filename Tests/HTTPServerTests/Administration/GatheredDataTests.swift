import Foundation
import Governance
import LabourDomain
import StrictJSON
import Testing

@testable import HTTPServer

/// What others gather and the administration shows: process data.
struct GatheredDataTests {
    private struct OneRole: AdministrationProcessData {
        func processData(of oin: OIN, from: Date, until: Date) async throws -> ProcessData {
            var data = ProcessData()
            data.roles = [ProcessRole(oin: oin, term: RoleTerm(role: .source, period: Period(from: from)))]
            return data
        }

        func summary(of oin: OIN?, from: Date, until: Date) async throws -> UsageSummary {
            var summary = UsageSummary(of: oin, from: from, until: until)
            summary.asking.questions = ["answered": oin == nil ? 9 : 3]
            return summary
        }
    }

    private static let year = "?from=2026-01-01T00:00:00Z&until=2027-01-01T00:00:00Z"

    @Test func processDataComeInTheFormThatIsAskedFor() async throws {
        try await AdministrationRig.run(configure: { $0.processData = OneRole() }) { rig in
            let path = "/participants/\(Parties.mediator.text)/process-tables/role"
            let json = try await rig.send("GET", path + Self.year)
            #expect(json.value("Content-Type") == "application/json")
            #expect(json.json.arrayValue?.first?["oin"]?.stringValue == Parties.mediator.text)
            let csv = try await rig.send("GET", path + Self.year, as: Parties.mediator, [("Accept", "text/csv")])
            #expect(csv.value("Content-Type")?.hasPrefix("text/csv") == true)
            #expect(csv.value("Vary") == "Accept")
            #expect(csv.text.split(separator: "\r\n").count == 2)
            let answer1 = try await rig.send("GET", path + Self.year, as: Parties.processor)
            #expect(answer1.status == 403)
            let answer2 = try await rig.send("GET", path)
            #expect(answer2.status == 400)
            let answer3 = try await rig.send("GET", path + "?from=2027-01-01T00:00:00Z&until=2026-01-01T00:00:00Z")
            #expect(answer3.status == 400)
            let answer4 = try await rig.send("GET", path + "?from=2020-01-01T00:00:00Z&until=2027-01-01T00:00:00Z")
            #expect(answer4.status == 400)
            let answer5 = try await rig.send("GET", path + Self.year, [("Accept", "image/png")])
            #expect(answer5.status == 406)
            let recorded = rig.audit.records.filter { $0.event == "process-data.exported" }
            #expect(recorded.contains { $0.phase == .begun && $0.organisation == Parties.mediator })
        }
    }

    @Test func aParticipantReadsItsOwnNumbersAndTheManagerThoseOfAll() async throws {
        try await AdministrationRig.run(configure: { $0.processData = OneRole() }) { rig in
            let own = "/participants/\(Parties.mediator.text)/summaries" + Self.year
            let json = try await rig.send("GET", own, as: Parties.mediator)
            let questions = json.json.arrayValue?.first { $0["number"]?.stringValue == "questions" }
            #expect(questions?["value"]?.integerValue == 3 && questions?["of"]?.stringValue == "answered")
            let other = try await rig.send("GET", own, as: Parties.processor)
            #expect(other.status == 403)
            let all = try await rig.send("GET", "/summaries" + Self.year, [("Accept", "text/csv")])
            #expect(all.text.contains(#""asking","questions","answered",9"#))
            let forParticipants = try await rig.send("GET", "/summaries" + Self.year, as: Parties.mediator)
            #expect(forParticipants.status == 403)
        }
    }

    @Test func whatNobodyGathersIsNotOffered() async throws {
        try await AdministrationRig.run { rig in
            let paths = try await rig.send("GET", "/openapi.json", as: nil).json["paths"]?.objectValue?.members.map(\.key) ?? []
            #expect(!paths.contains { $0.contains("process-tables") || $0.contains("summaries") || $0.contains("logs") })
            #expect(paths.count > 15)
        }
    }

    @Test func everyOperationHasANameThatTheLogsTake() throws {
        var ports = AdministrationPorts(registry: try MemoryRegistry())
        ports.processData = OneRole()
        let administration = Administration(
            ports: ports, access: AdministrationAccess(roles: [:], isOpenToApplicants: false), audit: MemoryAudit(),
            address: "https://a/v1",
            contact: APIContact(name: "a", email: "b@c.example", url: "https://d.example"), now: { Date() })
        for operation in administration.operations {
            #expect(throws: Never.self) { try CodeWord(operation.slug + "-begun") }
        }
        #expect(Set(administration.operations.map(\.id)).count == administration.operations.count)
    }
}
