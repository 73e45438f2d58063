import Foundation
import LabourDomain
import StrictJSON
import Testing
import VUMWire

@testable import Accreditation

/// The exchange of a mediator's test keeps to the standard itself.
struct MediatorRehearsalTests {
    private func setting() throws -> MediatorSetting {
        MediatorSetting(
            mediator: try OIN("00000003100000000001"), processor: try OIN("00000003100000000002"), exchange: try OIN("00000001800000001000")
        )
    }

    private func request(_ method: String, _ target: String, _ body: String? = nil, second: Double = 0) throws -> MediatorRequest {
        let setting = try setting()
        let fields = [
            (VUMHeader.apiVersion, "3.0.0"), (VUMHeader.messageVersion, "3.0.0"), (VUMHeader.fromParty, setting.mediator.text),
            (VUMHeader.toParty, setting.exchange.text), (VUMHeader.viaParty, setting.processor.text), ("Content-Type", "application/json"),
        ]
        return MediatorRequest(
            peer: setting.processor, connection: 1, door: .exchange,
            request: ProbeRequest(
                method: method, target: target, fields: fields.map { ProbeField($0, $1) }, body: body.map { Array($0.utf8) }),
            second: second)
    }

    private func question(_ scenario: MediatorScenario, _ subject: Subject, second: Double = 0) throws -> MediatorRequest {
        try request(
            "POST", "/vum/v3/\(WireContract.of(subject).pathSegment)/matches",
            #"{"vraagObject":{"selectiegebied":{"postcode":"\#(scenario.area)AB","afstand":25}}}"#, second: second)
    }

    private func references(in answer: ProbeAnswer) throws -> [String] {
        try JSONValue(parsing: answer.body)["matches"]?.arrayValue?.compactMap { $0["vumID"]?.stringValue } ?? []
    }

    @Test(
        arguments: Subject.ofProfiles, [(scenario: MediatorScenario.found, matches: 3), (.many, 100), (.nobody, 0), (.slow, 3), (.gone, 3)])
    func answersHoldToTheContract(_ subject: Subject, _ expected: (scenario: MediatorScenario, matches: Int)) throws {
        var rehearsal = MediatorRehearsal(try setting())
        let reply = rehearsal.reply(to: try question(expected.scenario, subject))
        let answer = try #require(reply.answer)
        let contract = WireContract.of(subject)
        #expect(
            answer.status == 200 && contract.exchangeAnswer.faults(in: answer.body) == [],
            "\(contract.exchangeAnswer.faults(in: answer.body).prefix(2))")
        let references = try references(in: answer)
        #expect(references.count == expected.matches && Set(references).count == references.count)
        #expect(reply.delay == (expected.scenario == .slow ? 8 : 0))
        guard expected.scenario == .found, let first = references.first else { return }
        let target = "/vum/v3/\(contract.pathSegment)/\(first)"
        let detail = try #require(rehearsal.reply(to: try request("GET", target)).answer)
        let schema = try #require(contract.detail).exchangeAnswer
        #expect(detail.status == 200 && schema.faults(in: detail.body) == [])
    }

    @Test(arguments: [
        (MediatorScenario.refused, 400, "400.01"), (.limited, 429, "429.01"), (.fault, 500, "500.1"), (.unavailable, 503, "500.3"),
    ])
    func errorsAreThoseOfTheContract(_ scenario: MediatorScenario, _ status: Int, _ code: String) throws {
        var rehearsal = MediatorRehearsal(try setting())
        let answer = try #require(rehearsal.reply(to: try question(scenario, .vacancies)).answer)
        #expect(answer.status == status)
        #expect(try JSONValue(parsing: answer.body)["code"]?.stringValue == code)
        #expect(answer.values(of: "Retry-After") == (scenario == .unavailable ? ["10"] : []))
    }

    @Test func aWrongServerSaysNothingAndIsRemembered() throws {
        var rehearsal = MediatorRehearsal(try setting())
        let asked = try question(.found, .jobSeekers)
        let reply = rehearsal.reply(
            to: MediatorRequest(peer: asked.peer, connection: 2, door: .expired, request: asked.request, second: 1))
        #expect(reply.answer == nil)
        _ = rehearsal.reply(to: asked)
        let results = MediatorSuite.results(of: rehearsal, subjects: [.jobSeekers], doors: [.expired, .stranger])
        let words = Dictionary(uniqueKeysWithValues: results.map { ($0.check.id, $0.word) })
        #expect(words["MED-002"] == "passed" && words["MED-003"] == "failed" && words["MED-004"] == "not-examined")
    }

    @Test func aStepIsTakenWhenItsDetailWasAsked() throws {
        var rehearsal = MediatorRehearsal(try setting())
        let answer = try #require(rehearsal.reply(to: try question(.found, .jobSeekers)).answer)
        _ = rehearsal.reply(to: try question(.nobody, .jobSeekers))
        #expect(rehearsal.seen.done(of: .jobSeekers) == [.nobody])
        let first = try #require(try references(in: answer).first)
        _ = rehearsal.reply(to: try request("GET", "/vum/v3/werkzoekendeProfielen/\(first)"))
        #expect(rehearsal.seen.done(of: .jobSeekers) == [.nobody, .found])
        #expect(rehearsal.seen.done(of: .vacancies).isEmpty)
    }

    @Test func whatHappensLongAfterIsNoReflex() throws {
        for (later, word) in [(2.0, "failed"), (60, "passed")] {
            var rehearsal = MediatorRehearsal(try setting())
            for second in [0, later] { _ = rehearsal.reply(to: try question(.limited, .jobSeekers, second: second)) }
            let results = MediatorSuite.results(of: rehearsal, subjects: [.jobSeekers], doors: [])
            #expect(results.first { $0.check.id == "MED-051" }?.word == word)
        }
    }

    @Test func whoMayComeBackTooEarlyIsWatchedUntilThen() throws {
        for (end, word) in [(3.0, "not-examined"), (11, "passed")] {
            var rehearsal = MediatorRehearsal(try setting())
            _ = rehearsal.reply(to: try question(.unavailable, .jobSeekers, second: 0))
            #expect(rehearsal.seen.watchesUntil == 10)
            rehearsal.end(at: end)
            let results = MediatorSuite.results(of: rehearsal, subjects: [.jobSeekers], doors: [])
            #expect(results.first { $0.check.id == "MED-053" }?.word == word)
        }
    }

    @Test func everyCheckHasANumberOfItsOwnAndTheDocumentationListsThem() throws {
        #expect(Set(MediatorSuite.checks.map(\.id)).count == MediatorSuite.checks.count && MediatorSuite.checks.count > 20)
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let document = try String(contentsOf: root.appending(path: "docs/accreditation.md"), encoding: .utf8)
        #expect(document.contains(SuiteDocument.markdown(of: .mediator)))
        for scenario in MediatorScenario.allCases { #expect(document.contains("| \(scenario.area) | \(scenario.instruction) |")) }
    }
}
