import Foundation
import Geography
import Governance
import LabourDomain
import Matching
import StrictJSON
import Synchronization
import Testing

@testable import Workbench

@Suite("What a question found")
struct RankedAnswerTests {
    private let owner: QuestionOwner
    private let exchange: InventedExchange
    private let desk: QuestionDesk
    private let question: WeighedQuestion

    init() throws {
        func person(_ postcode: String, _ irregular: YesNo?) throws -> JobSeeker {
            var person = JobSeeker()
            person.mobility = Mobility(postcode: try Postcode(postcode))
            person.flexibility.irregularHours = irregular.map { $0 == .yes ? .yes : .no }
            return person
        }
        exchange = InventedExchange([
            try person("3511AB", .no), try person("3811AA", .yes), try person("3511XX", nil), try person("3511AB", .yes),
        ])
        let mediator = Mediator(exchange: exchange, gazetteer: try Gazetteer.netherlands())
        desk = QuestionDesk(mediator: { _ in mediator }, now: { Date() }, randomness: .system)
        owner = QuestionOwner(organisation: try OIN("00000001890000001000"), person: "me")
        var asked = SelectionQuestion(area: try SearchArea(centre: Postcode("3511AB"), radius: 50))
        asked.irregularHours = .yes
        question = WeighedQuestion(subject: .jobSeekers, all: asked, weights: [.irregularHours: .important])
    }

    private func answer() async throws -> AskedQuestion {
        try await desk.question(try await desk.ask(question, QuestionForm(), by: owner), of: owner)
    }

    @Test func whoCertainlyFitsComesFirstAndWhoDoesNotLast() async throws {
        let answer = try await answer()
        #expect(answer.matches.map(\.number) == [1, 2, 3, 4])
        #expect(answer.matches.map(\.fit.least) == [1, 1, 0, 0])
        #expect(answer.matches.map(\.fit.most) == [1, 1, 1, 0])
        // Of two that fit as well, the nearest.
        #expect(answer.matches[0].found.kilometres ?? 99 < answer.matches[1].found.kilometres ?? 0)
    }

    @Test func theNearestCanComeFirst() async throws {
        let answer = try await answer()
        let near = answer.matches(by: .distance)
        #expect(near.last?.number == 2)
        #expect(near.map { $0.found.kilometres ?? 99 } == near.map { $0.found.kilometres ?? 99 }.sorted())
        #expect(answer.matches(by: .fit).map(\.number) == [1, 2, 3, 4])
    }

    @Test func areasAreCountedWhereTheyLie() async throws {
        let reader = QuestionReader(gazetteer: try Gazetteer.netherlands(), register: try OccupationRegister.starter())
        let areas = reader.areas(of: try await answer())
        #expect(areas.map(\.area.description) == ["3511", "3811"])
        #expect(areas.map(\.count) == [3, 1])
        #expect(areas.map(\.isCentre) == [true, false])
    }

    @Test func whatWasAnsweredIsNotKeptTwice() async throws {
        let answer = try await answer()
        #expect(answer.matches.allSatisfy { $0.found.json == .null })
    }

    @Test func aDetailIsFetchedOnceAndPutOnTheShortList() async throws {
        let id = try await answer().id
        let first = try await desk.detail(1, in: id, of: owner)
        _ = try await desk.detail(1, in: id, of: owner)
        #expect(first.source == "bron")
        #expect(exchange.details.withLock { $0.count } == 1)
        let after = try await desk.question(id, of: owner)
        #expect(after.detailsLeft == 9)
        #expect(after.chosen.map(\.number) == [1])
    }

    @Test func anOutcomeIsToldOfADetailOnly() async throws {
        let id = try await answer().id
        await #expect(throws: WorkbenchError.unknownMatch) { try await desk.tell(.invited, of: 1, in: id, by: owner) }
        _ = try await desk.detail(1, in: id, of: owner)
        try await desk.tell(.nothing(.declined), of: 1, in: id, by: owner)
        let told = exchange.outcomes.withLock { $0 }
        #expect(told.count == 1)
        #expect(told.first?["outcome"] == "none" && told.first?["reason"] == "declined")
        let after = try await desk.question(id, of: owner)
        #expect(after.outcomes == [1: "none"])
    }

    @Test func aNoteComesAndGoes() async throws {
        let id = try await answer().id
        try await desk.note("bellen", on: 3, in: id, of: owner)
        let with = try await desk.question(id, of: owner)
        #expect(with.shortList == [3: "bellen"])
        try await desk.note(nil, on: 3, in: id, of: owner)
        let without = try await desk.question(id, of: owner)
        #expect(without.shortList.isEmpty)
    }
}
