import Exchange
import LabourDomain
import StrictJSON
import Synchronization
import Testing
import VUMWire

@testable import HTTPServer

@Suite(.timeLimit(.minutes(5)))
struct ExchangeRoutesTests {
    @Test(arguments: Subject.ofProfiles)
    func aQuestionAndItsDetail(_ subject: Subject) async throws {
        let contract = WireContract.of(subject)
        try await ExchangeRig.run { rig in
            let client = try rig.client()
            let found = try #require(try await client.send(RequestText.search(contract.pathSegment).text).first)
            #expect(found.status == 200)
            #expect(found.value("Content-Type") == "application/json")
            #expect(contract.exchangeAnswer.isValid(found.body))
            let answer = try JSONValue(parsing: found.body)
            let reference = try #require(answer["matches"]?.arrayValue?.first?["vumID"]?.stringValue)
            let detail = try #require(try await client.send(RequestText.detail(reference, contract.pathSegment).text).first)
            #expect(detail.status == 200)
            #expect(try #require(contract.detail).exchangeAnswer.isValid(detail.body))
            #expect(try JSONValue(parsing: detail.body)["bronID"]?.stringValue == "bron-1")
        }
    }

    @Test func answersCarryTheParties() async throws {
        try await ExchangeRig.run { rig in
            let response = try #require(try await rig.client().send(RequestText.search().text).first)
            #expect(response.values("X-VUM-toParty") == [Parties.mediator.text])
            #expect(response.values("X-VUM-fromParty") == [Parties.exchange.text])
            #expect(response.values("X-VUM-viaParty") == [Parties.processor.text])
            #expect(response.value("X-Content-Type-Options") == "nosniff")
            #expect(response.value("Cache-Control") == "no-store")
            #expect(response.value("Strict-Transport-Security") == "max-age=31536000; includeSubDomains")
            #expect(response.value("Date")?.hasSuffix(" GMT") == true)
            #expect(response.value("Server") == nil)
        }
    }

