import Governance
import LabourDomain
import Testing
import VUMWire

@testable import Exchange

/// Nothing leaves before the log says whose it is and to whom it goes.
@Suite(.timeLimit(.minutes(10))) struct DeliveryTests {
    private func chain(_ sources: Int = 2, matches: Int = 10, _ subject: Subject = .jobSeekers) throws -> Chain {
        let chain = try Chain(sources: sources)
        for (index, source) in chain.sources.enumerated() {
            chain.port.onSearch(source, ScriptedSources.answering(Wire.answer((0..<matches).map { "r\(index)-\($0)" }, subject)))
        }
        return chain
    }

    @Test func noRecordLeavesBeforeItIsInTheLog() async throws {
        let chain = try chain()
        let (gate, open) = AsyncStream.makeStream(of: Void.self)
        chain.ledger.holdDeliveries(until: gate)
        let stream = try await chain.ask()
        let heard = Heard()
        let reading = Task { for try await piece in stream { heard.add(piece) } }
        await until { !heard.bytes.isEmpty }
        // The sources are done and everything waits for the ledger.
        await until { stream.work.pendingSources.isEmpty }
        for _ in 0..<1_000 { await Task.yield() }
        #expect(heard.matches == 0)
        open.finish()
        try await reading.value
        #expect(try Answer(heard.bytes, subject: .jobSeekers).matches.count == 20)
    }

    @Test func whatCannotBeRecordedBreaksTheAnswerOff() async throws {
        let chain = try chain()
        chain.ledger.breakDown(.deliveries)
        let stream = try await chain.ask()
        let heard = Heard()
        await #expect(throws: ExchangeRefusal.ledgerUnavailable) { for try await piece in stream { heard.add(piece) } }
        #expect(heard.matches == 0 && heard.bytes.last != UInt8(ascii: "}"))
        await until { chain.service.load.questions == 0 }
        let outcome = try await chain.outcome(stream.questionID)
        #expect(outcome.ending == .abandoned && outcome.sources.allSatisfy { $0.delivered == 0 })
        #expect(chain.port.underWay == 0 && chain.service.load.records == 0 && chain.time.sleepers == 0)
    }

    @Test func everyRecordIsInTheLogOnceWithItsSource() async throws {
        let chain = try chain(4, matches: 100)
        let answer = try await chain.answer()
        let portions = await chain.ledger.memory.delivered
        #expect(portions.map(\.portion) == Array(1...portions.count))
        for source in chain.sources {
            let logged = portions.flatMap { $0.shares.filter { $0.source == source.oin }.flatMap(\.recordIDs) }
            #expect(logged.count == 100)
            #expect(Set(logged).count == 100)
        }
        let opened = try answer.references.map { try chain.sealer.open($0, of: .jobSeekers, now: ManualTime.start) }
        #expect(Set(opened.map(\.recordID)) == Set(portions.flatMap { $0.shares.flatMap(\.recordIDs) }))
        let question = try #require(await chain.ledger.memory.history(of: answer.questionID)?.question)
        #expect(portions.allSatisfy { $0.question == question })
    }

    @Test func fewPortionsAnswerAQuestion() async throws {
        let chain = try chain(4, matches: 100)
        _ = try await chain.answer()
        #expect(chain.ledger.calls.count { $0 == "deliveries" } <= 3)
    }

    @Test func whatHasNoIdentifierIsRecordedAsHandedOut() async throws {
        let chain = try chain(2, matches: 3, .contactMoments)
        _ = try await chain.answer(.contactMoments)
        let portions = await chain.ledger.memory.delivered
        #expect(Set(portions.flatMap { $0.shares.map(\.source) }) == Set(chain.sources.map(\.oin)))
        #expect(portions.allSatisfy { $0.shares.allSatisfy(\.recordIDs.isEmpty) && $0.question.mark == nil })
    }

    @Test func anAnswerWithoutRecordsHasNoPortion() async throws {
        let chain = try chain(2, matches: 0)
        _ = try await chain.answer()
        #expect(await chain.ledger.memory.delivered.isEmpty)
    }

    @Test func aQuestionHasItsPlaceInTheChainOfActions() async throws {
        let chain = try chain()
        let trace = try #require(TraceContext(header: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"))
        let answer = try await Answer(reading: chain.ask(trace: trace), subject: .jobSeekers)
        let span = try #require(await chain.ledger.memory.history(of: answer.questionID)?.question.span)
        #expect(span.traceID == trace.traceID && span.parentSpanID == trace.parentID && span.spanID != trace.parentID)
    }
}
