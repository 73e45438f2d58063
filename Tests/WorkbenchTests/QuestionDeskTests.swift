import Foundation
import Geography
import Governance
import LabourDomain
import Synchronization
import Testing

@testable import Workbench

@Suite("The desk of a mediator")
struct QuestionDeskTests {
    private let me: QuestionOwner
    private let other: QuestionOwner

    init() throws {
        let organisation = try OIN("00000001890000001000")
        me = QuestionOwner(organisation: organisation, person: "me")
        other = QuestionOwner(organisation: organisation, person: "other")
    }

    private func weighed() throws -> WeighedQuestion {
        var question = SelectionQuestion(area: try SearchArea(centre: Postcode("3511AB"), radius: 25))
        question.irregularHours = .yes
        return WeighedQuestion(subject: .jobSeekers, all: question, weights: [.irregularHours: .important])
    }

    private func desk(_ exchange: InventedExchange, _ now: @escaping @Sendable () -> Date = { Date() }) throws -> QuestionDesk {
        let mediator = Mediator(exchange: exchange, gazetteer: try Gazetteer.netherlands())
        return QuestionDesk(mediator: { _ in mediator }, now: now, randomness: .system)
    }

    @Test func aMatchThatIsNotInTheAnswerHasNoDetail() async throws {
        let desk = try desk(InventedExchange([]))
        let id = try await desk.ask(try weighed(), QuestionForm(), by: me)
        await #expect(throws: WorkbenchError.unknownMatch) { _ = try await desk.detail(1, in: id, of: me) }
    }

    @Test func aQuestionIsOfWhoAskedIt() async throws {
        let desk = try desk(InventedExchange([]))
        let id = try await desk.ask(try weighed(), QuestionForm(), by: me)
        _ = try await desk.question(id, of: me)
        await #expect(throws: WorkbenchError.unknownQuestion) { _ = try await desk.question(id, of: other) }
        await #expect(throws: WorkbenchError.unknownQuestion) { try await desk.note("x", on: 1, in: id, of: other) }
        let others = await desk.questions(of: other)
        #expect(others.isEmpty)
    }

    @Test func aQuestionIsForgottenAfterFourHours() async throws {
        let box = ClockBox()
        let desk = try desk(InventedExchange([])) { box.now }
        let id = try await desk.ask(try weighed(), QuestionForm(), by: me)
        box.move(QuestionDesk.life - 1)
        _ = try await desk.question(id, of: me)
        box.move(1)
        await #expect(throws: WorkbenchError.unknownQuestion) { _ = try await desk.question(id, of: me) }
    }

    @Test func somebodyKeepsTheLastTenQuestions() async throws {
        let desk = try desk(InventedExchange([]))
        var ids: [String] = []
        for _ in 0..<12 { ids.append(try await desk.ask(try weighed(), QuestionForm(), by: me)) }
        let kept = await desk.questions(of: me).map(\.id)
        #expect(Set(kept) == Set(ids.suffix(10)))
        #expect(Set(ids).count == 12)
    }

    @Test func wishesStayHere() async throws {
        let exchange = InventedExchange([])
        let desk = try desk(exchange)
        _ = try await desk.ask(try weighed(), QuestionForm(), by: me)
        let body = exchange.asked.withLock { String(decoding: $0.first ?? [], as: UTF8.self) }
        #expect(body.contains("3511"))
        #expect(!body.contains("nregelmatig"))
    }
}
