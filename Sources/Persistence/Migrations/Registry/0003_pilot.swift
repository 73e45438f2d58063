import Database

extension RegistrySchema {
    static let pilot = Migration(
        "0003 pilot",
        [
            """
            CREATE TABLE pilot (
                oin TEXT NOT NULL PRIMARY KEY REFERENCES participant (oin),
                state TEXT NOT NULL CHECK (state IN ('preparing', 'trying', 'finished'))
            )
            """,
            """
            CREATE TABLE pilot_task (
                oin TEXT NOT NULL REFERENCES pilot (oin),
                code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 100),
                change BIGINT NOT NULL UNIQUE REFERENCES registry_change (number),
                PRIMARY KEY (oin, code)
            )
            """,
            """
            CREATE TABLE followed_item (
                number BIGINT NOT NULL PRIMARY KEY REFERENCES registry_change (number),
                oin TEXT NOT NULL REFERENCES participant (oin),
                kind TEXT NOT NULL CHECK (kind IN ('bottleneck', 'experience-report', 'room-for-misuse', 'unusable-profile')),
                content TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('raised', 'taken-up', 'answered', 'resolved', 'withdrawn'))
            )
            """,
            "CREATE INDEX followed_item_by_participant ON followed_item (oin, number)",
            // The history of an item: rows are only ever added.
            """
            CREATE TABLE followed_step (
                change BIGINT NOT NULL PRIMARY KEY REFERENCES registry_change (number),
                item BIGINT NOT NULL REFERENCES followed_item (number),
                step TEXT NOT NULL
            )
            """,
            "CREATE INDEX followed_step_by_item ON followed_step (item, change)",
        ])
}
