/// Where a database is: a file of SQLite on this machine, or a server of PostgreSQL.
public enum DatabaseLocation: Hashable, Sendable {
    case sqlite(path: String)
    case postgreSQL(PostgreSQLAddress)

    /// Reads `postgresql://…` or `postgres://…`, `sqlite:` with a path, or a path alone.
    public init(_ text: String) throws(DatabaseError) {
        if text.hasPrefix("postgresql:") || text.hasPrefix("postgres:") {
            self = .postgreSQL(try PostgreSQLAddress(text))
            return
        }
        let path = text.hasPrefix("sqlite:") ? text.dropFirst("sqlite:".count) : text[...]
        guard !path.isEmpty, !path.contains("://"), !path.hasPrefix("//"), !text.holdsNUL else {
            throw .invalidAddress(part: "database", expected: "a path, sqlite: with a path, or postgresql://…")
        }
        self = .sqlite(path: String(path))
    }

    /// Opens the database; SQLite makes the file where there is none, PostgreSQL the schema.
    public func open(durability: Durability = .full) async throws(DatabaseError) -> any Database {
        switch self {
        case .sqlite(let path): try SQLiteDatabase(path: path, durability: durability)
        case .postgreSQL(let address): try await PostgreSQLDatabase(address, durability: durability)
        }
    }
}

extension DatabaseLocation: CustomStringConvertible {
    /// Without a password.
    public var description: String {
        switch self {
        case .sqlite(let path): path
        case .postgreSQL(let address): address.description
        }
    }
}
