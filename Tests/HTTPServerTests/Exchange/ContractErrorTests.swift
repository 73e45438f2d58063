import Exchange
import LabourDomain
import StrictJSON
import Testing
import VUMWire

@testable import HTTPServer

/// Every error of the contract, over the wire, for the subjects with a detail.
@Suite(.timeLimit(.minutes(5)))
struct ContractErrorTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let request: RequestText
        let status: Int
        let code: String?
        var testDescription: String { name }
    }

    static let rows: [Row] = Subject.ofProfiles.flatMap { subject in
        let segment = WireContract.of(subject).pathSegment
        let search = RequestText.search(segment)
        let detail = RequestText.detail("abc", segment)
        return [
            Row(name: "\(segment): version missing", request: search.with("API-Version", nil), status: 400, code: "400.02"),
            Row(name: "\(segment): sender missing", request: search.with("X-VUM-fromParty", nil), status: 400, code: "400.02"),
            Row(name: "\(segment): receiver missing", request: detail.with("X-VUM-toParty", nil), status: 400, code: "400.02"),
            Row(name: "\(segment): other version", request: search.with("X-VUM-berichtVersie", "2.0.0"), status: 400, code: "400.01"),
            Row(name: "\(segment): to somebody else", request: search.with("X-VUM-toParty", Parties.stranger.text), status: 401, code: nil),
            Row(name: "\(segment): no mandate", request: search.with("X-VUM-fromParty", Parties.stranger.text), status: 401, code: nil),
            Row(name: "\(segment): other processor", request: detail.with("X-VUM-viaParty", Parties.mediator.text), status: 401, code: nil),
            Row(name: "\(segment): sender is no number", request: search.with("X-VUM-fromParty", "abc"), status: 401, code: nil),
            Row(name: "\(segment): no media type", request: search.with("Content-Type", nil), status: 400, code: "400.01"),
            Row(name: "\(segment): text", request: search.with("Content-Type", "text/plain"), status: 400, code: "400.01"),
            Row(
                name: "\(segment): latin-1", request: search.with("Content-Type", "application/json; charset=iso-8859-1"), status: 400,
                code: "400.01"),
            Row(name: "\(segment): compressed", request: search.with("Content-Encoding", "gzip"), status: 400, code: "400.01"),
            Row(name: "\(segment): empty", request: .search(segment, body: ""), status: 400, code: "400.01"),
            Row(name: "\(segment): not JSON", request: .search(segment, body: "{"), status: 400, code: "400.01"),
            Row(
                name: "\(segment): deep", request: .search(segment, body: String(repeating: "[", count: 5_000)), status: 400, code: "400.01"
            ),
            Row(name: "\(segment): no area", request: .search(segment, body: #"{"vraagObject":{}}"#), status: 400, code: "400.02"),
            Row(name: "\(segment): forged reference", request: detail, status: 400, code: "400.01"),
            Row(name: "\(segment): odd reference", request: .detail("a%20b", segment), status: 400, code: "400.01"),
            Row(name: "\(segment): encoded slash", request: .detail("a%2Fb", segment), status: 400, code: "400.01"),
            Row(name: "\(segment): broken escape", request: .detail("a%2", segment), status: 400, code: "400.01"),
            Row(name: "\(segment): NUL", request: .detail("a%00", segment), status: 400, code: "400.01"),
            Row(name: "\(segment): trailing slash", request: .detail("abc/", segment), status: 404, code: "400.01"),
            Row(name: "\(segment): no reference", request: .detail("", segment), status: 404, code: "400.01"),
            Row(
                name: "\(segment): not a place", request: RequestText(path: "/vum/v3/\(segment)", fields: RequestText.partyFields),
                status: 404, code: "400.01"),
        ]
    }

    @Test func theContractsErrorsAreGivenAsTheContractWritesThem() async throws {
        try await ExchangeRig.run { rig in
            let client = try rig.client()
            for row in Self.rows {
                let response = try #require(try await client.send(row.request.text).first, "\(row.name)")
                #expect(response.status == row.status, "\(row.name)")
                #expect(response.value("API-Version") == "3.0.0", "\(row.name)")
                #expect(response.value("X-VUM-berichtVersie") == "3.0.0", "\(row.name)")
                if let code = row.code {
                    #expect(response.value("Content-Type") == "application/json", "\(row.name)")
                    let error = try JSONValue(parsing: response.body)
                    #expect(error["code"]?.stringValue == code, "\(row.name)")
                    #expect(error["message"]?.stringValue?.isEmpty == false, "\(row.name)")
                } else {
                    #expect(response.body == [], "\(row.name)")
                }
            }
        }
    }

    @Test(arguments: ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])
    func aQuestionIsAskedByPOSTOnly(_ method: String) async throws {
        try await ExchangeRig.run { rig in
            let request = RequestText.search().method(method)
            let response = try #require(try await rig.client().send(request.text).responses(toHEAD: method == "HEAD").first)
            #expect(response.status == 405)
            #expect(response.value("Allow") == "POST")
            if method != "HEAD" { #expect(try JSONValue(parsing: response.body)["code"]?.stringValue == "400.01") }
        }
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS"])
    func aDetailIsFetchedByGETAndHEADOnly(_ method: String) async throws {
        try await ExchangeRig.run { rig in
            let response = try #require(try await rig.client().send(RequestText.detail("abc").method(method).text).first)
            #expect(response.status == 405)
            #expect(response.value("Allow") == "GET, HEAD")
        }
    }

    @Test func aRepeatedHeaderIsRefused() async throws {
        try await ExchangeRig.run { rig in
            var request = RequestText.search()
            request.fields.append(("x-vum-fromparty", Parties.stranger.text))
            let response = try #require(try await rig.client().send(request.text).first)
            #expect(response.status == 400)
            #expect(try JSONValue(parsing: response.body)["code"]?.stringValue == "400.01")
            #expect(response.value("X-VUM-toParty") == nil)
        }
    }

    @Test func moreDetailsThanAllowedGive429() async throws {
        let sources = StubSources(searching: { request, receive async throws(SourceFailure) in
            do { try await receive(Samples.sourceAnswer(request.subject, ids: ["a", "b"])) } catch { throw .cancelled }
            return SourceHead()
        })
        var configuration = ExchangeConfiguration()
        configuration.detailsPerQuestion = 1
        try await ExchangeRig.run(sources: sources, configuration: configuration) { rig in
            let client = try rig.client()
            let answer = try JSONValue(parsing: try #require(try await client.send(RequestText.search().text).first).body)
            let references = try #require(answer["matches"]?.arrayValue).compactMap { $0["vumID"]?.stringValue }
            #expect(references.count == 2)
            let first = try #require(try await client.send(RequestText.detail(references[0]).text).first)
            #expect(first.status == 200)
            let second = try #require(try await client.send(RequestText.detail(references[1]).text).first)
            #expect(second.status == 429)
            #expect(try JSONValue(parsing: second.body)["code"]?.stringValue == "429.01")
            #expect(rig.metrics.prometheusText().contains(#"schakel_details_total{outcome="exceeded"} 1"#))
        }
    }

    @Test func noSourceThatAnswersGives503() async throws {
        let sources = StubSources(searching: { _, _ async throws(SourceFailure) in throw .unreachable })
        try await ExchangeRig.run(sources: sources) { rig in
            let response = try #require(try await rig.client().send(RequestText.search().text).first)
            #expect(response.status == 503)
            #expect(try JSONValue(parsing: response.body)["code"]?.stringValue == "500.3")
        }
    }

    @Test func aLedgerThatCannotWriteGives500WithAConstantText() async throws {
        try await ExchangeRig.run(ledger: BrokenLedger()) { rig in
            let response = try #require(try await rig.client().send(RequestText.search().text).first)
            #expect(response.status == 500)
            let error = try JSONValue(parsing: response.body)
            #expect(error["code"]?.stringValue == "500.1")
            #expect(!response.text.contains("disk"))
            #expect(rig.log.all.contains { $0.contains("ledger-unavailable") && $0.contains(#""level":"error""#) })
        }
    }
}

/// A ledger whose disk is full.
struct BrokenLedger: ExchangeLedger {
    struct DiskIsFull: Error {}

    func record(_ question: QuestionRecord) async throws { throw DiskIsFull() }
    func record(_ delivered: DeliveredMatches) async throws { throw DiskIsFull() }
    func record(_ refusal: RefusedRequest) async throws { throw DiskIsFull() }
    func record(_ outcome: QuestionOutcome, of question: QuestionRecord) async throws { throw DiskIsFull() }
    func history(of questionID: String) async throws -> QuestionHistory? { throw DiskIsFull() }
    func reserveDetail(_ detail: DetailRequestRecord, maximum: Int) async throws -> DetailReservation { throw DiskIsFull() }
    func settleDetail(_ detail: DetailRequestRecord, ending: DetailEnding) async throws { throw DiskIsFull() }
    func record(_ report: ReportedOutcome) async throws -> OutcomeReceipt { throw DiskIsFull() }
}
