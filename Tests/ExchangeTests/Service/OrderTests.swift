import Exchange
import Governance
import LabourDomain
import Testing

@Suite(.timeLimit(.minutes(10))) struct OrderTests {
    /// Results are randomly ordered (vum.md §1.2): neither the order of the sources nor that within a source can be read off.
    @Test func resultsAreShuffledOverSources() async throws {
        var sumOfPositions = 0
        var inOrder = 0
        let rounds = 30
        for seed in 0..<rounds {
            let chain = try Chain(sources: 2, seed: UInt64(seed) * 1_000 + 7)
            chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer((0..<10).map { "a\($0)" })))
            chain.port.onSearch(chain.sources[1], ScriptedSources.answering(Wire.answer((0..<10).map { "b\($0)" })))
            let answer = try await chain.answer()
            let records = try answer.references.map {
                try chain.sealer.open($0, of: .jobSeekers, now: ManualTime.start).recordID
            }
            for (position, record) in records.enumerated() where record.hasPrefix("a") { sumOfPositions += position }
            let own = records.filter { $0.hasPrefix("a") }
            if own == own.sorted() { inOrder += 1 }
        }
        // Ten of the positions 0...19 add up to 95 on average, with a standard deviation of 13.2; over 30 rounds the mean has one of 2.4.
        let mean = Double(sumOfPositions) / Double(rounds)
        #expect(abs(mean - 95) < 12, "mean \(mean)")
        #expect(inOrder == 0)
    }

    /// The bias of the scheme (docs/decisions/0008): who is later than the shuffle time comes after the others, and keeps nobody waiting.
    @Test func aSlowSourceComesLastAndKeepsNobodyWaiting() async throws {
        let chain = try Chain(sources: 2) { limits in
            limits.shuffleTime = .seconds(3)
            limits.sourceDeadline = .seconds(100_000)
            limits.questionDeadline = .seconds(500_000)
        }
        let (turn, giveTurn) = AsyncStream.makeStream(of: Void.self)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer((0..<10).map { "a\($0)" })))
        chain.port.onSearch(chain.sources[1]) { request, receive in
            for await _ in turn {}
            return try await ScriptedSources.answering(Wire.answer((0..<10).map { "b\($0)" }))(request, receive)
        }
        let stream = try await chain.ask()
        let heard = Heard()
        let reading = Task { for try await piece in stream { heard.add(piece) } }
        await until { chain.service.load.records == 10 }
        #expect(heard.matches == 0)
        await until {
            chain.time.advance(by: .seconds(1))
            return heard.matches > 0
        }
        // All that the one has, before the other has said a word.
        await until { heard.matches == 10 }
        giveTurn.finish()
        try await reading.value
        let records = try Answer(heard.bytes, subject: .jobSeekers).references.map {
            try chain.sealer.open($0, of: .jobSeekers, now: ManualTime.start).recordID
        }
        #expect(records.count == 20)
        #expect(records.prefix(10).allSatisfy { $0.hasPrefix("a") } && records.suffix(10).allSatisfy { $0.hasPrefix("b") })
    }

    @Test func theSameQuestionTwiceComesInAnotherOrder() async throws {
        let chain = try Chain(sources: 1)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer((0..<30).map { "a\($0)" })))
        var orders: Set<[String]> = []
        for _ in 0..<5 {
            let answer = try await chain.answer()
            orders.insert(
                try answer.references.map { try chain.sealer.open($0, of: .jobSeekers, now: ManualTime.start).recordID })
        }
        #expect(orders.count == 5)
    }
}
