import Foundation
import Geography
import Governance
import LabourDomain
import StrictJSON
import Synchronization
import Testing
import VUMWire

@testable import Workbench

/// An exchange that answers with people of a test.
private final class InventedExchange: ExchangePort {
    let people: [JobSeeker]
    let asked = Mutex<[[UInt8]]>([])
    let details = Mutex<[String]>([])
    let outcomes = Mutex<[JSONValue]>([])

    init(_ people: [JobSeeker]) { self.people = people }

    func search(_ subject: Subject, body: [UInt8], askingForReport: Bool) async throws -> ExchangeReply {
        asked.withLock { $0.append(body) }
        let matches = try people.enumerated().map { index, person -> JSONValue in
            var match = try JSONValue(parsing: WireContract.wireRecord(person)).objectValue ?? JSONObject()
            match["vumID"] = .string("ref-\(index)")
            return .object(match)
        }
        let answer = JSONObject([("vraagID", "v-1"), ("maximumAantalResultatenBereikt", false), ("matches", .array(matches))])
        return ExchangeReply(status: 200, headers: [], body: JSONValue.object(answer).serialized())
    }

    func detail(_ subject: Subject, reference: String) async throws -> ExchangeReply {
        details.withLock { $0.append(reference) }
        return ExchangeReply(status: 400, headers: [], body: [])
    }

    func report(questionID: String) async throws -> ExchangeReply { ExchangeReply(status: 404, headers: [], body: []) }

    func report(outcome body: [UInt8]) async throws -> ExchangeReply { ExchangeReply(status: 200, headers: [], body: []) }
}

@Suite("The desk of a mediator")
struct QuestionDeskTests {
    private static let me = "me", other = "other"

    private func weighed() throws -> WeighedQuestion {
        var question = SelectionQuestion(area: try SearchArea(centre: Postcode("3511AB"), radius: 25))
        question.irregularHours = .yes
        return WeighedQuestion(subject: .jobSeekers, all: question, weights: [.irregularHours: .important])
    }

    private func desk(_ exchange: InventedExchange, _ now: @escaping @Sendable () -> Date = { Date() }) throws -> QuestionDesk {
        let mediator = Mediator(exchange: exchange, gazetteer: try Gazetteer.netherlands())
        return QuestionDesk(mediator: { mediator }, now: now, randomness: .system)
    }

    @Test func aMatchThatIsNotInTheAnswerHasNoDetail() async throws {
        let desk = try desk(InventedExchange([]))
        let id = try await desk.ask(try weighed(), QuestionForm(), by: Self.me)
        await #expect(throws: WorkbenchError.unknownMatch) { _ = try await desk.detail(1, in: id, of: Self.me) }
    }

    @Test func aQuestionIsOfWhoAskedIt() async throws {
        let desk = try desk(InventedExchange([]))
        let id = try await desk.ask(try weighed(), QuestionForm(), by: Self.me)
        _ = try await desk.question(id, of: Self.me)
        await #expect(throws: WorkbenchError.unknownQuestion) { _ = try await desk.question(id, of: Self.other) }
        await #expect(throws: WorkbenchError.unknownQuestion) { try await desk.note("x", on: 1, in: id, of: Self.other) }
        let others = await desk.questions(of: Self.other)
        #expect(others.isEmpty)
    }

    @Test func aQuestionIsForgottenAfterFourHours() async throws {
        let box = ClockBox()
        let desk = try desk(InventedExchange([])) { box.now }
        let id = try await desk.ask(try weighed(), QuestionForm(), by: Self.me)
        box.move(QuestionDesk.life - 1)
        _ = try await desk.question(id, of: Self.me)
        box.move(1)
        await #expect(throws: WorkbenchError.unknownQuestion) { _ = try await desk.question(id, of: Self.me) }
    }

    @Test func somebodyKeepsTheLastTenQuestions() async throws {
        let desk = try desk(InventedExchange([]))
        var ids: [String] = []
        for _ in 0..<12 { ids.append(try await desk.ask(try weighed(), QuestionForm(), by: Self.me)) }
        let kept = await desk.questions(of: Self.me).map(\.id)
        #expect(Set(kept) == Set(ids.suffix(10)))
        #expect(Set(ids).count == 12)
    }

    @Test func wishesStayHere() async throws {
        let exchange = InventedExchange([])
        let desk = try desk(exchange)
        _ = try await desk.ask(try weighed(), QuestionForm(), by: Self.me)
        let body = exchange.asked.withLock { String(decoding: $0.first ?? [], as: UTF8.self) }
        #expect(body.contains("3511"))
        #expect(!body.contains("nregelmatig"))
    }
}

/// A clock that a test moves.
private final class ClockBox: Sendable {
    private let clock = Mutex(Date(timeIntervalSince1970: 1_790_000_000))

    var now: Date { clock.withLock { $0 } }

    func move(_ seconds: TimeInterval) { clock.withLock { $0 += seconds } }
}
