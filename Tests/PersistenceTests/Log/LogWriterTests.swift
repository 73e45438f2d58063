import Database
import Foundation
import Governance
import LabourDomain
import Persistence
import Testing

@Suite(.onEveryEngine) struct LogWriterTests {
    let rig: LogRig

    init() async throws { rig = try await LogRig() }

    @Test func positionsAreConsecutiveAndTheLogIsWhatWasWritten() async throws {
        let bodies = try (0..<5).map { try rig.entry($0).body }
        let ranges = try await rig.database.write { connection in
            try [
                LogWriter(.processing).append(Array(bodies[..<3]), recorded: LogRig.time(0), on: connection),
                LogWriter(.processing).append([], recorded: LogRig.time(0), on: connection),
                LogWriter(.processing).append(Array(bodies[3...]), recorded: LogRig.time(0), on: connection),
            ]
        }
        #expect(ranges == [0..<3, 3..<3, 3..<5])
        #expect(try await rig.log.size() == 5)
        #expect(try await rig.verdict().unsigned == 5)
        try await rig.sign(0)
        let verdict = try await rig.verdict()
        #expect(verdict.finding == nil && verdict.records == 5 && verdict.unsigned == 0)
    }

    @Test func aTransactionThatFailsLeavesTheLogAsItWas() async throws {
        try await rig.append(0..<37)
        struct Failure: Error {}
        let body = try rig.entry(37).body
        await #expect(throws: Failure.self) {
            try await rig.database.write { connection in
                try LogWriter(.processing).append([body, body, body], recorded: LogRig.time(37), on: connection)
                throw Failure()
            }
        }
        #expect(try await rig.log.size() == 37)
        try await rig.append(37..<50)
        try await rig.sign(50)
        let verdict = try await rig.verdict()
        #expect(verdict.finding == nil && verdict.records == 50)
    }

    /// In a batch of many callers each is a part of a transaction; one that fails takes its own entries only.
    @Test func aPartOfABatchThatFailsTakesItsOwnEntriesOnly() async throws {
        struct Failure: Error {}
        let writes = GroupedWrites(rig.database)
        let rig = rig
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                group.addTask {
                    _ = try? await writes.write { connection in
                        try LogWriter(.processing).append([rig.entry(number).body], recorded: LogRig.time(number), on: connection)
                        if number % 3 == 0 { throw Failure() }
                    }
                }
            }
        }
        #expect(try await rig.log.size() == 133)
        try await rig.sign(200)
        #expect(try await rig.verdict().finding == nil)
    }

    @Test func twoWritersMakeOneLog() async throws {
        let second = try await rig.place.database()
        let rig = rig
        let positions = try await withThrowingTaskGroup(of: [UInt64].self) { group in
            for (index, database) in [rig.database, second].enumerated() {
                group.addTask {
                    var positions: [UInt64] = []
                    for number in 0..<150 {
                        let body = try rig.entry(index * 1000 + number).body
                        positions += Array(
                            try await database.write { try LogWriter(.processing).append([body], recorded: LogRig.time(number), on: $0) })
                    }
                    return positions
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(positions.sorted() == Array(0..<300))
        try await rig.sign(1)
        let verdict = try await rig.verdict()
        #expect(verdict.finding == nil && verdict.records == 300)
        try await second.close()
    }

    @Test func anEntryOfTheOtherLogIsRefused() async throws {
        let body = try rig.entry(1).body
        await #expect(throws: LogStoreFault.otherLog) {
            try await rig.database.write { try LogWriter(.audit).append([body], recorded: LogRig.time(1), on: $0) }
        }
        #expect(try await rig.audit.size() == 0)
    }

    @Test func aDamagedFrontierStopsEverything() async throws {
        try await rig.append(0..<3)
        try await rig.run("UPDATE log_frontier SET size = 4")
        await #expect(throws: LogStoreFault.unreadableFrontier) { try await rig.append(3..<4) }
    }
}
