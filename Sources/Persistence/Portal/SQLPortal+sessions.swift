import Database
public import Foundation
import LabourDomain
public import SignIn

extension SQLPortal: SessionStore {
    public func keep(_ session: Session) async throws {
        try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO portal_session
                    (digest, issuer, subject, name, organisation, roles, browser, begun_at, authenticated_at, used_at)
                VALUES (\(session.digest), \(session.person.issuer), \(session.person.subject), \(session.person.name),
                    \(session.person.organisation.text), \(session.person.roles.map(\.rawValue).sorted().joined(separator: " ")),
                    \(session.browser), \(session.begunAt.millisecondsSince1970), \(session.authenticatedAt.millisecondsSince1970),
                    \(session.usedAt.millisecondsSince1970))
                """)
        }
    }

    public func session(_ digest: String) async throws -> Session? {
        try await database.read { try $0.row("SELECT * FROM portal_session WHERE digest = \(digest)")?.session() }
    }

    public func touch(_ digest: String, at now: Date) async throws {
        try await database.write { connection in
            let used = now.millisecondsSince1970
            try connection.execute("UPDATE portal_session SET used_at = \(used) WHERE digest = \(digest) AND used_at < \(used)")
        }
    }

    public func sessions(issuer: String, subject: String) async throws -> [Session] {
        try await database.read { connection in
            try connection.rows(
                "SELECT * FROM portal_session WHERE issuer = \(issuer) AND subject = \(subject) ORDER BY used_at DESC, digest"
            ).map { try $0.session() }
        }
    }

    public func end(_ digest: String) async throws -> Bool {
        try await database.write { try $0.execute("DELETE FROM portal_session WHERE digest = \(digest)") } == 1
    }

    public func forget(begunBefore begun: Date, unusedSince used: Date) async throws {
        try await database.write { connection in
            try connection.execute(
                """
                DELETE FROM portal_session
                WHERE begun_at < \(begun.millisecondsSince1970) OR used_at < \(used.millisecondsSince1970)
                """)
        }
    }
}

extension SQLRow {
    fileprivate func session() throws -> Session {
        let roles = try value("roles", as: String.self).split(separator: " ").map { word in
            guard let role = PersonRole(rawValue: String(word)) else { throw PersistenceError.unreadable(column: "roles") }
            return role
        }
        let person = Person(
            issuer: try value("issuer"), subject: try value("subject"), name: try value("name"),
            organisation: try OIN(value("organisation")), roles: Set(roles))
        return Session(
            digest: try value("digest"), person: person, browser: try value("browser"), begunAt: try date("begun_at"),
            authenticatedAt: try date("authenticated_at"), usedAt: try date("used_at"))
    }
}
