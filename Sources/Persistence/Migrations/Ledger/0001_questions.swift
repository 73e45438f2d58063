import Database

extension LedgerSchema {
    static let questions = Migration(
        "0001 questions",
        [
            """
            CREATE TABLE question (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
                subject TEXT NOT NULL CHECK (subject IN ('job-seekers', 'vacancies')),
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
            CREATE TABLE question_outcome (
                question TEXT NOT NULL PRIMARY KEY REFERENCES question (id),
                ended_at BIGINT NOT NULL,
                ending TEXT NOT NULL CHECK (ending IN ('answered', 'unanswered', 'abandoned')),
                maximum_reached BIGINT NOT NULL CHECK (maximum_reached IN (0, 1)),
                sources TEXT NOT NULL
            )
            """,
        ])
}
