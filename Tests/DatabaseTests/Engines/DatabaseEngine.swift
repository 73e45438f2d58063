import Database

/// The engines that must all behave the same.
enum DatabaseEngine: String, CaseIterable, Sendable {
    case sqlite
    case postgreSQL

    /// Those that can be tried here; see ``PostgreSQLServerTests``.
    static var available: [DatabaseEngine] { PostgreSQLServer.text == nil ? [.sqlite] : allCases }

    /// An empty database of its own.
    func open() async throws -> OpenDatabase {
        let place: DatabasePlace =
            switch self {
            case .sqlite: .folder(try TemporaryFolder())
            case .postgreSQL: .schema(try TemporarySchema())
            }
        return OpenDatabase(database: try await place.database(), place: place)
    }

    /// One with a table in which tests keep things.
    func openWithItems() async throws -> OpenDatabase {
        let open = try await open()
        try await open.database.migrate([
            Migration(
                "0001 items",
                [
                    "CREATE TABLE item (id TEXT NOT NULL PRIMARY KEY, size BIGINT NOT NULL CHECK (size >= 0), content BLOB, weight REAL)",
                    "CREATE TABLE part (item TEXT NOT NULL REFERENCES item (id))",
                ])
        ])
        return open
    }
}

/// Where a database of a test is; gone when the test lets go of it.
enum DatabasePlace: Sendable {
    case folder(TemporaryFolder)
    case schema(TemporarySchema)

    /// The same database, opened once more.
    func database() async throws -> any Database {
        switch self {
        case .folder(let folder): try SQLiteDatabase(path: folder.file(), durability: .normal)
        case .schema(let schema): try await schema.database()
        }
    }
}

struct OpenDatabase: Sendable {
    let database: any Database
    let place: DatabasePlace
}

extension Database {
    func items() async throws -> [String] {
        try await read { try $0.rows("SELECT id FROM item ORDER BY id").map { try $0.value("id") } }
    }
}

extension SQLConnection {
    @discardableResult
    func insert(_ id: String, size: Int = 1) throws -> Int {
        try execute("INSERT INTO item (id, size) VALUES (\(id), \(size))")
    }

    func count() throws -> Int { try row("SELECT count(*) AS number FROM item")?.value("number") ?? 0 }
}
