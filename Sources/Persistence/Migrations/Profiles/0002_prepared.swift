import Database

extension ProfileSchema {
    /// What answering needs of a record stands before the record, so that reading it at start does not pass over the record. `NULL` where it has
    /// not been made yet, which only the store itself sees: it makes it when it is opened.
    static let prepared = Migration(
        "0002 prepared",
        [
            """
            CREATE TABLE prepared_profile (
                subject TEXT NOT NULL CHECK (subject IN ('job-seekers', 'vacancies')),
                id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 200),
                revision BIGINT NOT NULL CHECK (revision > 0),
                supplied_at BIGINT NOT NULL,
                prepared BYTEA,
                record BYTEA NOT NULL CHECK (length(record) > 0),
                PRIMARY KEY (subject, id)
            )
            """,
            """
            INSERT INTO prepared_profile (subject, id, revision, supplied_at, record)
            SELECT subject, id, revision, supplied_at, record FROM profile ORDER BY subject, revision
            """,
            "DROP INDEX profile_by_revision",
            "DROP TABLE profile",
            "ALTER TABLE prepared_profile RENAME TO profile",
            "CREATE UNIQUE INDEX profile_by_revision ON profile (subject, revision)",
            // What is being gathered has no claim on surviving a new version.
            "DELETE FROM staged_profile",
            "UPDATE profile_set SET is_gathering = 0",
            "ALTER TABLE staged_profile ADD COLUMN prepared BYTEA",
            "ALTER TABLE profile_set ADD COLUMN prepared_version BIGINT NOT NULL DEFAULT 0",
        ])
}
