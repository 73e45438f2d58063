import Database
import Exchange
import Foundation
import LabourDomain
import Persistence
import Testing

/// What only a ledger that keeps things must do.
struct SQLExchangeLedgerTests {
    let rig: LedgerRig
    var database: SQLiteDatabase { rig.database }
    var ledger: SQLExchangeLedger { rig.ledger }
    var samples: LedgerSamples { rig.samples }

    init() async throws { rig = try await LedgerRig() }

    @Test func tellsWhetherItCanBeWritten() async throws {
        try await ledger.checkWritable()
        try await database.write { try $0.execute("PRAGMA query_only = ON") }
        await #expect(throws: (any Error).self) { try await ledger.checkWritable() }
        let other = try rig.folder.database()
        let same = try await SQLExchangeLedger(other)
        try await same.checkWritable()
        try other.close()
        await #expect(throws: DatabaseError.closed) { try await same.checkWritable() }
    }

    @Test func remembersAcrossAStop() async throws {
        try await ledger.record(samples.question())
        _ = try await ledger.reserveDetail(samples.detail("a"), maximum: 1)
        try database.close()
        let again = try await SQLExchangeLedger(rig.folder.database())
        #expect(try await again.history(of: "q1")?.question == samples.question())
        // What was under way when the exchange stopped may have been delivered: its place stays taken.
        #expect(try await again.reserveDetail(samples.detail("b"), maximum: 1) == .exceeded)
        #expect(try await again.reserveDetail(samples.detail("a"), maximum: 1) == .repeated)
    }

    @Test func keepsEveryRequestForADetailWithItsEnding() async throws {
        try await ledger.record(samples.question())
        for trace in ["1", "2", "3"] as [Character] { _ = try await ledger.reserveDetail(samples.detail("a", trace: trace), maximum: 1) }
        try await ledger.settleDetail(samples.detail("a", trace: "2"), ending: .delivered)
        try await ledger.settleDetail(samples.detail("a", trace: "1"), ending: .failed(.profileGone))
        let requests = try await database.read { connection in
            try connection.rows("SELECT number, trace_id, ending FROM detail_request ORDER BY number").map { row in
                "\(try row.value("number", as: Int.self)) \(try row.value("trace_id", as: String.self).prefix(1)) \(try row.optional("ending") ?? "-")"
            }
        }
        #expect(requests == ["1 1 profile-gone", "2 2 delivered", "3 3 -"])
    }

    @Test func settlesTheOldestRequestWhereNoneHasTheTrace() async throws {
        try await ledger.record(samples.question())
        for trace in ["1", "2"] as [Character] { _ = try await ledger.reserveDetail(samples.detail("a", trace: trace), maximum: 1) }
        try await ledger.settleDetail(samples.detail("a", trace: "9"), ending: .delivered)
        let open = try await database.read { connection in
            try connection.rows("SELECT number FROM detail_request WHERE ending IS NULL").map { try $0.value("number", as: Int.self) }
        }
        #expect(open == [2])
    }

    @Test(
        arguments: [
            ("sources", "UPDATE question SET sources = 'no json'"), ("purpose", "UPDATE question SET purpose = 'unknown'"),
        ] as [(String, SQL)])
    func namesTheColumnThatCannotBeRead(column: String, damage: SQL) async throws {
        try await ledger.record(samples.question())
        try await database.write { try $0.execute(damage) }
        await #expect(throws: PersistenceError.unreadable(column: column)) { try await ledger.history(of: "q1") }
    }

    @Test func refusesToRecordOnAClosedDatabase() async throws {
        try database.close()
        await #expect(throws: DatabaseError.closed) { try await ledger.record(samples.question()) }
        await #expect(throws: DatabaseError.closed) { try await ledger.reserveDetail(samples.detail("a"), maximum: 1) }
    }
}
