import Database
import Foundation
import Synchronization
import Testing

/// What happens to a transaction whose connection the server ends.
@Suite(.enabled(if: PostgreSQLServer.text != nil, PostgreSQLServer.missing))
struct PostgreSQLConnectionLossTests {
    let schema: TemporarySchema
    let database: PostgreSQLDatabase

    init() async throws {
        schema = try TemporarySchema()
        database = try await schema.database(limits: PostgreSQLLimits(readers: 1, runs: 3))
        try await database.migrate([Migration("0001 items", ["CREATE TABLE item (id TEXT NOT NULL PRIMARY KEY, size BIGINT NOT NULL)"])])
    }

    @Test func aConnectionThatWasEndedWhileItStoodStillIsMadeAnew() async throws {
        for _ in 0..<3 {
            _ = try await database.items()
            _ = try await database.changeMark()
            try PostgreSQLServer.endConnections(of: schema.address)
            #expect(try await database.write { try $0.execute("INSERT INTO item SELECT count(*)::text, 1 FROM item") } == 1)
            #expect(try await database.items().isEmpty == false)
            _ = try await database.changeMark()
        }
        #expect(try await database.items() == ["0", "1", "2"])
    }

    @Test func aWriteIsRunAgainWhenItsConnectionBreaksBeforeTheCommit() async throws {
        let runs = Mutex(0)
        let answer = try await database.write { [schema] connection in
            let run = runs.withLock { number in
                number += 1
                return number
            }
            try connection.insert("\(run)")
            if run == 1 { try PostgreSQLServer.endConnectionInTransaction(of: schema.address) }
            return run
        }
        #expect(answer == 2)
        #expect(try await database.items() == ["2"])
    }

    @Test func aWriteWhoseStatementFindsTheConnectionBrokenIsRunAgain() async throws {
        let runs = Mutex(0)
        try await database.write { [schema] connection in
            let isFirst = runs.withLock { number in
                number += 1
                return number == 1
            }
            if isFirst { try PostgreSQLServer.endConnectionInTransaction(of: schema.address) }
            try connection.insert("a")
        }
        #expect(runs.withLock { $0 } == 2)
        #expect(try await database.items() == ["a"])
    }

    @Test func givesUpAWriteWhoseConnectionBreaksEveryTime() async throws {
        let runs = Mutex(0)
        let error = await #expect(throws: DatabaseError.self) {
            try await database.write { [schema] connection in
                runs.withLock { $0 += 1 }
                try PostgreSQLServer.endConnectionInTransaction(of: schema.address)
                try connection.insert("a")
            }
        }
        guard case .connectionLost = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(runs.withLock { $0 } == 3)
        #expect(try await database.items() == [])
    }

    /// The server ends the connection while it is carrying out the commit.
    @Test func saysThatTheOutcomeIsUnknownWhenTheConnectionBreaksDuringTheCommitAndDoesNotRepeat() async throws {
        try await database.write { connection in
            try connection.execute(
                """
                CREATE FUNCTION end_connection() RETURNS trigger LANGUAGE plpgsql
                AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(5); RETURN NULL; END'
                """)
            try connection.execute(
                """
                CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON item DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION end_connection()
                """)
        }
        let runs = Mutex(0)
        let error = await #expect(throws: DatabaseError.self) {
            try await database.write { connection in
                runs.withLock { $0 += 1 }
                try connection.insert("a")
            }
        }
        guard case .outcomeUnknown = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(runs.withLock { $0 } == 1)
        #expect(try await database.items() == [])
    }

    @Test func aReadIsRunAgainAsLongAsItHasGivenNoRow() async throws {
        try await database.write { try $0.insert("a") }
        let runs = Mutex(0)
        let found = try await database.read { [schema] connection in
            let isFirst = runs.withLock { number in
                number += 1
                return number == 1
            }
            if isFirst { try PostgreSQLServer.endConnectionInTransaction(of: schema.address) }
            return try connection.count()
        }
        #expect(found == 1)
        #expect(runs.withLock { $0 } == 2)
    }

    @Test func aReadThatHasGivenRowsIsNotRunAgain() async throws {
        let runs = Mutex(0)
        let error = await #expect(throws: DatabaseError.self) {
            try await database.read { [schema] connection in
                runs.withLock { $0 += 1 }
                _ = try connection.count()
                try PostgreSQLServer.endConnectionInTransaction(of: schema.address)
                return try connection.count()
            }
        }
        guard case .connectionLost = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(runs.withLock { $0 } == 1)
    }

    @Test func saysThatAnAnswerBrokeOff() async throws {
        let error = await #expect(throws: DatabaseError.self) {
            try await database.read { [schema] connection in
                var rows = 0
                try connection.forEach("SELECT n, repeat('x', 1000) AS content FROM generate_series(1, 1000000) AS n") { _ in
                    rows += 1
                    if rows == 10 { try PostgreSQLServer.endConnectionInTransaction(of: schema.address) }
                }
            }
        }
        guard case .connectionLost = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func keepsItsClaimsOverAConnectionThatIsMadeAnew() async throws {
        let other = try await schema.database()
        let claim = try await database.claim("work")
        try PostgreSQLServer.endConnections(of: schema.address)
        _ = try await database.changeMark()
        #expect(try other.isClaimed("work"))
        withExtendedLifetime(claim) {}
    }

    /// As after a deadlock with somebody who does not take turns.
    @Test(arguments: ["40001", "40P01"])
    func runsATransactionAgainThatMetAnother(state: String) async throws {
        try await database.write { connection in
            try connection.execute(
                """
                CREATE FUNCTION meet(state TEXT) RETURNS BIGINT LANGUAGE plpgsql
                AS 'BEGIN RAISE EXCEPTION ''met another one'' USING ERRCODE = state; END'
                """)
        }
        let meetings = Mutex(0)
        let meeting: @Sendable (any SQLConnection, Int) throws -> Void = { connection, limit in
            try connection.insert("a")
            let number = meetings.withLock { number in
                number += 1
                return number
            }
            if number <= limit { try connection.execute("SELECT meet(\(state))") }
        }
        try await database.write { try meeting($0, 2) }
        #expect(meetings.withLock { $0 } == 3)
        #expect(try await database.items() == ["a"])
        try await database.write { try $0.execute("DELETE FROM item") }
        let error = await #expect(throws: DatabaseError.self) { try await database.write { try meeting($0, .max) } }
        guard case .conflict = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(meetings.withLock { $0 } == 3 + 3)
    }
}

extension PostgreSQLServer {
    /// Ends connections of a test, and waits until they have ended.
    static func endConnections(of address: PostgreSQLAddress, where condition: String = "true") throws {
        try run(
            """
            SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
            WHERE application_name = '\(address.schema)' AND pid <> pg_backend_pid() AND (\(condition))
            """, on: address)
    }

    /// The one that is in the middle of a transaction.
    static func endConnectionInTransaction(of address: PostgreSQLAddress) throws {
        try endConnections(of: address, where: "state = 'idle in transaction' OR query LIKE '%generate_series%'")
    }
}
