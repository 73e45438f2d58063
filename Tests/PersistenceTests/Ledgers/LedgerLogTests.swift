import Database
import Exchange
import Foundation
import Governance
import LabourDomain
import Persistence
import Testing

/// What the ledger records has its entry in the processing log, in the same transaction.
struct LedgerLogTests {
    private func log(of rig: LedgerRig) throws -> SQLLog {
        SQLLog(rig.database, origin: LogOrigin(try OIN("00000009000000000009"), .processing))
    }

    private func entries(of rig: LedgerRig) async throws -> [RecordedEntry] {
        let bytes = try await rig.database.read { connection in
            try connection.rows("SELECT entry FROM processing_log ORDER BY number").map { try $0.value("entry", as: [UInt8].self) }
        }
        return try bytes.map { try #require(RecordedEntry($0)) }
    }

    private func question(_ samples: LedgerSamples) throws -> QuestionRecord {
        let plain = samples.question()
        let digest = try #require(KeyedDigest(Array(repeating: UInt8(7), count: 16)))
        return QuestionRecord(
            questionID: plain.questionID, subject: plain.subject, from: plain.from, via: plain.via, isSUWI: plain.isSUWI,
            purpose: plain.purpose, askedAt: plain.askedAt, traceID: plain.traceID, sources: plain.sources,
            ignoredCriteria: plain.ignoredCriteria,
            span: try LogSpan(traceID: plain.traceID, spanID: "00f067aa0ba902b7", parentSpanID: "00f067aa0ba902b8"),
            mark: QuestionMark(criteria: digest, centre: try PostcodeArea(3511), radius: 25))
    }

    private func delivered(_ question: QuestionRecord, _ shares: [DeliveredMatches.Share]) -> DeliveredMatches {
        DeliveredMatches(
            question: question, portion: 1, shares: shares, deliveredAt: Date(timeIntervalSince1970: 1_800_000_001))
    }

    @Test(arguments: SQLEngine.available)
    func aWholeDialogueCanBeReadAndVerified(_ engine: SQLEngine) async throws {
        let rig = try await LedgerRig(engine)
        let samples = rig.samples
        let question = try question(samples)
        try await rig.ledger.record(question)
        try await rig.ledger.record(
            delivered(
                question, [.init(source: samples.source, recordIDs: ["a", "b"]), .init(source: samples.secondSource, recordIDs: ["a"])]))
        try await rig.ledger.record(samples.outcome(), of: question)
        let detail = samples.detail("a")
        #expect(try await rig.ledger.reserveDetail(detail, maximum: 1) == .granted)
        try await rig.ledger.settleDetail(detail, ending: .delivered)
        #expect(try await rig.ledger.reserveDetail(samples.detail("a"), maximum: 1) == .repeated)
        try await rig.ledger.settleDetail(detail, ending: .failed(.profileGone))
        #expect(try await rig.ledger.reserveDetail(samples.detail("b"), maximum: 1) == .exceeded)
        #expect(try await rig.ledger.reserveDetail(samples.detail("a", question: "q9"), maximum: 1) == .unknownQuestion)
        try await rig.ledger.record(
            RefusedRequest(
                .question, reason: "no-mandate", from: samples.other, via: samples.processor,
                certificate: String(repeating: "c", count: 64),
                refusedAt: Date(timeIntervalSince1970: 1_800_000_003)))

        let found = try await entries(of: rig)
        #expect(
            found.map(\.name) == [
                "question-asked", "matches-delivered", "matches-delivered", "question-ended", "detail-requested", "detail-ended",
                "detail-requested", "detail-ended", "refused", "refused", "refused",
            ])
        #expect(
            found.map(\.outcome) == [
                nil, nil, nil, "answered", nil, "delivered", nil, "profile-gone", "detail-limit-reached", "reference-unknown-question",
                "no-mandate",
            ])
        #expect(found[0].mark == question.mark && found[0].span == question.span)
        #expect(found[1...3].allSatisfy { $0.span.parentSpanID == question.span?.spanID && $0.span.traceID == question.traceID })
        #expect(Set(found.map(\.span.spanID)).count == found.count)
        #expect(
            found[...3].allSatisfy { $0.activity == "answering-questions" && $0.questionID == "q1" && $0.purpose == "public-mediation" })
        #expect(found[4...9].allSatisfy { $0.activity == "delivering-details" && $0.parties.source == samples.source })
        #expect(found[1].parties.source == samples.source && found[2].parties.source == samples.secondSource)
        let named = try LedgerSamples.pseudonyms.pseudonyms(.jobSeekers, of: samples.source, record: "a")
        #expect(found[1].subjects?.pseudonyms.count == 2 && found[1].subjects?.pseudonyms.first == named.first)
        #expect(found[2].subjects?.pseudonyms.first != named.first)
        #expect(found[4...7].allSatisfy { $0.subjects?.pseudonyms == named })
        #expect(found[10].parties.from == samples.other && found[10].parties.certificate?.utf8.count == 64)

        let exchange = try OIN("00000009000000000009")
        let key = try #require(LogSigningKey(name: LogOrigin.keeper(exchange), using: .seeded(1)))
        let keys = try LogSigningKeys(current: key)
        try await log(of: rig).signHead(at: LogTime(milliseconds: 1_800_000_300_000), with: keys)
        let verdict = try await log(of: rig).verify(with: keys.publicKeys)
        #expect(verdict.finding == nil && verdict.records == 11 && verdict.newest?.size == 11)
    }

    @Test(arguments: SQLEngine.available)
    func nothingOfAQuestionOrAPersonIsInIt(_ engine: SQLEngine) async throws {
        let rig = try await LedgerRig(engine)
        let question = try question(rig.samples)
        try await rig.ledger.record(question)
        try await rig.ledger.record(delivered(question, [.init(source: rig.samples.source, recordIDs: ["record-of-somebody"])]))
        _ = try await rig.ledger.reserveDetail(rig.samples.detail("record-of-somebody"), maximum: 1)
        let text = try await rig.database.read { connection in
            try connection.rows("SELECT entry FROM processing_log").map {
                String(decoding: try $0.value("entry", as: [UInt8].self), as: UTF8.self)
            }
            .joined()
        }
        #expect(!text.contains("record-of-somebody") && !text.contains("rijbewijs"))
    }

    @Test(arguments: SQLEngine.available)
    func whatIsRefusedByTheLedgerLeavesNoEntry(_ engine: SQLEngine) async throws {
        let rig = try await LedgerRig(engine)
        let question = try question(rig.samples)
        try await rig.ledger.record(question)
        await #expect(throws: LedgerFault.questionExists) { try await rig.ledger.record(question) }
        try await rig.ledger.record(rig.samples.outcome(), of: question)
        await #expect(throws: LedgerFault.outcomeExists) { try await rig.ledger.record(rig.samples.outcome(), of: question) }
        await #expect(throws: LedgerFault.notUnderWay) { try await rig.ledger.settleDetail(rig.samples.detail("a"), ending: .delivered) }
        let size = try await log(of: rig).size()
        #expect(size == 2)
    }

    @Test(arguments: SQLEngine.available)
    func nothingIsRecordedWithoutItsEntry(_ engine: SQLEngine) async throws {
        let rig = try await LedgerRig(engine)
        let question = try question(rig.samples)
        try await rig.ledger.record(question)
        try await rig.database.write { try $0.execute("ALTER TABLE processing_log RENAME TO gone") }
        let other = rig.samples.question("q2")
        await #expect(throws: (any Error).self) { try await rig.ledger.record(other) }
        await #expect(throws: (any Error).self) { try await rig.ledger.record(rig.samples.outcome(), of: question) }
        await #expect(throws: (any Error).self) { try await rig.ledger.reserveDetail(rig.samples.detail("a"), maximum: 1) }
        await #expect(throws: (any Error).self) {
            try await rig.ledger.record(delivered(question, [.init(source: rig.samples.source, recordIDs: ["a"])]))
        }
        try await rig.database.write { try $0.execute("ALTER TABLE gone RENAME TO processing_log") }
        let history = try await rig.ledger.history(of: "q2")
        #expect(history == nil)
        #expect(try await rig.ledger.history(of: "q1")?.outcome == nil)
        #expect(try await rig.ledger.reserveDetail(rig.samples.detail("b"), maximum: 1) == .granted)
    }

    @Test(arguments: SQLEngine.available)
    func aPortionLargerThanAnEntryIsSeveral(_ engine: SQLEngine) async throws {
        let rig = try await LedgerRig(engine)
        let question = try question(rig.samples)
        let many = DeliveredMatches.Share(source: rig.samples.source, recordIDs: (0..<1001).map { "r\($0)" })
        let none = DeliveredMatches.Share(source: rig.samples.secondSource, recordIDs: [])
        try await rig.ledger.record(delivered(question, [many, none]))
        let found = try await entries(of: rig)
        #expect(found.map { $0.subjects?.count } == [1000, 1, 0])
    }

    /// What many callers record at once makes one log without gaps.
    @Test(arguments: SQLEngine.available)
    func callersAtTheSameTimeMakeOneLog(_ engine: SQLEngine) async throws {
        let rig = try await LedgerRig(engine)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for caller in 0..<20 {
                group.addTask {
                    let question = rig.samples.question("q\(caller)")
                    try await rig.ledger.record(question)
                    try await rig.ledger.record(rig.samples.outcome("q\(caller)"), of: question)
                }
            }
            try await group.waitForAll()
        }
        let found = try await entries(of: rig)
        #expect(found.map(\.position) == Array(0..<40))
    }
}
