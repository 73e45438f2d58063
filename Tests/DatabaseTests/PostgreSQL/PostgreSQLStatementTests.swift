import Testing

@testable import Database

/// Statements as PostgreSQL takes them.
@Suite(.enabled(if: PostgreSQLServer.text != nil, PostgreSQLServer.missing))
struct PostgreSQLStatementTests {
    let schema: TemporarySchema
    let database: PostgreSQLDatabase

    init() async throws {
        schema = try TemporarySchema()
        database = try await schema.database(limits: PostgreSQLLimits(readers: 1))
    }

    @Test func preparesNoMoreStatementsThanItKeeps() async throws {
        let prepared = try await database.read { connection in
            for round in 0..<2 {
                for number in 0..<400 {
                    let statement = SQL(stringLiteral: "SELECT \(number) AS number")
                    #expect(try connection.row(statement)?.value("number") == number, "\(round)")
                }
            }
            return try connection.row("SELECT count(*) AS number FROM pg_prepared_statements")?.value("number", as: Int.self)
        }
        #expect(prepared == KeptStatements.limit)
    }

    @Test func noticesThatTheSchemaHasChangedUnderAKeptStatement() async throws {
        try await database.write { connection in
            try connection.execute("CREATE TABLE item (id TEXT)")
            try connection.insertOne()
        }
        let all: SQL = "SELECT * FROM item"
        #expect(try await database.read { try $0.row(all)?.columns } == ["id"])
        try await schema.database().write { try $0.execute("ALTER TABLE item ADD COLUMN size BIGINT DEFAULT 3") }
        #expect(try await database.read { try $0.row(all)?.columns } == ["id", "size"])
    }

