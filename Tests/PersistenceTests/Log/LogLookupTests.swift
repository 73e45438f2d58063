import Database
import Governance
import LabourDomain
import Persistence
import Testing

@Suite(.onEveryEngine) struct LogLookupTests {
    let rig: LogRig

    init() async throws { rig = try await LogRig() }

    private func found(_ marks: [LogMark], activity: String? = nil, in period: LogPeriod = .always) async throws -> [Int] {
        var positions: [Int] = []
        try await rig.log.find(marks, activity: activity, in: period) { entry in
            positions.append(Int(entry.position))
            return true
        }
        return positions
    }

    private func marks(_ record: String) throws -> [LogMark] {
        try rig.pseudonyms.pseudonyms(.jobSeekers, of: rig.source, record: record).map { .subject($0) }
    }

    /// With all blocks, with some, and with none: the same is found.
    @Test(arguments: [0, 2, 100]) func findsEveryEntryOfAMarkAndNoOther(blocks: Int) async throws {
        try await rig.append(0..<1500)
        #expect(try await rig.log.indexBlocks(atMost: blocks) == min(blocks, 5))
        #expect(try await found(marks("own-700")) == [700])
        #expect(try await found(marks("own-1499")) == [1499])
        #expect(try await found(marks("shared-3")) == Array(stride(from: 3, to: 1500, by: 10)))
        #expect(try await found(marks("nobody")) == [])
        #expect(try await found([.party(rig.other)]) == Array(stride(from: 0, to: 1500, by: 7)))
        #expect(try await found([.trace(rig.entry(800).span.traceID)]) == [800])
        #expect(try await found([]).count == 1500)
        #expect(try await found(marks("shared-3"), activity: "urn:activity:0") == [])
        let period = LogPeriod(from: LogRig.time(100), until: LogRig.time(114))
        #expect(try await found([.party(rig.other)], in: period) == [105, 112])
        #expect(try await found([], in: period) == Array(100..<114))
    }

    @Test func stopsWhenItIsTold() async throws {
        try await rig.append(0..<600)
        try await rig.log.indexBlocks()
        var count = 0
        try await rig.log.find([.party(rig.asker)]) { _ in
            count += 1
            return count < 10
        }
        #expect(count == 10)
    }

    @Test func blocksGoOnWhereTheyEnded() async throws {
        try await rig.append(0..<600)
        #expect(try await rig.log.indexBlocks() == 2)
        #expect(try await rig.log.indexBlocks() == 0)
        try await rig.append(600..<1100)
        #expect(try await rig.log.indexBlocks() == 2)
        #expect(try await found(marks("own-1030")) == [1030])
    }

    @Test func aBlockThatWasTakenAwayHidesNothing() async throws {
        try await rig.append(0..<1100)
        try await rig.log.indexBlocks()
        try await rig.run("DELETE FROM processing_log_block WHERE number = 1")
        #expect(try await found(marks("own-300")) == [300])
        #expect(try await found(marks("shared-3")).count == 110)
    }

    @Test func anEntryThatCannotBeReadHidesNoOther() async throws {
        try await rig.append(0..<300)
        try await rig.run("UPDATE processing_log SET entry = \([UInt8]([1, 2, 3])) WHERE number = 5")
        try await rig.log.indexBlocks()
        #expect(try await found(marks("own-6")) == [6])
    }
}
