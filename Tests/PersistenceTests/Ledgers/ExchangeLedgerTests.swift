import Exchange
import Foundation
import LabourDomain
import Testing

/// What every ledger must do, whatever it is made of.
@Suite(.serialized) struct ExchangeLedgerTests {
    let samples: LedgerSamples

    init() throws { samples = try LedgerSamples() }

    @Test(arguments: LedgerBackend.allCases, Subject.allCases)
    func givesBackAQuestionAndItsOutcome(_ backend: LedgerBackend, _ subject: Subject) async throws {
        let ledger = try await backend.open()
        #expect(try await ledger.ledger.history(of: "q1") == nil)
        try await ledger.ledger.record(samples.question(subject: subject))
        #expect(try await ledger.ledger.history(of: "q1") == QuestionHistory(question: samples.question(subject: subject), outcome: nil))
        try await ledger.ledger.record(samples.outcome(), of: samples.question())
        #expect(
            try await ledger.ledger.history(of: "q1")
                == QuestionHistory(question: samples.question(subject: subject), outcome: samples.outcome()))
        #expect(try await ledger.ledger.history(of: "q2") == nil)
    }

    @Test(arguments: LedgerBackend.allCases)
    func recordsEverythingOnce(_ backend: LedgerBackend) async throws {
        let ledger = try await backend.open()
        await #expect(throws: LedgerFault.unknownQuestion) { try await ledger.ledger.record(samples.outcome(), of: samples.question()) }
        try await ledger.ledger.record(samples.question())
        await #expect(throws: LedgerFault.questionExists) { try await ledger.ledger.record(samples.question()) }
        try await ledger.ledger.record(samples.outcome(), of: samples.question())
        await #expect(throws: LedgerFault.outcomeExists) { try await ledger.ledger.record(samples.outcome(), of: samples.question()) }
    }

    @Test(arguments: LedgerBackend.allCases)
    func grantsAsManyDetailsAsAllowedAndRepeatsFree(_ backend: LedgerBackend) async throws {
        let ledger = try await backend.open()
        try await ledger.ledger.record(samples.question())
        for record in ["a", "b", "c"] {
            #expect(try await ledger.ledger.reserveDetail(samples.detail(record), maximum: 3) == .granted)
            try await ledger.ledger.settleDetail(samples.detail(record), ending: .delivered)
        }
        #expect(try await ledger.ledger.reserveDetail(samples.detail("d"), maximum: 3) == .exceeded)
        for record in ["a", "b", "c", "a"] {
            #expect(try await ledger.ledger.reserveDetail(samples.detail(record), maximum: 3) == .repeated)
        }
        #expect(try await ledger.ledger.reserveDetail(samples.detail("d"), maximum: 3) == .exceeded)
    }

    @Test(arguments: LedgerBackend.allCases)
    func tellsTheSameIdentifierOfTwoSourcesApart(_ backend: LedgerBackend) async throws {
        let ledger = try await backend.open()
        try await ledger.ledger.record(samples.question())
        #expect(try await ledger.ledger.reserveDetail(samples.detail("a"), maximum: 2) == .granted)
        #expect(try await ledger.ledger.reserveDetail(samples.detail("a", source: samples.secondSource), maximum: 2) == .granted)
        #expect(try await ledger.ledger.reserveDetail(samples.detail("A"), maximum: 2) == .exceeded)
    }

    @Test(arguments: LedgerBackend.allCases)
    func countsEachQuestionByItself(_ backend: LedgerBackend) async throws {
        let ledger = try await backend.open()
        try await ledger.ledger.record(samples.question("q1"))
        try await ledger.ledger.record(samples.question("q2"))
        #expect(try await ledger.ledger.reserveDetail(samples.detail("a", question: "q1"), maximum: 1) == .granted)
        #expect(try await ledger.ledger.reserveDetail(samples.detail("b", question: "q2"), maximum: 1) == .granted)
        #expect(try await ledger.ledger.reserveDetail(samples.detail("b", question: "q1"), maximum: 1) == .exceeded)
    }

    @Test(arguments: LedgerBackend.allCases)
    func knowsNoQuestionOfAnotherAskerOrSubject(_ backend: LedgerBackend) async throws {
        let ledger = try await backend.open()
        try await ledger.ledger.record(samples.question())
        for detail in [
            samples.detail("a", question: "q2"), samples.detail("a", from: samples.other), samples.detail("a", subject: .vacancies),
        ] {
            #expect(try await ledger.ledger.reserveDetail(detail, maximum: 10) == .unknownQuestion)
        }
    }

    @Test(arguments: LedgerBackend.allCases)
    func givesThePlaceOfAFailedRequestBack(_ backend: LedgerBackend) async throws {
        let ledger = try await backend.open()
        try await ledger.ledger.record(samples.question())
        #expect(try await ledger.ledger.reserveDetail(samples.detail("a"), maximum: 1) == .granted)
        #expect(try await ledger.ledger.reserveDetail(samples.detail("b"), maximum: 1) == .exceeded)
        try await ledger.ledger.settleDetail(samples.detail("a"), ending: .failed(.sourceUnavailable))
        #expect(try await ledger.ledger.reserveDetail(samples.detail("b"), maximum: 1) == .granted)
        #expect(try await ledger.ledger.reserveDetail(samples.detail("a"), maximum: 1) == .exceeded)
        #expect(try await ledger.ledger.reserveDetail(samples.detail("a"), maximum: 2) == .granted)
    }

    @Test(arguments: LedgerBackend.allCases)
    func keepsThePlaceWhileAnotherRequestIsUnderWayOrDelivered(_ backend: LedgerBackend) async throws {
        let ledger = try await backend.open()
        try await ledger.ledger.record(samples.question())
        #expect(try await ledger.ledger.reserveDetail(samples.detail("a", trace: "1"), maximum: 1) == .granted)
        #expect(try await ledger.ledger.reserveDetail(samples.detail("a", trace: "2"), maximum: 1) == .repeated)
        try await ledger.ledger.settleDetail(samples.detail("a", trace: "1"), ending: .failed(.cancelled))
        #expect(try await ledger.ledger.reserveDetail(samples.detail("b"), maximum: 1) == .exceeded)
        try await ledger.ledger.settleDetail(samples.detail("a", trace: "2"), ending: .delivered)
        #expect(try await ledger.ledger.reserveDetail(samples.detail("a"), maximum: 1) == .repeated)
        try await ledger.ledger.settleDetail(samples.detail("a"), ending: .failed(.sourceLied))
        #expect(try await ledger.ledger.reserveDetail(samples.detail("b"), maximum: 1) == .exceeded)
    }

    @Test(arguments: LedgerBackend.allCases)
    func settlesOnlyWhatIsUnderWay(_ backend: LedgerBackend) async throws {
        let ledger = try await backend.open()
        try await ledger.ledger.record(samples.question())
        await #expect(throws: LedgerFault.notUnderWay) { try await ledger.ledger.settleDetail(samples.detail("a"), ending: .delivered) }
        _ = try await ledger.ledger.reserveDetail(samples.detail("a"), maximum: 1)
        try await ledger.ledger.settleDetail(samples.detail("a"), ending: .delivered)
        await #expect(throws: LedgerFault.notUnderWay) { try await ledger.ledger.settleDetail(samples.detail("a"), ending: .delivered) }
    }

    @Test(arguments: LedgerBackend.allCases)
    func neverGrantsMoreThanAllowedToManyAtOnce(_ backend: LedgerBackend) async throws {
        let open = try await backend.open()
        let ledger = open.ledger
        try await ledger.record(samples.question())
        let reservations = try await withThrowingTaskGroup(of: DetailReservation.self) { group in
            for number in 0..<60 {
                let detail = samples.detail("r\(number % 30)")
                group.addTask { try await ledger.reserveDetail(detail, maximum: 10) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(reservations.count { $0 == .granted } == 10)
        #expect(reservations.count { $0 == .unknownQuestion } == 0)
        #expect(reservations.count { $0 == .exceeded } == 40)
    }
}
