import Governance
import Testing

@testable import Exchange

struct QuestionProgressTests {
    private typealias Ending = QuestionProgress.SourceEnding

    private func progress(_ count: Int) throws -> QuestionProgress {
        QuestionProgress(questionID: "q", sources: try (0..<count).map { try Chain.source($0) })
    }

    @Test func theFirstRecordBeginsTheAnswer() throws {
        var progress = try progress(2)
        #expect(progress.sourceGaveRecord() == [.beginAnswer])
        #expect(progress.sourceGaveRecord() == [])
        #expect(progress.sourceEnded(0, Ending(outcome: .timedOut)) == [])
        #expect(progress.sourceEnded(1, Ending(outcome: .unreachable)) == [.finish])
        #expect(progress.outcome(endedAt: ManualTime.start).ending == .answered)
    }

    @Test func aSourceThatFindsNothingBeginsTheAnswerToo() throws {
        var progress = try progress(2)
        #expect(progress.sourceEnded(1, Ending(outcome: .answered)) == [.beginAnswer])
        #expect(progress.pending == [0])
        #expect(progress.sourceEnded(0, Ending(outcome: .answered)) == [.finish])
    }

    @Test func theLastSourceCanBeginAndFinishAtOnce() throws {
        var progress = try progress(2)
        #expect(progress.sourceEnded(0, Ending(outcome: .unreachable)) == [])
        #expect(progress.sourceEnded(1, Ending(outcome: .answered)) == [.beginAnswer, .finish])
    }

    @Test(arguments: [
        SourceOutcome.malformed, .tooLarge, .timedOut, .unreachable, .identityMismatch, .refused(status: 500), .wrongMediaType, .cancelled,
    ])
    func failuresAloneAreNoAnswer(_ outcome: SourceOutcome) throws {
        var progress = try progress(2)
        #expect(progress.sourceEnded(0, Ending(outcome: outcome)) == [])
        #expect(progress.sourceEnded(1, Ending(outcome: outcome)) == [.refuse])
        #expect(progress.outcome(endedAt: ManualTime.start).ending == .unanswered)
    }

    @Test func aSourceEndsOnce() throws {
        var progress = try progress(1)
        #expect(progress.sourceEnded(0, Ending(outcome: .timedOut)) == [.refuse])
        #expect(progress.sourceEnded(0, Ending(outcome: .answered)) == [])
        #expect(progress.outcome(endedAt: ManualTime.start).sources[0].outcome == .timedOut)
    }

    @Test func theMaximumIsThatOfAnySource() throws {
        for (truncated, flag, reached) in [(false, false, false), (true, nil, true), (false, true, true), (false, nil, false)] {
            var progress = try progress(2)
            var tally = SourceTally()
            tally.truncated = truncated
            tally.maximumReached = flag
            _ = progress.sourceEnded(1, Ending(outcome: .answered, tally: tally))
            #expect(progress.maximumReached == reached)
        }
    }

    @Test func countsWhatWasHandedOut() throws {
        var progress = try progress(3)
        progress.delivered(from: [0, 2, 2])
        progress.abandon()
        _ = progress.sourceEnded(2, Ending(outcome: .cancelled, ignoredCriteria: ["x"], after: .milliseconds(1_234)))
        let outcome = progress.outcome(endedAt: ManualTime.start)
        #expect(outcome.sources.map(\.delivered) == [1, 0, 2])
        #expect(outcome.sources[2].milliseconds == 1_234)
        #expect(outcome.sources[2].ignoredCriteria == ["x"])
        #expect(outcome.ending == .abandoned)
        #expect(outcome.questionID == "q" && outcome.endedAt == ManualTime.start)
    }

    /// In whatever order sources end, the answer begins at most once, and the question ends exactly once.
    @Test(arguments: 0..<50) func everyOrderEndsOnce(_ seed: UInt64) throws {
        var generator = RandomSource.seeded(seed)
        let count = Int.random(in: 1...8, using: &generator)
        var progress = try progress(count)
        var actions: [QuestionProgress.Action] = []
        for source in (0..<count).shuffled(using: &generator) {
            if Int.random(in: 0..<3, using: &generator) == 0 { actions += progress.sourceGaveRecord() }
            let outcome: SourceOutcome = Bool.random(using: &generator) ? .answered : .timedOut
            actions += progress.sourceEnded(source, Ending(outcome: outcome))
        }
        let begins = actions.filter { $0 == .beginAnswer }.count
        #expect(begins <= 1, "seed \(seed)")
        #expect(actions.last == (begins == 1 ? .finish : .refuse), "seed \(seed)")
        #expect(actions.filter { $0 == .finish || $0 == .refuse }.count == 1, "seed \(seed)")
    }
}
