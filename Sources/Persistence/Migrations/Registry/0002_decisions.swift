import Database

extension RegistrySchema {
    static let decisions = Migration(
        "0002 decisions",
        [
            """
            CREATE TABLE condition_set (
                version BIGINT NOT NULL PRIMARY KEY CHECK (version > 0),
                effective_at BIGINT NOT NULL UNIQUE,
                conditions TEXT NOT NULL,
                change BIGINT NOT NULL UNIQUE REFERENCES registry_change (number)
            )
            """,
            """
            CREATE TABLE evidence (
                number BIGINT NOT NULL PRIMARY KEY REFERENCES registry_change (number),
                oin TEXT NOT NULL REFERENCES participant (oin),
                kind TEXT NOT NULL CHECK (kind IN ('agreement', 'impact-assessment', 'security-norm', 'mediator-conformity',
                    'source-conformity', 'data-quality')),
                value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 100),
                reference TEXT NOT NULL CHECK (length(reference) BETWEEN 1 AND 500),
                is_passed BIGINT NOT NULL CHECK (is_passed IN (0, 1)),
                starts_at BIGINT NOT NULL,
                ends_at BIGINT CHECK (ends_at > starts_at),
                risks TEXT NOT NULL
            )
            """,
            "CREATE INDEX evidence_by_participant ON evidence (oin, number)",
            """
            CREATE TABLE rule (
                number BIGINT NOT NULL PRIMARY KEY REFERENCES registry_change (number),
                kind TEXT NOT NULL,
                scope TEXT NOT NULL CHECK (scope IN ('participant', 'category', 'subject', 'general')),
                scope_value TEXT NOT NULL,
                rule_value TEXT,
                effective_at BIGINT NOT NULL,
                made_at BIGINT NOT NULL CHECK (made_at <= effective_at),
                UNIQUE (kind, scope, scope_value, effective_at)
            )
            """,
            """
            CREATE TABLE measure (
                number BIGINT NOT NULL PRIMARY KEY REFERENCES registry_change (number),
                oin TEXT NOT NULL REFERENCES participant (oin),
                kind TEXT NOT NULL CHECK (kind IN ('warn', 'throttle', 'suspend')),
                percent BIGINT CHECK (percent BETWEEN 1 AND 99),
                starts_at BIGINT NOT NULL,
                ends_at BIGINT CHECK (ends_at > starts_at),
                lifted BIGINT UNIQUE REFERENCES registry_change (number),
                CHECK ((kind = 'throttle' AND percent IS NOT NULL) OR (kind <> 'throttle' AND percent IS NULL))
            )
            """,
            "CREATE INDEX measure_by_participant ON measure (oin, number)",
        ])
}
