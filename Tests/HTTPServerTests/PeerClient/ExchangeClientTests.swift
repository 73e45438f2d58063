import Exchange
import LabourDomain
import Logging
import PeerClient
import StrictJSON
import Testing
import VUMWire
import Workbench

@testable import HTTPServer

@Suite(.timeLimit(.minutes(5)))
struct ExchangeClientTests {
    private static let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    private static func client(
        _ rig: ExchangeRig, exchange: OIN = Parties.exchange, timeout: Duration = .seconds(10), maximumAnswerBytes: Int = 1 << 20
    ) throws -> ExchangeClient {
        try ExchangeClient(
            baseURL: "https://localhost:\(rig.port)/vum/v3", exchange: exchange, mediator: Parties.mediator, processor: Parties.processor,
            credentials: rig.certificates.credentials(of: Parties.processor), readOIN: { PeerIdentity.oin(fromDER: $0) },
            maximumAnswerBytes: maximumAnswerBytes, timeout: timeout, logger: logger)
    }

    @Test(arguments: Subject.ofProfiles)
    func theWholeChainFromQuestionToDetail(_ subject: Subject) async throws {
        let certificates = Certificates()
        let contract = WireContract.of(subject)
        try await SourceRig.run(certificates: certificates) { source in
            let port = try PeerSourcePort(
                credentials: certificates.credentials(of: Parties.exchange), readOIN: { PeerIdentity.oin(fromDER: $0) }
            )
            try await ExchangeRig.run(sources: port, baseURL: "https://localhost:\(source.port)/vum/v3", certificates: certificates) {
                rig in
                let client = try Self.client(rig)
                let question = contract.selectionBody(wrapping: Array(#"{"selectiegebied":{"postcode":"3511AB","afstand":10},"x":1}"#.utf8))
                let found = try await client.search(subject, body: question, askingForReport: true)
                #expect(found.status == 200)
                #expect(contract.exchangeAnswer.isValid(found.body))
                #expect(found.header("schakel-report") != nil)
                let answer = try JSONValue(parsing: found.body)
                let reference = try #require(answer["matches"]?.arrayValue?.first?["vumID"]?.stringValue)
                let detail = try await client.detail(subject, reference: reference)
                #expect(detail.status == 200)
                let record = try #require(try JSONValue(parsing: detail.body)[contract.detail?.recordKey ?? ""])
                #expect(record == (try JSONValue(parsing: Samples.record(subject, id: "record-1"))))
                let report = try await client.report(questionID: try #require(answer["vraagID"]?.stringValue))
                let sourceReport = try #require(try JSONValue(parsing: report.body)["sources"]?.arrayValue?.first)
                #expect(sourceReport["outcome"]?.stringValue == "answered")
                #expect(String(decoding: sourceReport.serialized(), as: UTF8.self).contains(#""x""#))
                await client.shutdown()
            }
            await port.shutdown()
        }
    }

    @Test func anExchangeWithAnotherNumberIsNotAsked() async throws {
        try await ExchangeRig.run { rig in
            let client = try Self.client(rig, exchange: Parties.stranger)
            await #expect(throws: PeerClientError.identityMismatch(expected: Parties.stranger.text)) {
                try await client.search(.jobSeekers, body: Array(Samples.question.utf8))
            }
            #expect(rig.log.all.filter { $0.contains("question.asked") }.isEmpty)
            await client.shutdown()
        }
    }

    @Test func errorsOfTheExchangeAreReplies() async throws {
        try await ExchangeRig.run { rig in
            let client = try Self.client(rig)
            let refused = try await client.detail(.vacancies, reference: "forged")
            #expect(refused.status == 400)
            #expect(try JSONValue(parsing: refused.body)["code"]?.stringValue == "400.01")
            await #expect(throws: PeerClientError.invalidIdentifier) { try await client.detail(.vacancies, reference: "a/b") }
            await #expect(throws: PeerClientError.invalidIdentifier) { try await client.report(questionID: "..") }
            await client.shutdown()
            await #expect(throws: PeerClientError.shutDown) { try await client.detail(.vacancies, reference: "forged") }
        }
    }

    @Test func aLongAnswerIsNotTakenIn() async throws {
        try await ExchangeRig.run { rig in
            let client = try Self.client(rig, maximumAnswerBytes: 10)
            await #expect(throws: PeerClientError.answerTooLarge(limit: 10)) {
                try await client.search(.jobSeekers, body: Array(Samples.question.utf8))
            }
            await client.shutdown()
        }
    }

    @Test func aSlowExchangeTimesOut() async throws {
        let sources = StubSources(searching: { _, _ async throws(SourceFailure) in
            do { try await Task.sleep(for: .seconds(3)) } catch { throw .cancelled }
            throw .unreachable
        })
        try await ExchangeRig.run(sources: sources) { rig in
            let client = try Self.client(rig, timeout: .milliseconds(300))
            await #expect(throws: PeerClientError.timedOut) { try await client.search(.jobSeekers, body: Array(Samples.question.utf8)) }
            await client.shutdown()
        }
    }

    @Test(arguments: [
        "http://localhost:1/vum/v3", "https://", "localhost:1", "https://user@localhost/", "https://localhost/?a=b", "https://localhost/#a",
        "https://local host/", "",
    ])
    func addressesMustBePlain(_ address: String) throws {
        let certificates = Certificates()
        #expect(throws: PeerClientError.invalidBaseURL(got: address)) {
            try ExchangeClient(
                baseURL: address, exchange: Parties.exchange, mediator: Parties.mediator,
                credentials: certificates.credentials(of: Parties.processor), readOIN: { _ in nil }, logger: Self.logger)
        }
    }
}
