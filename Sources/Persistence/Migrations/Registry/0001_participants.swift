import Database

extension RegistrySchema {
    static let participants = Migration(
        "0001 participants",
        [
            // Whoever changes anything takes this row first, so that changes become visible in the order of their numbers.
            """
            CREATE TABLE registry_clock (
                id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
                number BIGINT NOT NULL CHECK (number >= 0)
            )
            """,
            "INSERT INTO registry_clock (id, number) VALUES (1, 0)",
            // The history: rows are only ever added.
            """
            CREATE TABLE registry_change (
                number BIGINT NOT NULL PRIMARY KEY CHECK (number > 0),
                kind TEXT NOT NULL CHECK (kind IN ('participant', 'standing', 'mandate', 'evidence', 'conditions', 'rule', 'measure',
                    'pilot', 'followed-item')),
                subject TEXT NOT NULL,
                what TEXT NOT NULL CHECK (length(what) > 0),
                author TEXT NOT NULL CHECK (length(author) BETWEEN 1 AND 200),
                reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
                made_at BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE participant (
                oin TEXT NOT NULL PRIMARY KEY CHECK (length(oin) = 20),
                kvk TEXT CHECK (length(kvk) = 8),
                rsin TEXT CHECK (length(rsin) = 9),
                name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
                category TEXT NOT NULL CHECK (category IN ('suwi-public', 'other-public', 'private')),
                standing TEXT NOT NULL CHECK (standing IN ('applied', 'conditions-open', 'accepted-for-pilot', 'accepted-for-production',
                    'suspended-from-pilot', 'suspended-from-production', 'ended')),
                version BIGINT NOT NULL CHECK (version > 0)
            )
            """,
            """
            CREATE TABLE participant_role (
                oin TEXT NOT NULL REFERENCES participant (oin),
                position BIGINT NOT NULL CHECK (position >= 0),
                role TEXT NOT NULL CHECK (role IN ('mediator', 'source', 'processor')),
                starts_at BIGINT NOT NULL,
                ends_at BIGINT CHECK (ends_at > starts_at),
                PRIMARY KEY (oin, position),
                UNIQUE (oin, role, starts_at)
            )
            """,
            """
            CREATE TABLE participant_contact (
                oin TEXT NOT NULL REFERENCES participant (oin),
                position BIGINT NOT NULL CHECK (position >= 0),
                kind TEXT NOT NULL CHECK (kind IN ('general', 'technical', 'privacy-officer', 'security-incidents')),
                name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
                email TEXT NOT NULL CHECK (length(email) BETWEEN 3 AND 320),
                phone TEXT CHECK (length(phone) BETWEEN 8 AND 25),
                PRIMARY KEY (oin, kind)
            )
            """,
            """
            CREATE TABLE participant_source (
                oin TEXT NOT NULL PRIMARY KEY REFERENCES participant (oin),
                processor TEXT NOT NULL CHECK (length(processor) = 20),
                source_id TEXT NOT NULL UNIQUE CHECK (length(source_id) BETWEEN 1 AND 200),
                address TEXT NOT NULL CHECK (length(address) BETWEEN 9 AND 1000),
                subjects TEXT NOT NULL,
                interface_version TEXT NOT NULL CHECK (interface_version IN ('3.0', '3.1'))
            )
            """,
            // The history of a participant: rows are only ever added.
            """
            CREATE TABLE standing_step (
                change BIGINT NOT NULL PRIMARY KEY REFERENCES registry_change (number),
                oin TEXT NOT NULL REFERENCES participant (oin),
                step TEXT NOT NULL,
                standing TEXT NOT NULL
            )
            """,
            "CREATE INDEX standing_step_by_participant ON standing_step (oin, change)",
            """
            CREATE TABLE mandate (
                number BIGINT NOT NULL PRIMARY KEY REFERENCES registry_change (number),
                controller TEXT NOT NULL REFERENCES participant (oin),
                processor TEXT NOT NULL REFERENCES participant (oin),
                purpose TEXT NOT NULL,
                purposes TEXT NOT NULL,
                starts_at BIGINT NOT NULL,
                ends_at BIGINT CHECK (ends_at > starts_at),
                UNIQUE (controller, processor, starts_at)
            )
            """,
        ])
}
