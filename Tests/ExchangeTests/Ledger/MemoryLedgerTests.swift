import Exchange
import Governance
import LabourDomain
import Testing

/// What every ledger must do; the one in memory is the reference.
struct MemoryLedgerTests {
    let ledger = MemoryLedger()
    let asker: OIN
    let source: OIN

    init() throws {
        asker = try OIN(Chain.mediator)
        source = try Chain.source(0).oin
    }

    private func question(_ id: String, _ subject: Subject = .jobSeekers) -> QuestionRecord {
        QuestionRecord(
            questionID: id, subject: subject, from: asker, via: asker, isSUWI: true, purpose: .publicMediation, askedAt: ManualTime.start,
            traceID: "t", sources: [source], ignoredCriteria: [])
    }

    private func outcome(_ id: String) -> QuestionOutcome {
        QuestionOutcome(questionID: id, endedAt: ManualTime.start, ending: .answered, maximumReached: false, sources: [])
    }

    private func detail(_ record: String, question: String = "q", subject: Subject = .jobSeekers, from: OIN? = nil) -> DetailRequestRecord {
        DetailRequestRecord(
            questionID: question, subject: subject, source: source, recordID: record, from: from ?? asker, via: asker,
            purpose: .publicMediation, requestedAt: ManualTime.start, traceID: "t")
    }

    @Test func keepsQuestionsAndOutcomes() async throws {
        #expect(await ledger.history(of: "q") == nil)
        try await ledger.record(question("q"))
        #expect(await ledger.history(of: "q") == QuestionHistory(question: question("q"), outcome: nil))
        try await ledger.record(outcome("q"), of: question("q"))
        #expect(await ledger.history(of: "q") == QuestionHistory(question: question("q"), outcome: outcome("q")))
        #expect(await ledger.lastQuestionID == "q")
    }

    @Test func refusesToRecordTwice() async throws {
        try await ledger.record(question("q"))
        await #expect(throws: LedgerFault.questionExists) { try await ledger.record(question("q")) }
        try await ledger.record(outcome("q"), of: question("q"))
        await #expect(throws: LedgerFault.outcomeExists) { try await ledger.record(outcome("q"), of: question("q")) }
        await #expect(throws: LedgerFault.unknownQuestion) { try await ledger.record(outcome("other"), of: question("other")) }
    }

    @Test func knowsWhoseQuestionItIs() async throws {
        try await ledger.record(question("q"))
        let stranger = try OIN(Chain.other)
        #expect(await ledger.reserveDetail(detail("a", question: "x"), maximum: 1) == .unknownQuestion)
        #expect(await ledger.reserveDetail(detail("a", from: stranger), maximum: 1) == .unknownQuestion)
        #expect(await ledger.reserveDetail(detail("a", subject: .vacancies), maximum: 1) == .unknownQuestion)
        #expect(await ledger.reserveDetail(detail("a"), maximum: 1) == .granted)
    }

    @Test func countsWhatWasDeliveredOrIsUnderWay() async throws {
        try await ledger.record(question("q"))
        #expect(await ledger.reserveDetail(detail("a"), maximum: 2) == .granted)
        #expect(await ledger.reserveDetail(detail("b"), maximum: 2) == .granted)
        #expect(await ledger.reserveDetail(detail("c"), maximum: 2) == .exceeded)
        try await ledger.settleDetail(detail("a"), ending: .delivered)
        #expect(await ledger.reserveDetail(detail("a"), maximum: 2) == .repeated)
        #expect(await ledger.reserveDetail(detail("c"), maximum: 2) == .exceeded)
        try await ledger.settleDetail(detail("b"), ending: .failed(.sourceUnavailable))
        #expect(await ledger.reserveDetail(detail("c"), maximum: 2) == .granted)
        #expect(await ledger.reserveDetail(detail("b"), maximum: 2) == .exceeded)
    }

    @Test func aFailureFreesNothingThatAnotherRequestHolds() async throws {
        try await ledger.record(question("q"))
        #expect(await ledger.reserveDetail(detail("a"), maximum: 1) == .granted)
        #expect(await ledger.reserveDetail(detail("a"), maximum: 1) == .repeated)
        try await ledger.settleDetail(detail("a"), ending: .failed(.cancelled))
        #expect(await ledger.reserveDetail(detail("b"), maximum: 1) == .exceeded)
        try await ledger.settleDetail(detail("a"), ending: .delivered)
        #expect(await ledger.reserveDetail(detail("a"), maximum: 1) == .repeated)
        try await ledger.settleDetail(detail("a"), ending: .failed(.cancelled))
        #expect(await ledger.reserveDetail(detail("b"), maximum: 1) == .exceeded)
    }

    @Test func settlesOnlyWhatWasReserved() async throws {
        try await ledger.record(question("q"))
        await #expect(throws: LedgerFault.notUnderWay) { try await ledger.settleDetail(detail("a"), ending: .delivered) }
        _ = await ledger.reserveDetail(detail("a"), maximum: 1)
        try await ledger.settleDetail(detail("a"), ending: .delivered)
        await #expect(throws: LedgerFault.notUnderWay) { try await ledger.settleDetail(detail("a"), ending: .delivered) }
        #expect(await ledger.settled.count == 1)
    }
}