    @Test func aPartyThatIsNoNumberIsNotRepeated() async throws {
        try await ExchangeRig.run { rig in
            let response = try #require(
                try await rig.client().send(RequestText.search().with("X-VUM-fromParty", "<script>").text).first)
            #expect(response.status == 401)
            #expect(response.value("X-VUM-toParty") == nil)
            #expect(!response.fields.contains { $0.value.contains("script") })
        }
    }

    @Test func headOfADetailIsItsHeaderOnly() async throws {
        try await ExchangeRig.run { rig in
            let client = try rig.client()
            let answer = try JSONValue(parsing: try #require(try await client.send(RequestText.search().text).first).body)
            let reference = try #require(answer["matches"]?.arrayValue?.first?["vumID"]?.stringValue)
            let get = try #require(try await client.send(RequestText.detail(reference).text).first)
            let head = try await client.send(RequestText.detail(reference).method("HEAD").text)
            let response = try #require(head.responses(toHEAD: true).first)
            #expect(response.status == 200)
            #expect(response.value("Content-Length") == "\(get.body.count)")
            #expect(String(decoding: head.bytes, as: UTF8.self).hasSuffix("\r\n\r\n"))
        }
    }

    @Test func theReportIsForThoseWhoAsk() async throws {
        try await ExchangeRig.run { rig in
            let client = try rig.client()
            let plain = try #require(try await client.send(RequestText.search().text).first)
            #expect(plain.value("Schakel-Report") == nil)
            let asked = try #require(try await client.send(RequestText.search().with("Schakel-Report", "sources").text).first)
            let question = try #require(try JSONValue(parsing: asked.body)["vraagID"]?.stringValue)
            let path = try #require(asked.value("Schakel-Report"))
            #expect(path == "/schakel/v1/questions/\(question)/sources")
            let report = try #require(try await client.send(RequestText(path: path, fields: RequestText.partyFields).text).first)
            #expect(report.status == 200)
            let source = try #require(try JSONValue(parsing: report.body)["sources"]?.arrayValue?.first)
            #expect(source["outcome"]?.stringValue == "answered")
            #expect(source["truncated"]?.boolValue == false)
        }
    }

    @Test func whatCameOfADetailIsTaken() async throws {
        try await ExchangeRig.run { rig in
            let client = try rig.client()
            let answer = try JSONValue(parsing: try #require(try await client.send(RequestText.search().text).first).body)
            let reference = try #require(answer["matches"]?.arrayValue?.first?["vumID"]?.stringValue)
            let body = #"{"subject":"job-seekers","reference":"\#(reference)","outcome":"contacted"}"#
            let fields = RequestText.partyFields + [("Content-Type", "application/json")]
            let request = RequestText(method: "POST", path: "/schakel/v1/outcomes", fields: fields, body: body)
            let early = try #require(try await client.send(request.text).first)
            #expect(early.status == 400 && early.value("Content-Type") == "application/problem+json")
            _ = try await client.send(RequestText.detail(reference).text)
            let told = try #require(try await client.send(request.text).first)
            #expect(told.status == 200)
            #expect(try JSONValue(parsing: told.body)["outcome"]?.stringValue == "contacted")
            #expect(rig.metrics.prometheusText().contains(#"schakel_outcomes_reported_total{outcome="contacted"} 1"#))
            #expect(!rig.log.all.joined().contains(reference))
        }
    }

    @Test func aReportThatIsNotOnesOwnIsAProblem404() async throws {
        try await ExchangeRig.run { rig in
            let request = RequestText(path: "/schakel/v1/questions/unknown/sources", fields: RequestText.partyFields)
            let response = try #require(try await rig.client().send(request.text).first)
            #expect(response.status == 404)
            #expect(response.value("Content-Type") == "application/problem+json")
            let problem = try JSONValue(parsing: response.body)
            #expect(problem["status"]?.integerValue == 404)
            #expect(problem["title"]?.stringValue == "Not Found")
            #expect(problem["detail"]?.stringValue?.isEmpty == false)
        }
    }

    @Test func logAndFiguresNameTheRouteAndNeverTheReference() async throws {
        try await ExchangeRig.run { rig in
            let client = try rig.client()
            let answer = try JSONValue(parsing: try #require(try await client.send(RequestText.search().text).first).body)
            let reference = try #require(answer["matches"]?.arrayValue?.first?["vumID"]?.stringValue)
            let question = try #require(answer["vraagID"]?.stringValue)
            _ = try await client.send(RequestText.detail(reference + "?geheim=1").text)
            _ = try await client.send(
                RequestText.detail("forged-" + reference).with("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                    .text)
            // A line is written when its answer has left; the suite's time limit ends a wait for one that never comes.
            while !rig.log.all.joined().contains("0af7651916cd43dd8448eb211c80319c") { try await Task.sleep(for: .milliseconds(5)) }
            let log = rig.log.all.joined()
            #expect(!log.contains(reference) && !log.contains("geheim"))
            // As a word: an identifier in hexadecimal, or a fraction of a second, holds these four digits now and then.
            let words = log.split { !$0.isLetter && !$0.isNumber }
            #expect(!words.contains { $0 == "3511" || $0.uppercased().hasPrefix("3511A") && $0.count == 6 })
            #expect(log.contains(#""event":"question.asked""#) && log.contains(#""question":"\#(question)""#))
            #expect(log.contains(#""route":"/vum/v3/werkzoekendeProfielen/{vumID}""#))
            #expect(log.contains(#""peer":"\#(Parties.processor)""#))
            #expect(log.contains(#""trace":"0af7651916cd43dd8448eb211c80319c""#))
            let text = rig.metrics.prometheusText()
            #expect(!text.contains(reference))
            #expect(
                text.contains(
                    #"schakel_http_requests_total{role="exchange",route="/vum/v3/werkzoekendeProfielen/{vumID}",method="GET",status="400"} 1"#
                ))
            #expect(text.contains(#"schakel_questions_total{subject="job-seekers"} 1"#))
            #expect(text.contains(#"schakel_source_calls_total{source="Bron Test",outcome="answered"} 1"#))
            #expect(text.contains(#"schakel_matches_delivered_total{source="Bron Test"} 1"#))
            #expect(text.contains(#"schakel_details_total{outcome="delivered"} 1"#))
        }
    }

    @Test func aMediatorThatGoesAwayStopsTheQuestion() async throws {
        let (asks, asked) = AsyncStream.makeStream(of: Void.self)
        let (ends, ended) = AsyncStream.makeStream(of: Void.self)
        let sources = StubSources(searching: { request, receive async throws(SourceFailure) in
            do {
                try await receive(Array(Samples.sourceAnswer(request.subject, ids: ["a"]).dropLast(2)))
                asked.yield()
                try await Task.sleep(for: .seconds(200))
            } catch {
                ended.yield()
                throw .cancelled
            }
            return SourceHead()
        })
        var configuration = ExchangeConfiguration()
        configuration.sourceDeadline = .seconds(100)
        try await ExchangeRig.run(sources: sources, configuration: configuration) { rig in
            let client = try rig.client()
            let asking = Task { try await client.send(RequestText.search().text) }
            var askIterator = asks.makeAsyncIterator()
            await askIterator.next()
            asking.cancel()
            let began = ContinuousClock.now
            var endIterator = ends.makeAsyncIterator()
            await endIterator.next()
            #expect(ContinuousClock.now - began < .seconds(50))
        }
    }
}
