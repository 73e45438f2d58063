import Exchange
import LabourDomain
import Logging
import PeerClient
import StrictJSON
import Testing
import VUMWire
import Workbench

@testable import HTTPServer

/// Interface 3.1 over TLS: the exchange, a source, and both together.
@Suite(.timeLimit(.minutes(5)))
struct ContactMomentRoutesTests {
    private static let segment = "werkgeverscontactmomenten"
    private static let contract = WireContract.of(.contactMoments)

    private static func search(_ body: String = Samples.contactMomentQuestion) -> RequestText { .search(segment, body: body) }

    @Test func theWholeChainFromQuestionToAnswer() async throws {
        let certificates = Certificates()
        try await SourceRig.run(certificates: certificates) { source in
            let port = try PeerSourcePort(
                credentials: certificates.credentials(of: Parties.exchange), readOIN: { PeerIdentity.oin(fromDER: $0) })
            try await ExchangeRig.run(sources: port, baseURL: "https://localhost:\(source.port)/vum/v3", certificates: certificates) {
                rig in
                let client = try ExchangeClient(
                    baseURL: "https://localhost:\(rig.port)/vum/v3", exchange: Parties.exchange, mediator: Parties.mediator,
                    processor: Parties.processor, credentials: certificates.credentials(of: Parties.processor),
                    readOIN: { PeerIdentity.oin(fromDER: $0) }, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
                let question = ContactMomentQuestion(employer: try KvKNumber("00000007"), since: try CalendarDate(iso: "2026-03-02"))
                let found = try await client.search(
                    .contactMoments, body: WireContract.selectionBody(for: question), askingForReport: true)
                #expect(found.status == 200)
                #expect(Self.contract.exchangeAnswer.faults(in: found.body) == [])
                let answer = try JSONValue(parsing: found.body)
                #expect(answer["matches"] == .array([try JSONValue(parsing: Samples.record(.contactMoments, id: "record-1"))]))
                let report = try await client.report(questionID: try #require(answer["vraagID"]?.stringValue))
                #expect(try JSONValue(parsing: report.body)["subject"]?.stringValue == "contact-moments")
                let later = ContactMomentQuestion(employer: question.employer, since: try CalendarDate(iso: "2026-03-03"))
                let none = try await client.search(.contactMoments, body: WireContract.selectionBody(for: later))
                #expect(try JSONValue(parsing: none.body)["matches"] == .array([]))
                await client.shutdown()
            }
            await port.shutdown()
        }
    }

    @Test func theSourceAnswersTheBronContract() async throws {
        try await SourceRig.run { rig in
            let asked = SourceRig.search(Self.segment, body: Samples.contactMomentQuestion)
            let found = try #require(try await rig.client().send(asked.text).first)
            #expect(found.status == 200)
            #expect(Self.contract.sourceAnswer.faults(in: found.body) == [])
            #expect(found.value("API-Version") == "3.0.0")
            #expect(found.values("X-VUM-toParty") == [Parties.mediator.text])
            for peer in [Parties.mediator, Parties.stranger] {
                let refused = try #require(try await rig.client(peer).send(asked.text).first)
                #expect(refused.status == 401 && refused.body == [])
            }
        }
    }

    @Test func aSourceOfInterface30DoesNotKnowTheAddress() async throws {
        try await SourceRig.run(speaks31: false) { rig in
            let asked = SourceRig.search(Self.segment, body: Samples.contactMomentQuestion)
            let status = try await rig.client().send(asked.text).first?.status
            #expect(status == 404)
        }
    }

    @Test func theContractsErrorsAreGivenAsTheContractWritesThem() async throws {
        let rows: [(RequestText, Int, String?)] = [
            (Self.search().with("API-Version", nil), 400, "400.02"), (Self.search().with("X-VUM-berichtVersie", "3.1.0"), 400, "400.01"),
            (Self.search().with("X-VUM-toParty", Parties.stranger.text), 401, nil), (Self.search("{"), 400, "400.01"),
            (Self.search(#"{"vraagObject":{}}"#), 400, "400.02"),
            (Self.search(#"{"vraagObject":{"datum":{"$gte":"2026-01-01"}}}"#), 400, "400.02"),
            (Self.search(#"{"vraagObject":{"werkgever.nummerKvk":{"$eq":"7"}}}"#), 400, "400.01"),
            (Self.search(Samples.question), 400, "400.02"), (RequestText.detail("abc", Self.segment), 404, "400.01"),
            (RequestText.detail("matches", Self.segment), 405, "400.01"),
        ]
        try await ExchangeRig.run { rig in
            let client = try rig.client()
            for (request, status, code) in rows {
                let response = try #require(try await client.send(request.text).first)
                #expect(response.status == status, "\(request.path) \(request.body ?? "")")
                #expect(response.value("API-Version") == "3.0.0")
                if let code {
                    #expect(try JSONValue(parsing: response.body)["code"]?.stringValue == code, "\(request.body ?? request.path)")
                } else {
                    #expect(response.body == [])
                }
            }
        }
    }

    /// An answer names people; a log or a figure names none, nor the employer that was asked about.
    @Test func nothingOfAnAnswerIsLogged() async throws {
        try await ExchangeRig.run { rig in
            let client = try rig.client()
            let trace = "0af7651916cd43dd8448eb211c80319c"
            let asked = Self.search().with("traceparent", "00-\(trace)-b7ad6b7169203331-01")
            let response = try #require(try await client.send(asked.text).first)
            #expect(String(decoding: response.body, as: UTF8.self).contains("Fabelaar"))
            _ = try await client.send(Self.search(#"{"vraagObject":{"werkgever.nummerKvk":{"$eq":"Fabelaar"}}}"#).text)
            while !rig.log.all.joined().contains(trace) { try await Task.sleep(for: .milliseconds(5)) }
            let kept = rig.log.all.joined() + rig.metrics.prometheusText()
            #expect(!kept.contains("Fabelaar") && !kept.contains("00000007"))
            #expect(kept.contains(#"schakel_questions_total{subject="contact-moments"} 1"#))
        }
    }
}