    @Test func givesTypesThatSQLiteDoesNotKnowAsText() async throws {
        let row = try #require(
            try await database.read {
                try $0.row(
                    "SELECT DATE '2026-01-31' AS day, TIMESTAMPTZ '2026-01-31 12:00Z' AS moment, 36893488147419103232 AS large, '\\x01ff'::bytea AS bytes"
                )
            })
        #expect(row.values == [.text("2026-01-31"), .text("2026-01-31 12:00:00+00"), .real(36893488147419103232), .blob([1, 255])])
    }

    @Test func aTransactionInWhichAStatementFailedIsNotCalledDone() async throws {
        try await database.write { try $0.execute("CREATE TABLE item (id TEXT)") }
        let error = await #expect(throws: DatabaseError.self) {
            try await database.write { connection in
                try connection.insertOne()
                _ = try? connection.execute("SELECT nothing FROM nowhere")
            }
        }
        guard case .refused(state: "42P01", _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(try await database.read { try $0.count() } == 0)
    }

    /// Its end, held back until the next part is heard, would fail and take that part with it.
    @Test func aPartThatKeepsSilentAboutAFailureTakesNothingOfItsNeighbourWithIt() async throws {
        try await database.write { try $0.execute("CREATE TABLE item (id TEXT)") }
        await #expect(throws: DatabaseError.self) {
            try await database.write { connection in
                _ = try connection.attempt { _ = try? connection.execute("SELECT nothing FROM nowhere") }
                _ = try connection.attempt { try connection.insertOne() }
            }
        }
        #expect(try await database.read { try $0.count() } == 0)
    }

    @Test func aBatchIsRunAgainWhenAStatementOfItWentStale() async throws {
        try await database.write { connection in
            try connection.execute("CREATE TABLE item (id TEXT)")
            try connection.insertOne()
        }
        let all: SQL = "SELECT * FROM item"
        let look: @Sendable (any SQLConnection) throws -> [[String]] = { connection in
            try (0..<2).map { _ in try connection.attempt { try connection.row(all)?.columns ?? [] }.get() }
        }
        #expect(try await database.write(look) == [["id"], ["id"]])
        try await schema.database().write { try $0.execute("ALTER TABLE item ADD COLUMN size BIGINT DEFAULT 3") }
        #expect(try await database.write(look) == [["id", "size"], ["id", "size"]])
    }

    @Test(arguments: [255, 256, 257, 400]) func manyDifferentStatementsGoTogether(count: Int) async throws {
        try await database.write { try $0.execute("CREATE TABLE item (id TEXT)") }
        let statements = (0..<count).map { SQL(stringLiteral: "INSERT INTO item (id) VALUES ('\($0)')") }
        for _ in 0..<2 {
            let changes = try await database.write { try $0.execute(each: statements) }
            #expect(changes == [Int](repeating: 1, count: count))
        }
    }

    /// As it does when waiting for another server, which was promised, is broken off.
    @Test func aCommitWithAWarningIsNotCalledDone() async throws {
        try await database.write { connection in
            try connection.execute("CREATE TABLE item (id TEXT)")
            try connection.execute(
                "CREATE FUNCTION remark() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE WARNING ''not everywhere''; RETURN NULL; END'")
            try connection.execute(
                """
                CREATE CONSTRAINT TRIGGER remarks AFTER INSERT ON item DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION remark()
                """)
        }
        let error = await #expect(throws: DatabaseError.self) { try await database.write { try $0.insertOne() } }
        #expect(error == .outcomeUnknown(internal: "the server warned when it committed"))
        #expect(try await database.read { try $0.count() } == 1)
    }

    @Test func refusesWhatIsNoStatementOfOurs() async throws {
        await #expect(throws: DatabaseError.self) { try await database.write { try $0.execute("COPY (SELECT 1) TO STDOUT") } }
        await #expect(throws: DatabaseError.self) { try await database.write { try $0.execute("SELECT 1; SELECT 2") } }
        #expect(try await database.write { try $0.row("SELECT 1 AS one")?.value("one") } == 1)
    }

    @Test func saysThatTheDatabaseMayOnlyBeRead() async throws {
        let error = DatabaseError(state: "25006", message: "cannot execute UPDATE in a read-only transaction")
        #expect(error == .readOnly)
        await #expect(throws: DatabaseError.readOnly) { try await database.read { try $0.execute("CREATE TABLE x (id TEXT)") } }
    }

    @Test(
        arguments: [
            ("53100", .full), ("53300", .tooManyConnections), ("55P03", .busy), ("57014", .timedOut),
            ("42501", .accessDenied(internal: "42501: m")), ("40001", .conflict(internal: "40001: m")),
            ("57P01", .connectionLost(internal: "57P01: m")), ("08006", .connectionLost(internal: "08006: m")),
            ("23P01", .constraint(.other, internal: "m")), ("0A000", .refused(state: "0A000", internal: "m")),
            ("", .connectionLost(internal: "m")),
        ] as [(String, DatabaseError)])
    func translatesStates(state: String, error: DatabaseError) {
        #expect(DatabaseError(state: state, message: "m") == error)
    }

    @Test func asksForWhatItPromises() async throws {
        let database = try await PostgreSQLDatabase(schema.address, durability: .full)
        let settings = try await database.write { connection in
            try ["synchronous_commit", "transaction_isolation", "lock_timeout", "client_encoding"].map { name in
                try connection.row(SQL(stringLiteral: "SHOW \(name)"))?.value(name, as: String.self)
            }
        }
        #expect(settings == ["on", "read committed", "10s", "UTF8"])
        let reading = try await database.read { connection in
            try ["transaction_isolation", "transaction_read_only"].map { name in
                try connection.row(SQL(stringLiteral: "SHOW \(name)"))?.value(name, as: String.self)
            }
        }
        #expect(reading == ["repeatable read", "on"])
        await database.close()
    }

    /// Also for a user who may not make anything.
    @Test func usesWhatAnotherUserHasMade() async throws {
        try await database.write { connection in
            try connection.execute("CREATE TABLE item (id TEXT)")
            try connection.execute(SQL(stringLiteral: "CREATE ROLE \(schema.address.schema) LOGIN PASSWORD 'invented'"))
            try connection.execute(SQL(stringLiteral: "GRANT USAGE ON SCHEMA \(schema.address.schema) TO \(schema.address.schema)"))
            try connection.execute(
                SQL(
                    stringLiteral:
                        "GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA \(schema.address.schema) TO \(schema.address.schema)"))
        }
        var address = schema.address
        address.user = schema.address.schema
        address.password = "invented"
        let limited = try await PostgreSQLDatabase(address)
        #expect(try await limited.write { try $0.insertOne() } == 1)
        let error = await #expect(throws: DatabaseError.self) { try await limited.write { try $0.execute("CREATE TABLE other (id TEXT)") } }
        guard case .accessDenied = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        await limited.close()
        try await database.write { connection in
            try connection.execute(SQL(stringLiteral: "DROP OWNED BY \(schema.address.schema)"))
            try connection.execute(SQL(stringLiteral: "DROP ROLE \(schema.address.schema)"))
        }
    }
}

struct PostgreSQLDialectTests {
    @Test(arguments: [
        ("CREATE TABLE a (x BLOB, y REAL NOT NULL, z TEXT)", "CREATE TABLE a (x BYTEA, y DOUBLE PRECISION NOT NULL, z TEXT COLLATE \"C\")"),
        ("ALTER TABLE a ADD COLUMN x TEXT", "ALTER TABLE a ADD COLUMN x TEXT COLLATE \"C\""),
        (
            "CREATE TABLE a (b TEXT CHECK (b <> 'TEXT' AND CAST(b AS TEXT) <> ''))",
            "CREATE TABLE a (b TEXT COLLATE \"C\" CHECK (b <> 'TEXT' AND CAST(b AS TEXT) <> ''))"
        ),
        ("CREATE TABLE TEXTS (REAL_ BIGINT)", "CREATE TABLE TEXTS (REAL_ BIGINT)"),
        ("CREATE INDEX a ON b (TEXT)", "CREATE INDEX a ON b (TEXT)"), ("SELECT CAST(1 AS REAL)", "SELECT CAST(1 AS REAL)"),
    ])
    func saysInPostgreSQLWhatSQLiteSays(statement: String, translated: String) {
        #expect(PostgreSQLDialect.translated(statement) == translated)
    }
}

extension SQLConnection {
    @discardableResult
    fileprivate func insertOne() throws -> Int { try execute("INSERT INTO item (id) VALUES ('a')") }
}
