import Database
import Governance

extension LogSchema {
    /// Each log has tables of its own, so that the rights of who reads the one say nothing about the other.
    static let logs = Migration(
        "0010 logs",
        [
            // What a log goes on from: its length, the complete subtrees of it, and how many entries have lost their bytes.
            """
            CREATE TABLE log_frontier (
                log TEXT NOT NULL PRIMARY KEY CHECK (log IN ('processing', 'audit')),
                size BIGINT NOT NULL CHECK (size >= 0),
                subtrees BYTEA NOT NULL CHECK (length(subtrees) % 32 = 0),
                erased BIGINT NOT NULL CHECK (erased >= 0 AND erased <= size)
            )
            """,
            "INSERT INTO log_frontier (log, size, subtrees, erased) VALUES ('processing', 0, \([UInt8]()), 0)",
            "INSERT INTO log_frontier (log, size, subtrees, erased) VALUES ('audit', 0, \([UInt8]()), 0)",
        ] + LogName.allCases.flatMap { tables(LogTables($0)) })

    private static func tables(_ tables: LogTables) -> [SQL] {
        [
            // Retention takes the bytes of an entry and leaves its hash.
            """
            CREATE TABLE \(tables.entries) (
                number BIGINT NOT NULL PRIMARY KEY CHECK (number >= 0),
                leaf BYTEA NOT NULL CHECK (length(leaf) = 32),
                entry BYTEA CHECK (length(entry) > 0)
            )
            """,
            // Every fourth level of the tree: the three between are made of at most sixteen of these, read at once.
            """
            CREATE TABLE \(tables.nodes) (
                level BIGINT NOT NULL CHECK (level > 0 AND level % 4 = 0),
                number BIGINT NOT NULL CHECK (number >= 0),
                hash BYTEA NOT NULL CHECK (length(hash) = 32),
                PRIMARY KEY (level, number)
            )
            """,
            """
            CREATE TABLE \(tables.heads) (
                size BIGINT NOT NULL PRIMARY KEY CHECK (size > 0),
                note BYTEA NOT NULL CHECK (length(note) > 0)
            )
            """,
            // For lookups only; no part of what is proved.
            """
            CREATE TABLE \(tables.blocks) (
                number BIGINT NOT NULL PRIMARY KEY CHECK (number >= 0),
                earliest BIGINT NOT NULL,
                latest BIGINT NOT NULL,
                marks BYTEA NOT NULL
            )
            """,
        ]
    }
}
