import Database

extension RegistrySchema {
    static let signals = Migration(
        "0004 signals",
        [
            // Signals have numbers of their own: what a watch sees is no change of the registry, and no node has to read anything for it.
            """
            CREATE TABLE misuse_signal (
                number BIGINT NOT NULL PRIMARY KEY CHECK (number > 0),
                subject TEXT NOT NULL CHECK (subject IN ('job-seekers', 'vacancies', 'contact-moments')),
                kind TEXT NOT NULL,
                identity TEXT NOT NULL CHECK (length(identity) BETWEEN 1 AND 200),
                severity BIGINT NOT NULL CHECK (severity BETWEEN 1 AND 3),
                parties TEXT NOT NULL,
                measured BIGINT NOT NULL CHECK (measured >= 0),
                threshold BIGINT NOT NULL CHECK (threshold > 0),
                hours BIGINT,
                explanation TEXT NOT NULL,
                questions TEXT NOT NULL,
                raised_at BIGINT NOT NULL,
                worsened_at BIGINT NOT NULL,
                seen_at BIGINT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('open', 'taken-up', 'closed'))
            )
            """,
            // Of what is seen there is one signal that is not closed.
            "CREATE UNIQUE INDEX misuse_signal_open ON misuse_signal (subject, kind, identity) WHERE state <> 'closed'",
            "CREATE INDEX misuse_signal_latest ON misuse_signal (subject, kind, identity, number)",
            """
            CREATE TABLE misuse_signal_party (
                signal BIGINT NOT NULL REFERENCES misuse_signal (number),
                oin TEXT NOT NULL CHECK (length(oin) = 20),
                PRIMARY KEY (oin, signal)
            )
            """,
            """
            CREATE TABLE misuse_signal_step (
                signal BIGINT NOT NULL REFERENCES misuse_signal (number),
                number BIGINT NOT NULL CHECK (number > 0),
                step TEXT NOT NULL CHECK (step IN ('answer', 'measure', 'close')),
                measure BIGINT UNIQUE REFERENCES measure (number),
                conclusion TEXT CHECK (conclusion IN ('misuse', 'permitted', 'false-alarm')),
                author TEXT NOT NULL CHECK (length(author) BETWEEN 1 AND 200),
                reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
                made_at BIGINT NOT NULL,
                PRIMARY KEY (signal, number),
                CHECK ((step = 'measure') = (measure IS NOT NULL)),
                CHECK ((step = 'close') = (conclusion IS NOT NULL))
            )
            """,
        ])
}
