import LabourDomain
import StrictJSON
import Synchronization
import Testing
import VUMWire

@testable import Exchange

@Suite(.timeLimit(.minutes(10))) struct BackPressureTests {
    @Test func fourHundredSourcesStayWithinTheirBound() async throws {
        let chain = try Chain(sources: 400) { $0.bufferedRecords = 200 }
        for (index, source) in chain.sources.enumerated() {
            chain.port.onSearch(source, ScriptedSources.answering(Wire.answer((0..<100).map { "r\(index)-\($0)" }), pieces: 2_000))
        }
        var splitter = JSONElementSplitter(
            .member(WireContract.matchesKey), maximumElementBytes: 10_000, checkingElements: false)
        var matches: Set<[UInt8]> = []
        for try await piece in try await chain.ask() {
            splitter.append(piece)
            while let match = try splitter.next() { matches.insert(match.bytes) }
        }
        try splitter.finish()
        #expect(matches.count == 40_000)
        let load = chain.service.load
        // The window, one record in the hands of each source, and the batch that is on its way to the asker.
        #expect(load.peakRecords <= 200 + 400 + 100)
        #expect(load.records == 0 && load.questions == 0)
        #expect(chain.time.sleepers == 0)
    }

    @Test func bytesBoundTheWindowAsWell() async throws {
        let chain = try Chain(sources: 2) {
            $0.bufferedRecords = 1_000
            $0.bufferedBytes = 1_000
        }
        for source in chain.sources {
            chain.port.onSearch(source, ScriptedSources.answering(Wire.answer((0..<100).map { "r-\($0)" })))
        }
        let answer = try await chain.answer()
        #expect(answer.matches.count == 200)
        #expect(chain.service.load.peakRecords < 12)
    }

    @Test func aSlowAskerDoesNotCostASourceItsTime() async throws {
        let chain = try Chain(sources: 1) { $0.bufferedRecords = 2 }
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer((0..<20).map { "r\($0)" })))
        let stream = try await chain.ask()
        await until { chain.service.load.records == 3 }
        for _ in 0..<6 { chain.time.advance(by: .seconds(10)) }
        let answer = try await Answer(reading: stream, subject: .jobSeekers)
        #expect(answer.matches.count == 20)
        #expect(try await chain.outcome(answer.questionID).sources[0].outcome == .answered)
    }

    @Test func butNotForEver() async throws {
        let chain = try Chain(sources: 1) { $0.bufferedRecords = 2 }
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer((0..<20).map { "r\($0)" })))
        let stream = try await chain.ask()
        await until { chain.service.load.records == 3 }
        await until {
            chain.time.advance(by: .seconds(10))
            return chain.port.underWay == 0
        }
        let answer = try await Answer(reading: stream, subject: .jobSeekers)
        #expect(answer.matches.count == 2)
        #expect(try await chain.outcome(answer.questionID).sources[0].outcome == .timedOut)
    }

    @Test func droppingTheStreamReleasesEverything() async throws {
        let chain = try Chain(sources: 3) { $0.bufferedRecords = 2 }
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer((0..<90).map { "r\($0)" })))
        chain.port.onSearch(chain.sources[1], ScriptedSources.dead)
        chain.port.onSearch(chain.sources[2], ScriptedSources.answering(Wire.answer((0..<90).map { "s\($0)" })))
        var questionID = ""
        do {
            let stream = try await chain.ask()
            questionID = stream.questionID
            var iterator = stream.makeAsyncIterator()
            _ = try await iterator.next()
            _ = try await iterator.next()
            #expect(chain.service.questionsUnderWay == 1)
        }
        await until { chain.service.load.questions == 0 }
        #expect(chain.port.underWay == 0)
        #expect(chain.time.sleepers == 0)
        #expect(chain.service.load.records == 0)
        let outcome = try await chain.outcome(questionID)
        #expect(outcome.ending == .abandoned)
        #expect(outcome.sources.map(\.outcome) == [.cancelled, .cancelled, .cancelled])
        #expect(outcome.sources.reduce(0) { $0 + $1.delivered } >= 1)
    }

    @Test func whoStopsCanWaitUntilAbandonedQuestionsAreRecorded() async throws {
        let chain = try Chain(sources: 1)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer(["a"])))
        let stream = try await chain.ask()
        let stopping = Task { await chain.service.settled(within: .seconds(1_000_000)) }
        stopping.cancel()
        await until { chain.time.sleepers > 0 }
        stream.cancel()
        await until {
            chain.time.advance(by: .milliseconds(10))
            return chain.service.questionsUnderWay == 0 && chain.time.sleepers == 0
        }
        #expect(await stopping.value)
        #expect(try await chain.outcome(stream.questionID).ending == .abandoned)
        #expect(await chain.service.settled(within: .zero))
    }

    @Test func whoStopsDoesNotWaitForEver() async throws {
        let chain = try Chain(sources: 1)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer(["a"])))
        let stream = try await chain.ask()
        #expect(await chain.service.settled(within: .zero) == false)
        let stopping = Task { await chain.service.settled(within: .milliseconds(20)) }
        let isWaiting = Mutex(true)
        let moving = Task {
            await until {
                chain.time.advance(by: .milliseconds(10))
                return !isWaiting.withLock { $0 }
            }
        }
        #expect(await stopping.value == false)
        isWaiting.withLock { $0 = false }
        await moving.value
        #expect(chain.service.questionsUnderWay == 1)
        stream.cancel()
    }

    @Test func droppingAnUnreadStreamReleasesEverything() async throws {
        let chain = try Chain(sources: 2)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer(["a"])))
        chain.port.onSearch(chain.sources[1], ScriptedSources.dead)
        _ = try await chain.ask()
        await until { chain.service.load == ExchangeLoad(questions: 0, records: 0, peakRecords: 1) }
        #expect(chain.port.underWay == 0 && chain.time.sleepers == 0)
    }

    @Test func cancellingTheReaderStopsTheSources() async throws {
        let chain = try Chain(sources: 2)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer(["a"])))
        chain.port.onSearch(chain.sources[1], ScriptedSources.dead)
        let stream = try await chain.ask()
        let reader = Task { () async -> ExchangeRefusal? in
            do {
                for try await _ in stream {}
                return nil
            } catch {
                return error as? ExchangeRefusal
            }
        }
        await until { chain.time.sleepers == 2 && stream.work.pendingSources == [1] }
        reader.cancel()
        #expect(await reader.value == .cancelled)
        await until { chain.service.load.questions == 0 }
        #expect(chain.port.underWay == 0)
        #expect(try await chain.outcome(stream.questionID).ending == .abandoned)
    }

    @Test func cancellingTheStreamEndsItForItsReader() async throws {
        let chain = try Chain(sources: 2)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer(["a"])))
        chain.port.onSearch(chain.sources[1], ScriptedSources.dead)
        let stream = try await chain.ask()
        stream.cancel()
        await #expect(throws: ExchangeRefusal.cancelled) { for try await _ in stream {} }
        await until { chain.service.load.questions == 0 }
    }

    @Test func cancellingWhileNobodyHasAnsweredStopsEverything() async throws {
        let chain = try Chain(sources: 3)
        for source in chain.sources { chain.port.onSearch(source, ScriptedSources.dead) }
        let asking = Task { () async -> ExchangeRefusal? in
            do {
                _ = try await chain.ask()
                return nil
            } catch {
                return error as? ExchangeRefusal
            }
        }
        await until { chain.port.underWay == 3 }
        asking.cancel()
        #expect(await asking.value == .cancelled)
        await until { chain.service.load.questions == 0 }
        #expect(chain.port.underWay == 0 && chain.time.sleepers == 0)
        let questionID = try #require(await chain.ledger.memory.lastQuestionID)
        #expect(try await chain.outcome(questionID).ending == .abandoned)
    }

    @Test func onlySoManyQuestionsAtATime() async throws {
        let chain = try Chain(sources: 1) { $0.concurrentQuestions = 2 }
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer(["a"])))
        let first = try await chain.ask()
        let second = try await chain.ask()
        await #expect(throws: ExchangeRefusal.tooManyQuestions(limit: 2)) { try await chain.ask() }
        #expect(ExchangeRefusal.tooManyQuestions(limit: 2).wireError?.httpStatus == 503)
        _ = try await Answer(reading: first, subject: .jobSeekers)
        await until { chain.service.questionsUnderWay == 1 }
        _ = try await chain.answer()
        second.cancel()
        await until { chain.service.questionsUnderWay == 0 }
    }

    /// With 128 MiB there is room for one question to 100 sources at a time.
    @Test func aQuestionWaitsForTheMemoryOfAnother() async throws {
        let chain = try Chain(sources: 100) { $0.memoryBytes = 128 << 20 }
        for source in chain.sources { chain.port.onSearch(source, ScriptedSources.answering(Wire.answer(["a"]))) }
        let first = try await chain.ask()
        let second = Task { try await chain.answer() }
        await until { chain.service.memory.waiting == 1 }
        #expect(chain.service.questionsUnderWay == 2)
        #expect(try await Answer(reading: first, subject: .jobSeekers).matches.count == 100)
        #expect(try await second.value.matches.count == 100)
        await until { chain.service.questionsUnderWay == 0 }
        #expect(chain.time.sleepers == 0)
    }

    @Test func whoWaitsTooLongForMemoryIsToldToComeBack() async throws {
        let chain = try Chain(sources: 100) { $0.memoryBytes = 128 << 20 }
        for source in chain.sources { chain.port.onSearch(source, ScriptedSources.answering(Wire.answer(["a"]))) }
        let first = try await chain.ask()
        let second = Task { () -> ExchangeRefusal? in
            do { _ = try await chain.ask() } catch { return error as? ExchangeRefusal }
            return nil
        }
        await until { chain.service.memory.waiting == 1 }
        await until {
            chain.time.advance(by: .seconds(1))
            return chain.service.memory.waiting == 0
        }
        #expect(await second.value == .memoryTaken(limit: 128 << 20))
        // Nobody heard of it, and it is not in the ledger.
        #expect(await chain.ledger.memory.lastQuestionID == first.questionID)
        first.cancel()
        await until { chain.service.questionsUnderWay == 0 }
        #expect(try await chain.answer().matches.count == 100)
    }

    @Test func anAskerThatLeavesWhileItWaitsForMemoryLeavesNothing() async throws {
        let chain = try Chain(sources: 100) { $0.memoryBytes = 128 << 20 }
        for source in chain.sources { chain.port.onSearch(source, ScriptedSources.answering(Wire.answer(["a"]))) }
        let first = try await chain.ask()
        let second = Task { () -> ExchangeRefusal? in
            do { _ = try await chain.ask() } catch { return error as? ExchangeRefusal }
            return nil
        }
        await until { chain.service.memory.waiting == 1 }
        second.cancel()
        #expect(await second.value == .cancelled)
        await until { chain.service.questionsUnderWay == 1 }
        _ = try await Answer(reading: first, subject: .jobSeekers)
        await until { chain.service.questionsUnderWay == 0 }
        #expect(chain.time.sleepers == 0)
    }

    @Test func aSourceThatHangsHoldsNoMemoryOfTheOthers() async throws {
        let chain = try Chain(sources: 100) { $0.memoryBytes = 160 << 20 }
        for source in chain.sources { chain.port.onSearch(source, ScriptedSources.answering(Wire.answer(["a"]))) }
        chain.port.onSearch(chain.sources[0], ScriptedSources.dead)
        let first = try await chain.ask()
        await until { chain.port.underWay == 1 }
        let second = Task { try await chain.ask() }
        await until { chain.port.asked.count == 200 || chain.service.memory.waiting == 1 }
        #expect(chain.service.memory.waiting == 0)
        first.cancel()
        try await second.value.cancel()
        await until { chain.service.questionsUnderWay == 0 }
    }
}
