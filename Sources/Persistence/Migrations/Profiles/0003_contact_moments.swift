import Database

extension ProfileSchema {
    /// Contact moments are kept beside profiles. A list of permitted values cannot be changed in SQLite, so the tables that have it are made anew.
    static let contactMoments = Migration(
        "0003 contact moments",
        [
            // What is being gathered has no claim on surviving a new version.
            "DROP TABLE staged_profile",
            """
            CREATE TABLE wider_profile_set (
                subject TEXT NOT NULL PRIMARY KEY CHECK (subject IN ('job-seekers', 'vacancies', 'contact-moments')),
                revision BIGINT NOT NULL CHECK (revision >= 0),
                replacement BIGINT NOT NULL CHECK (replacement >= 0),
                is_gathering BIGINT NOT NULL CHECK (is_gathering IN (0, 1)),
                prepared_version BIGINT NOT NULL DEFAULT 0
            )
            """,
            """
            INSERT INTO wider_profile_set (subject, revision, replacement, is_gathering, prepared_version)
            SELECT subject, revision, replacement, 0, prepared_version FROM profile_set
            """,
            "INSERT INTO wider_profile_set (subject, revision, replacement, is_gathering) VALUES ('contact-moments', 0, 0, 0)",
            "DROP TABLE profile_set",
            "ALTER TABLE wider_profile_set RENAME TO profile_set",
            """
            CREATE TABLE staged_profile (
                subject TEXT NOT NULL REFERENCES profile_set (subject),
                id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 200),
                supplied_at BIGINT NOT NULL,
                prepared BYTEA,
                record BYTEA NOT NULL CHECK (length(record) > 0),
                PRIMARY KEY (subject, id)
            )
            """,
            """
            CREATE TABLE wider_profile (
                subject TEXT NOT NULL CHECK (subject IN ('job-seekers', 'vacancies', 'contact-moments')),
                id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 200),
                revision BIGINT NOT NULL CHECK (revision > 0),
                supplied_at BIGINT NOT NULL,
                prepared BYTEA,
                record BYTEA NOT NULL CHECK (length(record) > 0),
                PRIMARY KEY (subject, id)
            )
            """,
            """
            INSERT INTO wider_profile (subject, id, revision, supplied_at, prepared, record)
            SELECT subject, id, revision, supplied_at, prepared, record FROM profile ORDER BY subject, revision
            """,
            "DROP TABLE profile",
            "ALTER TABLE wider_profile RENAME TO profile",
            "CREATE UNIQUE INDEX profile_by_revision ON profile (subject, revision)",
            """
            CREATE TABLE wider_removed_profile (
                subject TEXT NOT NULL CHECK (subject IN ('job-seekers', 'vacancies', 'contact-moments')),
                id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 200),
                revision BIGINT NOT NULL CHECK (revision > 0),
                removed_at BIGINT NOT NULL,
                PRIMARY KEY (subject, id)
            )
            """,
            """
            INSERT INTO wider_removed_profile (subject, id, revision, removed_at)
            SELECT subject, id, revision, removed_at FROM removed_profile ORDER BY subject, revision
            """,
            "DROP TABLE removed_profile",
            "ALTER TABLE wider_removed_profile RENAME TO removed_profile",
            "CREATE UNIQUE INDEX removed_profile_by_revision ON removed_profile (subject, revision)",
        ])
}
