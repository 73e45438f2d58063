import Database
import Exchange
import Foundation
import LabourDomain
import Persistence
import Testing

/// What only a ledger that keeps things must do.
struct SQLExchangeLedgerTests {
    @Test(arguments: SQLEngine.available)
    func tellsWhetherItCanBeWritten(_ engine: SQLEngine) async throws {
        let rig = try await LedgerRig(engine)
        try await rig.ledger.checkWritable()
        let refuse: SQL = engine == .sqlite ? "PRAGMA query_only = ON" : "ALTER TABLE write_check RENAME TO gone"
        try await rig.database.write { try $0.execute(refuse) }
        await #expect(throws: (any Error).self) { try await rig.ledger.checkWritable() }
        if engine == .postgreSQL { try await rig.database.write { try $0.execute("ALTER TABLE gone RENAME TO write_check") } }
        let other = try await rig.place.database()
        let same = try await SQLExchangeLedger(other, log: LedgerSamples.log)
        try await same.checkWritable()
        try await other.close()
        await #expect(throws: DatabaseError.closed) { try await same.checkWritable() }
    }

    @Test(arguments: SQLEngine.available)
    func keepsEverythingWhenItLearnsOfContactMoments(_ engine: SQLEngine) async throws {
        let samples = try LedgerSamples()
        let place = try engine.place()
        let older = try await place.database()
        let step = try #require(LedgerSchema.migrations.firstIndex { $0.name == "0004 contact moments" })
        try await older.migrate(Array(LedgerSchema.migrations.prefix(step)))
        let (question, detail) = (samples.question(), samples.detail("a"))
        try await older.write { connection in
            try connection.execute(
                """
                INSERT INTO question (id, subject, sender, processor, is_suwi, purpose, asked_at, trace_id, sources, ignored_criteria)
                VALUES (\(question.questionID), 'job-seekers', \(question.from.text), \(question.via.text), 1, 'public-mediation', 1,
                    \(question.traceID), '[]', '[]')
                """)
            try connection.execute(
                "INSERT INTO question_outcome (question, ended_at, ending, maximum_reached, sources) VALUES ('q1', 2, 'answered', 0, '[]')")
            try connection.execute(
                """
                INSERT INTO detail_place (question, source, record, under_way, is_delivered) VALUES ('q1', \(detail.source.text), 'a', 0, 1)
                """)
            try connection.execute(
                """
                INSERT INTO detail_request
                    (question, source, record, number, sender, processor, purpose, requested_at, trace_id, ending)
                VALUES ('q1', \(detail.source.text), 'a', 1, \(detail.from.text), \(detail.via.text), 'public-mediation', 3,
                    \(detail.traceID), 'delivered')
                """)
        }
        let ledger = try await SQLExchangeLedger(older, log: LedgerSamples.log)
        #expect(try await ledger.history(of: "q1")?.outcome?.ending == .answered)
        #expect(try await ledger.reserveDetail(samples.detail("a"), maximum: 1) == .repeated)
        #expect(try await ledger.reserveDetail(samples.detail("b"), maximum: 1) == .exceeded)
        try await ledger.record(samples.question("q2", subject: .contactMoments))
        #expect(try await ledger.history(of: "q2")?.question.subject == .contactMoments)
        // What refers to a question still must refer to one that is there.
        await #expect(throws: (any Error).self) {
            try await older.write { try $0.execute("UPDATE question_outcome SET question = 'q9' WHERE question = 'q1'") }
        }
        await #expect(throws: (any Error).self) {
            try await older.write { try $0.execute("UPDATE detail_request SET record = 'z' WHERE question = 'q1'") }
        }
        try await older.close()
    }

    @Test(arguments: SQLEngine.available)
    func remembersAcrossAStop(_ engine: SQLEngine) async throws {
        let rig = try await LedgerRig(engine)
        try await rig.ledger.record(rig.samples.question())
        _ = try await rig.ledger.reserveDetail(rig.samples.detail("a"), maximum: 1)
        try await rig.database.close()
        let again = try await SQLExchangeLedger(rig.place.database(), log: LedgerSamples.log)
        #expect(try await again.history(of: "q1")?.question == rig.samples.question())
        // What was under way when the exchange stopped may have been delivered: its place stays taken.
        #expect(try await again.reserveDetail(rig.samples.detail("b"), maximum: 1) == .exceeded)
        #expect(try await again.reserveDetail(rig.samples.detail("a"), maximum: 1) == .repeated)
    }

    @Test(arguments: SQLEngine.available)
    func keepsEveryRequestForADetailWithItsEnding(_ engine: SQLEngine) async throws {
        let rig = try await LedgerRig(engine)
        try await rig.ledger.record(rig.samples.question())
        for trace in ["1", "2", "3"] as [Character] {
            _ = try await rig.ledger.reserveDetail(rig.samples.detail("a", trace: trace), maximum: 1)
        }
        try await rig.ledger.settleDetail(rig.samples.detail("a", trace: "2"), ending: .delivered)
        try await rig.ledger.settleDetail(rig.samples.detail("a", trace: "1"), ending: .failed(.profileGone))
        let requests = try await rig.database.read { connection in
            try connection.rows("SELECT number, trace_id, ending FROM detail_request ORDER BY number").map { row in
                "\(try row.value("number", as: Int.self)) \(try row.value("trace_id", as: String.self).prefix(1)) \(try row.optional("ending") ?? "-")"
            }
        }
        #expect(requests == ["1 1 profile-gone", "2 2 delivered", "3 3 -"])
    }

    @Test(arguments: SQLEngine.available)
    func settlesTheOldestRequestWhereNoneHasTheTrace(_ engine: SQLEngine) async throws {
        let rig = try await LedgerRig(engine)
        try await rig.ledger.record(rig.samples.question())
        for trace in ["1", "2"] as [Character] { _ = try await rig.ledger.reserveDetail(rig.samples.detail("a", trace: trace), maximum: 1) }
        try await rig.ledger.settleDetail(rig.samples.detail("a", trace: "9"), ending: .delivered)
        let open = try await rig.database.read { connection in
            try connection.rows("SELECT number FROM detail_request WHERE ending IS NULL").map { try $0.value("number", as: Int.self) }
        }
        #expect(open == [2])
    }

    @Test(
        arguments: SQLEngine.available,
        [
            ("sources", "UPDATE question SET sources = 'no json'"), ("purpose", "UPDATE question SET purpose = 'unknown'"),
        ] as [(column: String, statement: SQL)])
    func namesTheColumnThatCannotBeRead(_ engine: SQLEngine, _ damage: (column: String, statement: SQL)) async throws {
        let rig = try await LedgerRig(engine)
        try await rig.ledger.record(rig.samples.question())
        try await rig.database.write { try $0.execute(damage.statement) }
        await #expect(throws: PersistenceError.unreadable(column: damage.column)) { try await rig.ledger.history(of: "q1") }
    }

    @Test(arguments: SQLEngine.available)
    func refusesToRecordOnAClosedDatabase(_ engine: SQLEngine) async throws {
        let rig = try await LedgerRig(engine)
        try await rig.database.close()
        await #expect(throws: DatabaseError.closed) { try await rig.ledger.record(rig.samples.question()) }
        await #expect(throws: DatabaseError.closed) { try await rig.ledger.reserveDetail(rig.samples.detail("a"), maximum: 1) }
    }
}
