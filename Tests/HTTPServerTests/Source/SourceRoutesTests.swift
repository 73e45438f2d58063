import LabourDomain
import ProfileSource
import StrictJSON
import Testing
import VUMWire

@testable import HTTPServer

@Suite(.timeLimit(.minutes(5)))
struct SourceRoutesTests {
    @Test(arguments: Subject.ofProfiles)
    func answersTheBronContract(_ subject: Subject) async throws {
        let contract = WireContract.of(subject)
        try await SourceRig.run { rig in
            let client = try rig.client()
            let found = try #require(try await client.send(SourceRig.search(contract.pathSegment).text).first)
            #expect(found.status == 200)
            #expect(contract.sourceAnswer.isValid(found.body))
            #expect(try JSONValue(parsing: found.body)["matches"]?.arrayValue?.count == 1)
            let detail = try #require(try await client.send(SourceRig.detail("record-1", contract.pathSegment).text).first)
            #expect(detail.status == 200)
            #expect(detail.body == Samples.record(subject, id: "record-1"))
        }
    }

    @Test func answersCarryTheParties() async throws {
        try await SourceRig.run { rig in
            let response = try #require(try await rig.client().send(SourceRig.search().text).first)
            #expect(response.values("X-VUM-toParty") == [Parties.mediator.text])
            #expect(response.values("X-VUM-fromParty") == [Parties.source.text])
            #expect(response.values("X-VUM-viaParty") == [Parties.mediator.text])
            #expect(response.value("API-Version") == "3.0.0")
        }
    }

    @Test func criteriaWithoutEffectAreNamedToThoseWhoAsk() async throws {
        let question = #"{"vraagObject":{"selectiegebied":{"postcode":"3511AB","afstand":10},"onbekend,veld":{"$eq":1}}}"#
        try await SourceRig.run { rig in
            let client = try rig.client()
            let silent = try #require(try await client.send(SourceRig.search(body: question).text).first)
            #expect(silent.status == 200)
            #expect(silent.value("Schakel-Ignored-Criteria") == nil)
            let asked = SourceRig.search(body: question).with("Schakel-Report", "sources")
            let told = try #require(try await client.send(asked.text).first)
            #expect(told.value("Schakel-Ignored-Criteria") == "onbekend%2Cveld")
        }
    }

    @Test(arguments: [Parties.mediator, Parties.source, Parties.stranger])
    func onlyTheExchangeIsAnswered(_ peer: OIN) async throws {
        try await SourceRig.run { rig in
            let response = try #require(try await rig.client(peer).send(SourceRig.search().text).first)
            #expect(response.status == 401)
            #expect(response.body == [])
        }
    }

    @Test func errorsOfTheContract() async throws {
        let rows: [(RequestText, Int, String?)] = [
            (SourceRig.search().with("X-VUM-SUWIparty", nil), 400, "400.02"),
            (SourceRig.search().with("X-VUM-SUWIparty", "ja"), 400, "400.01"),
            (SourceRig.search().with("X-VUM-toParty", Parties.stranger.text), 401, nil),
            (SourceRig.search().with("X-VUM-viaParty", Parties.stranger.text), 401, nil),
            (SourceRig.search(body: "[]"), 400, "400.01"),
            (SourceRig.search(body: #"{"vraagObject":{"selectiegebied":{"postcode":"0123AB","afstand":1}}}"#), 400, "400.01"),
            (SourceRig.detail("nobody"), 400, "400.01"),
            (SourceRig.detail("a%2Fb"), 400, "400.01"),
            (SourceRig.detail("record-1/"), 404, "400.01"),
            (SourceRig.detail("record-1").method("POST"), 405, "400.01"),
        ]
        try await SourceRig.run { rig in
            let client = try rig.client()
            for (request, status, code) in rows {
                let response = try #require(try await client.send(request.text).first)
                #expect(response.status == status, "\(request.path)")
                if let code { #expect(try JSONValue(parsing: response.body)["code"]?.stringValue == code, "\(request.path)") }
            }
        }
    }

    @Test func aSourceThatIsStillLoadingGives503() async throws {
        try await SourceRig.run(isLoaded: false) { rig in
            let response = try #require(try await rig.client().send(SourceRig.search().text).first)
            #expect(response.status == 503)
            #expect(try JSONValue(parsing: response.body)["code"]?.stringValue == "500.3")
        }
    }

    @Test func aSourceForSUWIPartiesAnswersOthersWithNothing() async throws {
        try await SourceRig.run(audience: .suwiOnly) { rig in
            let client = try rig.client()
            let outsider = try #require(try await client.send(SourceRig.search().with("X-VUM-SUWIparty", "false").text).first)
            #expect(try JSONValue(parsing: outsider.body)["matches"]?.arrayValue?.count == 0)
            let insider = try #require(try await client.send(SourceRig.search().text).first)
            #expect(try JSONValue(parsing: insider.body)["matches"]?.arrayValue?.count == 1)
        }
    }
}
