import Foundation
import Governance
import LabourDomain
import StrictJSON
import Testing

@testable import HTTPServer

/// A participant has its source tested by the exchange, and reads what was found.
struct ConformityTests {
    private static let path = "/participants/\(Parties.mediator.text)/conformity-tests"

    private func withSource(_ body: @escaping @Sendable (AdministrationRig, MemoryRegistry) async throws -> Void) async throws {
        let registry = try MemoryRegistry()
        let connection = try SourceConnection(
            processor: Parties.mediator, sourceID: "bron-1", address: SourceAddress("https://bron.voorbeeld.example/vum/v3"),
            subjects: [.jobSeekers], interface: .v3_0)
        let details = try ParticipantDetails(
            oin: Parties.mediator, name: "Gemeente", category: .suwiPublic, roles: [RoleTerm(role: .source, period: .always)],
            source: connection)
        _ = try await registry.apply(
            details, by: Authorship(by: "A", why: "test", at: Date(timeIntervalSince1970: 1_700_000_000)))
        try await AdministrationRig.run(configure: { $0 = AdministrationPorts(registry: registry) }) { try await body($0, registry) }
    }

    @Test func isAskedForByItselfAndReadWithItsReport() async throws {
        try await withSource { rig, registry in
            let asked = try await rig.send("POST", Self.path, as: Parties.mediator, body: #"{"why":"Na herstel"}"#)
            #expect(asked.status == 201 && asked.json["state"]?.stringValue == "waiting", "\(asked.text)")
            let again = try await rig.send("POST", Self.path, as: Parties.mediator, body: #"{"why":"Na herstel"}"#)
            #expect(again.status == 409)
            let early = try await rig.send("GET", Self.path + "/1", as: Parties.mediator).json
            #expect(early["report"] == nil && early["verdict"] == nil)
            await registry.finishTest(
                1,
                with: ConformityResult(
                    endedAt: Date(timeIntervalSince1970: 1_700_000_100), verdict: "failed", digest: "sha-256:0", report: #"{"checks":77}"#))
            let read = try await rig.send("GET", Self.path + "/1", as: AdministrationRig.auditor).json
            #expect(read["verdict"]?.stringValue == "failed" && read["report"]?["checks"]?.integerValue == 77)
            let list = try await rig.send("GET", Self.path).json["items"]?.arrayValue ?? []
            #expect(list.count == 1 && list.first?["report"] == nil && list.first?["digest"]?.stringValue == "sha-256:0")
        }
    }

    @Test func isNobodyElsesBusiness() async throws {
        try await withSource { rig, _ in
            for (method, path) in [("GET", Self.path), ("GET", Self.path + "/1"), ("POST", Self.path)] {
                let other = try await rig.send(method, path, as: Parties.processor, body: method == "POST" ? #"{"why":"x"}"# : nil)
                #expect(other.status == 403, "\(method) \(path)")
            }
            let auditor = try await rig.send("POST", Self.path, as: AdministrationRig.auditor, body: #"{"why":"x"}"#)
            #expect(auditor.status == 403)
            let absent = try await rig.send("GET", Self.path + "/9")
            #expect(absent.status == 404)
        }
    }

    @Test func whyThereIsNoReportIsSaid() async throws {
        try await withSource { rig, registry in
            _ = try await rig.send("POST", Self.path, body: #"{"why":"Proef"}"#)
            await registry.finishTest(
                1,
                with: ConformityResult(endedAt: Date(timeIntervalSince1970: 1_700_000_100), verdict: "not-held", digest: nil, report: "No.")
            )
            let read = try await rig.send("GET", Self.path + "/1").json
            #expect(read["remark"]?.stringValue == "No." && read["report"] == nil && read["verdict"]?.stringValue == "not-held")
        }
    }
}
