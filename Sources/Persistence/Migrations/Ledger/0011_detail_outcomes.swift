import Database

extension LedgerSchema {
    static let detailOutcomes = Migration(
        "0011 detail outcomes",
        [
            // What came of a detail, as its asker told; the last one counts. A step that came after those of the logs, which are in this database.
            """
            CREATE TABLE detail_outcome (
                question TEXT NOT NULL,
                source TEXT NOT NULL,
                record TEXT NOT NULL,
                number BIGINT NOT NULL CHECK (number > 0),
                sender TEXT NOT NULL CHECK (length(sender) = 20),
                processor TEXT NOT NULL CHECK (length(processor) = 20),
                purpose TEXT NOT NULL,
                reported_at BIGINT NOT NULL,
                trace_id TEXT NOT NULL CHECK (length(trace_id) = 32),
                outcome TEXT NOT NULL CHECK (outcome IN ('contacted', 'invited', 'placed', 'none')),
                reason TEXT,
                PRIMARY KEY (question, source, record, number),
                FOREIGN KEY (question, source, record) REFERENCES detail_place (question, source, record),
                CHECK ((outcome = 'none' AND reason IS NOT NULL) OR (outcome <> 'none' AND reason IS NULL))
            )
            """
        ])
}
