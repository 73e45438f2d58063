import Database

extension PortalSchema {
    static let sessions = Migration(
        "0001 sessions",
        [
            // The key of a session is with the browser only; here is its SHA-256.
            """
            CREATE TABLE portal_session (
                digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 43),
                issuer TEXT NOT NULL CHECK (length(issuer) BETWEEN 1 AND 500),
                subject TEXT NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
                name TEXT NOT NULL CHECK (length(name) <= 100),
                organisation TEXT NOT NULL CHECK (length(organisation) = 20),
                roles TEXT NOT NULL CHECK (length(roles) BETWEEN 1 AND 200),
                browser TEXT NOT NULL CHECK (length(browser) <= 50),
                begun_at BIGINT NOT NULL,
                authenticated_at BIGINT NOT NULL,
                used_at BIGINT NOT NULL,
                CHECK (used_at >= begun_at)
            )
            """,
            "CREATE INDEX portal_session_by_person ON portal_session (issuer, subject)",
            "CREATE INDEX portal_session_by_use ON portal_session (used_at)",
            """
            CREATE TABLE sign_in_attempt (
                state TEXT NOT NULL PRIMARY KEY CHECK (length(state) = 43),
                browser TEXT NOT NULL CHECK (length(browser) = 43),
                nonce TEXT NOT NULL CHECK (length(nonce) = 43),
                verifier TEXT NOT NULL CHECK (length(verifier) = 43),
                destination TEXT NOT NULL CHECK (length(destination) BETWEEN 1 AND 2000),
                renews INTEGER NOT NULL CHECK (renews IN (0, 1)),
                begun_at BIGINT NOT NULL
            )
            """,
            "CREATE INDEX sign_in_attempt_by_time ON sign_in_attempt (begun_at)",
        ])
}
