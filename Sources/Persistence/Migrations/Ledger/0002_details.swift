import Database

extension LedgerSchema {
    static let details = Migration(
        "0002 details",
        [
            // A place in the quota of a question; it counts while a request is under way or the detail was delivered.
            """
            CREATE TABLE detail_place (
                question TEXT NOT NULL REFERENCES question (id),
                source TEXT NOT NULL CHECK (length(source) = 20),
                record TEXT NOT NULL CHECK (length(record) BETWEEN 1 AND 200),
                under_way BIGINT NOT NULL CHECK (under_way >= 0),
                is_delivered BIGINT NOT NULL CHECK (is_delivered IN (0, 1)),
                PRIMARY KEY (question, source, record)
            )
            """,
            // Every request for a detail, for accountability. Without an ending: under way, or the exchange stopped in between.
            """
            CREATE TABLE detail_request (
                question TEXT NOT NULL,
                source TEXT NOT NULL,
                record TEXT NOT NULL,
                number BIGINT NOT NULL CHECK (number > 0),
                sender TEXT NOT NULL CHECK (length(sender) = 20),
                processor TEXT NOT NULL CHECK (length(processor) = 20),
                purpose TEXT NOT NULL,
                requested_at BIGINT NOT NULL,
                trace_id TEXT NOT NULL CHECK (length(trace_id) = 32),
                ending TEXT,
                PRIMARY KEY (question, source, record, number),
                FOREIGN KEY (question, source, record) REFERENCES detail_place (question, source, record)
            )
            """,
        ])
}
