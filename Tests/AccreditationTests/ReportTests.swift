import Crypto
import LabourDomain
import StrictJSON
import Testing

@testable import Accreditation

struct ReportTests {
    private func report(_ mistake: FakeSource.Mistake, only names: [String], endpoint: String = "https://localhost:1/vum/v3") async throws
        -> AccreditationReport
    {
        let run = AccreditationRun(
            setting: try .example, records: [try Published.records(of: .jobSeekers)],
            checks: try SourceSuite.checks(named: names))
        return AccreditationReport(
            suite: .source, party: ExaminedParty(try .example), endpoint: endpoint, examinedAt: "2026-11-23T04:00:00Z",
            results: await run.hold(FakeSource(.jobSeekers, mistake)) { _ in })
    }

    @Test func theDigestIsOverTheReportWithoutIt() async throws {
        let report = try await report(.flagAtHundred, only: ["SRC-091"])
        guard case .object(var object) = report.json else { return #expect(Bool(false)) }
        let digest = try #require(object["digest"]?.stringValue)
        object["digest"] = nil
        let hash = SHA256.hash(data: JSONValue.object(object).serialized())
        #expect(digest == "sha-256:" + hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
    }

    @Test func aFailureShowsWhatWasSentAndWhatCame() async throws {
        let report = try await report(.flagAtHundred, only: ["SRC-091"])
        #expect(report.verdict == .failed)
        let finding = try #require(report.json["results"]?.arrayValue?.first?["findings"]?.arrayValue?.first)
        #expect(finding["sent"]?.stringValue?.contains("POST /werkzoekendeProfielen/matches HTTP/1.1") == true)
        #expect(finding["sent"]?.stringValue?.contains("selectiegebied") == true)
        #expect(finding["came"]?.stringValue?.hasPrefix("HTTP/1.1 200") == true)
    }

    @Test func thePageEscapesWhatItShowsAndHasNoScript() async throws {
        let page = AccreditationPage.html(try await report(.flagAtHundred, only: ["SRC-091"], endpoint: "<script>alert(1)</script>&\""))
        #expect(!page.contains("<script"))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;"))
        #expect(page.contains("<html lang=\"en\">") && page.contains("<caption>") && page.contains("scope=\"row\""))
        #expect(page.contains("<h3>SRC-091"))
    }

    @Test func evidenceIsBoundedPrintableAndWithoutSecrets() {
        let body = [UInt8](repeating: UInt8(ascii: "a"), count: 5_000)
        let probe = Probe(
            caller: .exchange,
            request: ProbeRequest(
                method: "POST", target: "/x", fields: [ProbeField("Authorization", "geheim"), ProbeField("X", "\u{1B}[31m")], body: body),
            outcome: .answered(ProbeAnswer(status: 200, fields: [ProbeField("Set-Cookie", "geheim")], body: [0x1B, 0x5B, 0x07])))
        let evidence = Evidence(probe)
        #expect(!evidence.sent.contains("geheim") && !evidence.came.contains("geheim"))
        #expect(!evidence.sent.unicodeScalars.contains("\u{1B}") && !evidence.came.unicodeScalars.contains("\u{1B}"))
        #expect(evidence.sent.utf8.count < 2_400)
        #expect(evidence.sent.contains("(5000 bytes)"))
    }
}
