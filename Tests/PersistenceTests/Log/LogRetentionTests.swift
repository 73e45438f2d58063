import Database
import Governance
import LabourDomain
import Testing

@testable import Persistence

@Suite(.onEveryEngine) struct LogRetentionTests {
    private static let retention = 200
    let rig: LogRig
    /// So much later that entries 0 to 599 are old enough, and 600 is not.
    let now: LogTime

    init() async throws {
        rig = try await LogRig()
        now = LogTime(milliseconds: LogRig.time(600).milliseconds + Int64(Self.retention) * 86_400_000)
        try await rig.append(0..<1000)
        try await rig.sign(1000)
        try await rig.log.indexBlocks()
    }

    private func plan() async throws -> RetentionPlan { try await rig.log.retentionPlan(LogRetention(days: Self.retention), at: now) }

    private func erase(_ plan: RetentionPlan) async throws {
        try await rig.log.erase(plan, by: AuditActor(.program, id: "retention"), span: .start(using: .seeded(1)), at: now)
    }

    @Test func aPlanTakesNothing() async throws {
        #expect(try await plan().positions == 0..<512)
        #expect(try await plan().kept == 488)
        let verdict = try await rig.verdict()
        #expect(verdict.erased == 0 && verdict.finding == nil)
        #expect(try await rig.audit.size() == 0)
    }

    @Test func takesTheBytesAndLeavesAProvableLog() async throws {
        try await erase(plan())
        let verdict = try await rig.verdict()
        #expect(verdict.finding == nil && verdict.erased == 512 && verdict.records == 1000)
        let proof = try #require(try await rig.log.inclusionProof(of: 17))
        #expect(proof.record.entry == nil && proof.fault(with: rig.keys.publicKeys) == nil)
        #expect(try await plan().positions.isEmpty)
        try await rig.append(1000..<1010)
        try await rig.sign(100_000)
        #expect(try await rig.verdict().finding == nil)
    }

    @Test func whoWasInThemCannotBeFoundAnyMore() async throws {
        let marks = try rig.pseudonyms.pseudonyms(.jobSeekers, of: rig.source, record: "own-100").map { LogMark.subject($0) }
        func count() async throws -> Int {
            var count = 0
            try await rig.log.find(marks) { _ in
                count += 1
                return true
            }
            return count
        }
        #expect(try await count() == 1)
        try await erase(plan())
        #expect(try await count() == 0)
        let left = try await rig.database.read {
            try $0.row("SELECT (SELECT count(*) FROM processing_log_block) AS blocks, count(entry) AS entries FROM processing_log")
        }
        #expect(try left?.value("blocks", as: Int.self) == 1)
        #expect(try left?.value("entries", as: Int.self) == 488)
        // Blocks that were thrown away come back for what is left only.
        try await rig.run("DELETE FROM processing_log_block")
        #expect(try await rig.log.indexBlocks() == 1)
    }

    @Test func theActIsInTheAuditLog() async throws {
        try await erase(plan())
        var entries: [RecordedEntry] = []
        try await rig.audit.find([]) { entry in
            entries.append(entry)
            return true
        }
        #expect(entries.map(\.name) == ["log-entries-erased"])
        #expect(entries.first?.actor == "retention")
        #expect(entries.first?.object?.hasPrefix("processing 0-511 before ") == true)
        try await rig.audit.signHead(at: now, with: rig.keys)
        #expect(try await rig.audit.verify(with: rig.keys.publicKeys).finding == nil)
    }

    @Test func nothingIsTakenThatIsNotSigned() async throws {
        try await rig.run("DELETE FROM processing_log_head")
        #expect(try await plan().positions.isEmpty)
    }

    @Test func anEntryThatWasChangedIsTakenOnlyWhenThatIsAskedFor() async throws {
        try await rig.run("UPDATE processing_log SET entry = \(Array("{}".utf8)) WHERE number = 300")
        let plan = try await plan()
        await #expect(throws: LogStoreFault.damagedEntry(number: 300)) { try await erase(plan) }
        #expect(try await rig.audit.size() == 0)
        try await rig.log.erase(
            plan, by: AuditActor(.program, id: "retention"), span: .start(using: .seeded(1)), at: now, damaged: true)
        var objects: [String] = []
        try await rig.audit.find([]) { entry in
            objects.append("\(entry.name) \(entry.object ?? "")")
            return true
        }
        #expect(objects.contains { $0.hasPrefix("damaged-log-entries-erased") && $0.hasSuffix("processing 300 of 1") })
        #expect(try await rig.verdict().finding == nil)
    }

    @Test func whatRetentionTakesWhileTheLogIsReadStopsTheReading() async throws {
        let portions = try await rig.database.read { try LogPortions.begin(.processing, on: $0) }
        try await erase(plan())
        await #expect(throws: LogStoreFault.erasedMeanwhile(upTo: 512)) {
            try await rig.database.read { try portions.forEach(from: 0, on: $0) { _ in } }
        }
        let read = try await rig.database.read { connection in
            var count = 0
            try portions.forEach(from: 512, on: connection) { _ in count += 1 }
            return count
        }
        #expect(read == 489)
    }

    /// Blocks are no part of what is trusted: who changes one does not get entries erased that are too young.
    @Test func aBlockThatLiesTakesNothing() async throws {
        try await rig.run("UPDATE processing_log_block SET latest = 0")
        let plan = try await plan()
        #expect(plan.positions == 0..<768)
        await #expect(throws: LogStoreFault.notOldEnough(number: 600)) { try await erase(plan) }
        #expect(try await rig.verdict().erased == 0)
        #expect(try await rig.audit.size() == 0)
    }
}
