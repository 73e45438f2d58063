import Database

extension RegistrySchema {
    static let conformityTests = Migration(
        "0005 conformity tests",
        [
            // Not a change of the registry: it is the evidence that somebody records on it that counts.
            """
            CREATE TABLE conformity_test (
                number BIGINT NOT NULL PRIMARY KEY CHECK (number > 0),
                oin TEXT NOT NULL REFERENCES participant (oin),
                author TEXT NOT NULL CHECK (length(author) BETWEEN 1 AND 200),
                reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
                made_at BIGINT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'finished')),
                taken_at BIGINT,
                ended_at BIGINT,
                verdict TEXT CHECK (verdict IN ('passed', 'failed', 'incomplete', 'not-held')),
                digest TEXT,
                report TEXT,
                CHECK ((state = 'waiting') = (taken_at IS NULL)),
                CHECK ((state = 'finished') = (ended_at IS NOT NULL)),
                CHECK ((state = 'finished') = (verdict IS NOT NULL))
            )
            """,
            // A participant has one test at a time.
            "CREATE UNIQUE INDEX conformity_test_open ON conformity_test (oin) WHERE state <> 'finished'",
            "CREATE INDEX conformity_test_by_participant ON conformity_test (oin, number)",
        ])
}
