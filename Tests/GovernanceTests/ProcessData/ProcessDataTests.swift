import Foundation
import Governance
import LabourDomain
import Testing

struct ProcessDataTests {
    let samples: RegistrySamples

    init() throws { samples = try RegistrySamples() }

    private func table(_ name: String, of data: ProcessData) throws -> ProcessTable {
        try #require(data.tables.first { $0.name == name })
    }

    private func named(_ name: String) -> ProcessData {
        var data = ProcessData()
        data.participants = [
            ProcessParticipant(
                oin: samples.municipality, rsin: nil, name: name, category: .suwiPublic, standing: .acceptedForProduction, hasAccess: true,
                participation: Period(from: samples.start))
        ]
        return data
    }

    @Test func writesARowForEachRecord() throws {
        var data = named("A")
        data.searches = [
            SearchAction(
                questionID: "q", at: samples.start, subject: .jobSeekers, controller: samples.municipality, processor: samples.supplier,
                purpose: .publicMediation, ending: "answered", sources: 3, matches: 200, milliseconds: 41)
        ]
        #expect(
            try table("search-action", of: data).csv
                == "\"questionID\",\"at\",\"subject\",\"controller\",\"processor\",\"purpose\",\"ending\",\"sources\",\"matches\",\"milliseconds\"\r\n"
                + "\"q\",2027-01-15T08:00:00.000Z,\"job-seekers\",\"\(samples.municipality)\",\"\(samples.supplier)\",\"public-mediation\","
                + "\"answered\",3,200,41\r\n")
        #expect(data.tables.map(\.name) == ["participant", "role", "login", "search-action", "delivery-action"])
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\t=1", "＝1", "=\"a\u{301}\""])
    func noTextIsAFormula(_ text: String) throws {
        let line = try #require(table("participant", of: named(text)).csv.components(separatedBy: "\r\n").dropFirst().first)
        let escaped = text.replacing("\"", with: "\"\"")
        let fields = Array(line.utf8).split(separator: 0x2C, maxSplits: 2, omittingEmptySubsequences: false)
        #expect(fields.last?.starts(with: "\"'\(escaped)\"".utf8) == true)
    }

    @Test func noTextEndsItsField() throws {
        let csv = try table("participant", of: named("a\",\"b\r\n\"\u{301}c")).csv
        #expect(Array(csv.utf8).count { $0 == 0x22 } % 2 == 0)
        #expect(csv.unicodeScalars.contains { $0 == "\u{301}" })
        let field = "\"a\"\",\"\"b\r\n\"\"\u{301}c\""
        #expect(Data(csv.utf8).range(of: Data(field.utf8)) != nil)
    }

    @Test func jsonLeavesOutWhatIsNotThere() throws {
        let bytes = try table("participant", of: named("Gemeente \"é\"")).json()
        let rows = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
        #expect(rows.count == 1)
        #expect(rows[0]["name"] as? String == "Gemeente \"é\"")
        #expect(rows[0]["hasAccess"] as? Bool == true)
        #expect(rows[0]["participationFrom"] as? String == "2027-01-15T08:00:00.000Z")
        #expect(Set(rows[0].keys) == ["oin", "name", "category", "standing", "hasAccess", "participationFrom"])
    }

    @Test func aLoginSaysWhyItWasRefused() throws {
        var data = ProcessData()
        data.logins = [
            ProcessLogin(user: nil, connectedAt: samples.start, disconnectedAt: nil, refusal: .noPeerIdentity, address: nil),
            ProcessLogin(
                user: samples.agency, connectedAt: samples.start, disconnectedAt: samples.day(1), refusal: nil, address: "192.0.2.1"),
        ]
        let lines = try table("login", of: data).csv.components(separatedBy: "\r\n")
        #expect(lines[1] == ",2027-01-15T08:00:00.000Z,,\"no-peer-identity\",")
        #expect(lines[2] == "\"\(samples.agency)\",2027-01-15T08:00:00.000Z,2027-01-16T08:00:00.000Z,\"admitted\",\"192.0.2.1\"")
    }
}
