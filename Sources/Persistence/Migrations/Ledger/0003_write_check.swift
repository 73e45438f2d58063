import Database

extension LedgerSchema {
    /// One row that is written to see whether anything can be.
    static let writeCheck = Migration(
        "0003 write check",
        [
            """
            CREATE TABLE write_check (
                id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
                number BIGINT NOT NULL
            )
            """,
            "INSERT INTO write_check (id, number) VALUES (1, 0)",
        ])
}
