/// The row that everybody who writes takes first: it gives writers their turns, and tells readers that something has changed.
///
/// The number goes up within the transaction, so that it is seen exactly when what was written is seen, in this process and in every other.
/// (A sequence would be seen before that: who then reads finds the old rows, and never looks again.)
enum ChangeMark {
    /// Prepared on every connection that writes.
    static let prepare = "PREPARE schakel_turn AS UPDATE database_change SET mark = mark + 1"

    /// Begins a transaction that writes, and waits for its turn. The statements that follow see all that was committed before.
    static let begin = "BEGIN TRANSACTION ISOLATION LEVEL READ COMMITTED READ WRITE; EXECUTE schakel_turn"

    static let read: SQL = "SELECT mark FROM database_change"

    /// Makes the schema and the row, where they are not there. A user who may not make anything can use what another one has made.
    static func lay(on link: PostgreSQLLink, schema: String) throws(DatabaseError) {
        let isThere = try link.run("SELECT 1 FROM pg_tables WHERE schemaname = '\(schema)' AND tablename = 'database_change'")
        if let isThere, isThere.rowCount > 0 { return }
        // One at a time: even statements that look first whether something is there fail when two run at once.
        try link.run(
            """
            BEGIN;
            SELECT pg_advisory_xact_lock(\(ClaimKey("change mark", schema: schema).number));
            CREATE SCHEMA IF NOT EXISTS \(schema);
            CREATE TABLE IF NOT EXISTS \(schema).database_change
                (id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1), mark BIGINT NOT NULL) WITH (fillfactor = 10);
            INSERT INTO \(schema).database_change (id, mark) VALUES (1, 1) ON CONFLICT (id) DO NOTHING;
            COMMIT
            """)
    }
}
