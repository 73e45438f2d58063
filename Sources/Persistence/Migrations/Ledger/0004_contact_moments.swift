import Database

extension LedgerSchema {
    /// Questions for contact moments are recorded beside the others. A list of permitted values cannot be changed in SQLite, so the table that has
    /// it is made anew, and with it those that refer to it.
    static let contactMoments = Migration(
        "0004 contact moments",
        questionTables + [
            """
            INSERT INTO wider_question
                (id, subject, sender, processor, is_suwi, purpose, asked_at, trace_id, sources, ignored_criteria)
            SELECT id, subject, sender, processor, is_suwi, purpose, asked_at, trace_id, sources, ignored_criteria FROM question
            """,
            """
            INSERT INTO wider_question_outcome (question, ended_at, ending, maximum_reached, sources)
            SELECT question, ended_at, ending, maximum_reached, sources FROM question_outcome
            """,
            """
            INSERT INTO wider_detail_place (question, source, record, under_way, is_delivered)
            SELECT question, source, record, under_way, is_delivered FROM detail_place
            """,
            """
            INSERT INTO wider_detail_request
                (question, source, record, number, sender, processor, purpose, requested_at, trace_id, ending)
            SELECT question, source, record, number, sender, processor, purpose, requested_at, trace_id, ending FROM detail_request
            """,
            "DROP TABLE detail_request",
            "DROP TABLE detail_place",
            "DROP TABLE question_outcome",
            "DROP TABLE question",
            "ALTER TABLE wider_question RENAME TO question",
            "ALTER TABLE wider_question_outcome RENAME TO question_outcome",
            "ALTER TABLE wider_detail_place RENAME TO detail_place",
            "ALTER TABLE wider_detail_request RENAME TO detail_request",
        ])

    /// As they were, with one more subject.
    private static let questionTables: [SQL] = [
        """
        CREATE TABLE wider_question (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
            subject TEXT NOT NULL CHECK (subject IN ('job-seekers', 'vacancies', 'contact-moments')),
            sender TEXT NOT NULL CHECK (length(sender) = 20),
            processor TEXT NOT NULL CHECK (length(processor) = 20),
            is_suwi BIGINT NOT NULL CHECK (is_suwi IN (0, 1)),
            purpose TEXT NOT NULL,
            asked_at BIGINT NOT NULL,
            trace_id TEXT NOT NULL CHECK (length(trace_id) = 32),
            sources TEXT NOT NULL,
            ignored_criteria TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE wider_question_outcome (
            question TEXT NOT NULL PRIMARY KEY REFERENCES wider_question (id),
            ended_at BIGINT NOT NULL,
            ending TEXT NOT NULL CHECK (ending IN ('answered', 'unanswered', 'abandoned')),
            maximum_reached BIGINT NOT NULL CHECK (maximum_reached IN (0, 1)),
            sources TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE wider_detail_place (
            question TEXT NOT NULL REFERENCES wider_question (id),
            source TEXT NOT NULL CHECK (length(source) = 20),
            record TEXT NOT NULL CHECK (length(record) BETWEEN 1 AND 200),
            under_way BIGINT NOT NULL CHECK (under_way >= 0),
            is_delivered BIGINT NOT NULL CHECK (is_delivered IN (0, 1)),
            PRIMARY KEY (question, source, record)
        )
        """,
        """
        CREATE TABLE wider_detail_request (
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
            FOREIGN KEY (question, source, record) REFERENCES wider_detail_place (question, source, record)
        )
        """,
    ]
}
