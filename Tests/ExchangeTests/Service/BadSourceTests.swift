import LabourDomain
import StrictJSON
import Testing
import VUMWire

@testable import Exchange

/// What one source does wrong must not harm the answer of the others.
@Suite(.timeLimit(.minutes(10))) struct BadSourceTests {
    /// A chain in which source 0 is good and source 1 does as told; the answer is read to its end once `step` is over.
    private func answer(
        _ chain: Chain, bad: @escaping ScriptedSources.Search, step: (AnswerStream) async -> Void = { _ in }
    ) async throws -> (answer: Answer, reports: [SourceReport]) {
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer(["good-1", "good-2"])))
        chain.port.onSearch(chain.sources[1], bad)
        let stream = try await chain.ask()
        await step(stream)
        let answer = try await Answer(reading: stream, subject: .jobSeekers)
        let reports = try await chain.outcome(answer.questionID).sources
        #expect(reports[0].outcome == .answered && reports[0].delivered == 2)
        #expect(answer.matches.count == reports.reduce(0) { $0 + $1.delivered })
        return (answer, reports)
    }

    @Test(arguments: [
        SourceFailure.unreachable, .identityMismatch, .timedOut, .refused(status: 503), .refused(status: 401), .wrongMediaType, .tooLarge,
    ])
    func aFailureIsRecordedAndNothingElse(_ failure: SourceFailure) async throws {
        let (answer, reports) = try await answer(try Chain(sources: 2), bad: ScriptedSources.failing(failure))
        #expect(answer.matches.count == 2)
        #expect(reports[1].outcome == SourceOutcome(failure))
    }

    @Test func aDeadSourceIsGivenUpAtItsDeadline() async throws {
        let chain = try Chain(sources: 2)
        let (_, reports) = try await answer(chain, bad: ScriptedSources.dead) { stream in
            await until { stream.work.pendingSources == [1] && chain.time.sleepers == 2 }
            chain.time.advance(by: .milliseconds(9_999))
            #expect(stream.work.pendingSources == [1])
            chain.time.advance(by: .milliseconds(1))
        }
        #expect(reports[1].outcome == .timedOut)
        #expect(reports[1].milliseconds == 10_000)
        #expect(chain.port.underWay == 0)
    }

    @Test func aTricklingSourceKeepsWhatCameInTime() async throws {
        let chain = try Chain(sources: 2)
        let (_, reports) = try await answer(
            chain,
            bad: { _, receive in
                try await receive(Array("{\"matches\":[".utf8))
                for index in 0..<1000 {
                    try await receive(Wire.match("t\(index)") + [0x2C])
                    try await chain.time.sleep(.seconds(1))
                }
                return SourceHead()
            }
        ) { stream in
            for _ in 0..<10 {
                await until { stream.work.pendingSources == [1] && chain.time.sleepers == 3 }
                chain.time.advance(by: .seconds(1))
            }
        }
        #expect(reports[1].outcome == .timedOut)
        // The eleventh may come at the very moment of the deadline.
        #expect((10...11).contains(reports[1].delivered))
    }

    @Test(arguments: [
        ("", 0), ("null", 0), ("<html>", 0), ("{\"matches\":[", 0), ("{\"matches\":{}}", 0), ("{\"other\":[]}", 0),
        ("{\"matches\":[@,", 1), ("{\"matches\":[@]}}", 1), ("{\"matches\":[@],\"matches\":[]}", 1), ("{\"matches\":[@", 1),
        ("{\"matches\":[@,@@]}", 1),
    ])
    func whatWasValidBeforeAFaultIsKept(_ body: String, _ kept: Int) async throws {
        let text = body.replacing("@", with: String(decoding: Wire.match("kept"), as: UTF8.self))
        for pieces in [1, 7, 10_000] {
            let (_, reports) = try await answer(
                try Chain(sources: 2), bad: ScriptedSources.answering(Array(text.utf8), pieces: pieces))
            #expect(reports[1].outcome == .malformed)
            #expect(reports[1].delivered == kept)
        }
    }

    @Test func anOverlongSourceIsCutOff() async throws {
        let (_, reports) = try await answer(
            try Chain(sources: 2) {
                $0.maximumAnswerBytesPerSource = 5_000
                $0.maximumMatchesPerSource = 1_000
            },
            bad: { _, receive in
                try await receive(Array("{\"matches\":[".utf8))
                for index in 0... { try await receive(Wire.match("o\(index)") + [0x2C]) }
                return SourceHead()
            })
        #expect(reports[1].outcome == .tooLarge)
        #expect(reports[1].delivered > 30 && reports[1].delivered < 80)
    }

    @Test func endlessWhiteSpaceIsCutOffToo() async throws {
        let (_, reports) = try await answer(
            try Chain(sources: 2) { $0.maximumAnswerBytesPerSource = 100_000 },
            bad: { _, receive in
                while true { try await receive([UInt8](repeating: 0x20, count: 1_000)) }
            })
        #expect(reports[1].outcome == .tooLarge)
    }

    @Test func invalidRecordsAreDroppedAndCountedWithoutTheirContent() async throws {
        let records = [
            Wire.match("ok"),
            Wire.match("x", extra: ",\"emailadres\":[\"piet@voorbeeld.example\"]"),
            Wire.match("y", extra: ",\"Piet Jansen\":1"),
            Wire.match("z", extra: ",\"werktijden\":{\"aantalWerkurenPerWeekMinimaal\":100}"),
            Wire.match("z2", extra: ",\"werktijden\":{\"aantalWerkurenPerWeekMinimaal\":100}"),
            Wire.match(""), Wire.match(".."), Wire.match("."), Array("\"text\"".utf8), Array("{\"idWerkzoekende\":\"k\"}".utf8),
        ]
        let (answer, reports) = try await answer(try Chain(sources: 2), bad: ScriptedSources.answering(Wire.answer(records)))
        #expect(answer.matches.count == 3)
        #expect(reports[1].outcome == .answered)
        #expect(reports[1].recordsRefused == 9)
        #expect(
            reports[1].refused.contains(
                RefusedRecords(path: "werktijden.aantalWerkurenPerWeekMinimaal", rule: "outOfRange", count: 2)))
        #expect(reports[1].refused.contains { $0.path == "emailadres" && $0.rule == "unknownMember" })
        #expect(!reports[1].refused.contains { $0.path.contains("Piet") })
        #expect(!"\(reports)".contains("voorbeeld"))
    }

    @Test func aHugeRecordIsDroppedAndTheRestKept() async throws {
        let huge = Wire.match("huge", extra: ",\"x\":\"" + String(repeating: "x", count: 300_000) + "\"")
        let (_, reports) = try await answer(
            try Chain(sources: 2), bad: ScriptedSources.answering(Wire.answer([Wire.match("a"), huge, Wire.match("b")]), pieces: 9_000))
        #expect(reports[1].delivered == 2)
        #expect(reports[1].refused == [RefusedRecords(path: "", rule: "tooLarge", count: 1)])
    }

    @Test func aRecordTwiceIsGivenOnce() async throws {
        let (answer, reports) = try await answer(
            try Chain(sources: 2), bad: ScriptedSources.answering(Wire.answer(["a", "a", "b", "a"])))
        #expect(answer.matches.count == 4)
        #expect(reports[1].duplicates == 2)
    }

    @Test func twoSourcesMayUseTheSameIdentifier() async throws {
        let (answer, _) = try await answer(
            try Chain(sources: 2), bad: ScriptedSources.answering(Wire.answer(["good-1", "good-2"])))
        #expect(answer.matches.count == 4)
    }

    @Test(arguments: [nil, "\"true\"", "1", "null"]) func aMissingOrOddFlagIsNoted(_ flag: String?) async throws {
        let (answer, reports) = try await answer(
            try Chain(sources: 2), bad: ScriptedSources.answering(Wire.answer([Wire.match("a")], maximumReached: flag)))
        #expect(reports[1].maximumReached == nil)
        #expect(reports[1].delivered == 1)
        #expect(!answer.maximumReached)
    }

    @Test func aPortThatIgnoresOurRefusalCannotGoOn() async throws {
        let (_, reports) = try await answer(
            try Chain(sources: 2) { $0.maximumMatchesPerSource = 2 },
            bad: { _, receive in
                for piece in [Wire.answer(["a", "b", "c"]), Wire.match("d")] { try? await receive(piece) }
                return SourceHead()
            })
        #expect(reports[1].delivered == 2 && reports[1].truncated && reports[1].outcome == .answered)
    }

    @Test func aSourcesWordsOnIgnoredCriteriaAreBounded() async throws {
        let criteria = [String(repeating: "x", count: 500), "rijbewijs\r\nevil: é"] + (0..<100).map(String.init)
        let (_, reports) = try await answer(
            try Chain(sources: 2), bad: ScriptedSources.answering(Wire.answer([String]()), ignoring: criteria))
        #expect(reports[1].ignoredCriteria.count == 50)
        #expect(reports[1].ignoredCriteria[0].utf8.count == 120)
        #expect(reports[1].ignoredCriteria[1] == "rijbewijs??evil: ??")
    }

    @Test func whenEverySourceFailsTheExchangeSaysSo() async throws {
        let chain = try Chain(sources: 4)
        chain.port.onSearch(chain.sources[1], ScriptedSources.failing(.identityMismatch))
        chain.port.onSearch(chain.sources[2], ScriptedSources.answering(Array("nonsense".utf8)))
        chain.port.onSearch(chain.sources[3], ScriptedSources.dead)
        async let refused = #expect(throws: ExchangeRefusal.noSourceAnswered) { try await chain.ask() }
        // The question's and the dead source's clock; the others are done.
        await until { chain.port.asked.count == 4 && chain.port.underWay == 1 && chain.time.sleepers == 2 }
        chain.time.advance(by: .seconds(10))
        _ = await refused
        #expect(ExchangeRefusal.noSourceAnswered.wireError?.code == "500.3")
        let questionID = try #require(await chain.ledger.memory.lastQuestionID)
        let outcome = try await chain.outcome(questionID)
        #expect(outcome.ending == .unanswered)
        #expect(outcome.sources.map(\.outcome) == [.unreachable, .identityMismatch, .malformed, .timedOut])
        #expect(chain.service.load.questions == 0)
    }

    @Test func whenNothingCanBeRecordedOfAFailureTheFaultIsOurs() async throws {
        let chain = try Chain(sources: 1)
        chain.ledger.breakDown(.outcomes)
        await #expect(throws: ExchangeRefusal.ledgerUnavailable) { try await chain.ask() }
    }

    @Test func theQuestionAsAWholeHasAnEnd() async throws {
        let chain = try Chain(sources: 2) {
            $0.sourceDeadline = .seconds(1_000)
            $0.questionDeadline = .seconds(60)
        }
        let (_, reports) = try await answer(chain, bad: ScriptedSources.dead) { stream in
            await until { stream.work.pendingSources == [1] && chain.time.sleepers == 2 }
            chain.time.advance(by: .seconds(60))
        }
        #expect(reports[1].outcome == .timedOut)
    }
}
