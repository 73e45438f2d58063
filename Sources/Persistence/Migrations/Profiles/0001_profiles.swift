import Database

extension ProfileSchema {
    /// Types are named so that both engines take them: `BYTEA` is bytes to PostgreSQL and leaves bytes alone in SQLite.
    static let profiles = Migration(
        "0001 profiles",
        [
            """
            CREATE TABLE profile (
                subject TEXT NOT NULL CHECK (subject IN ('job-seekers', 'vacancies')),
                id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 200),
                revision BIGINT NOT NULL CHECK (revision > 0),
                supplied_at BIGINT NOT NULL,
                record BYTEA NOT NULL CHECK (length(record) > 0),
                PRIMARY KEY (subject, id)
            )
            """,
            "CREATE UNIQUE INDEX profile_by_revision ON profile (subject, revision)",
            // Remembered for a while, so that whoever follows the store hears of it.
            """
            CREATE TABLE removed_profile (
                subject TEXT NOT NULL CHECK (subject IN ('job-seekers', 'vacancies')),
                id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 200),
                revision BIGINT NOT NULL CHECK (revision > 0),
                removed_at BIGINT NOT NULL,
                PRIMARY KEY (subject, id)
            )
            """,
            "CREATE UNIQUE INDEX removed_profile_by_revision ON removed_profile (subject, revision)",
            // The counters of a subject. Whoever writes takes its row first, so that revisions become visible in their order.
            """
            CREATE TABLE profile_set (
                subject TEXT NOT NULL PRIMARY KEY CHECK (subject IN ('job-seekers', 'vacancies')),
                revision BIGINT NOT NULL CHECK (revision >= 0),
                replacement BIGINT NOT NULL CHECK (replacement >= 0),
                is_gathering BIGINT NOT NULL CHECK (is_gathering IN (0, 1))
            )
            """,
            "INSERT INTO profile_set (subject, revision, replacement, is_gathering) VALUES ('job-seekers', 0, 0, 0), ('vacancies', 0, 0, 0)",
            // A whole set, gathered to take the place of the old one.
            """
            CREATE TABLE staged_profile (
                subject TEXT NOT NULL REFERENCES profile_set (subject),
                id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 200),
                supplied_at BIGINT NOT NULL,
                record BYTEA NOT NULL CHECK (length(record) > 0),
                PRIMARY KEY (subject, id)
            )
            """,
        ])
}
