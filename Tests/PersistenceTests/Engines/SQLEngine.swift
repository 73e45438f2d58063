import Foundation

@testable import Database

/// The engines on which what is stored must behave the same. `DatabaseTests` says so where there is no server of PostgreSQL.
enum SQLEngine: String, CaseIterable, Codable, Sendable {
    case sqlite
    case postgreSQL

    static var available: [SQLEngine] { TemporarySchema.text == nil ? [.sqlite] : allCases }

    /// A place for a database, which is gone when the test lets go of it.
    func place() throws -> SQLPlace {
        switch self {
        case .sqlite: .folder(try TemporaryFolder())
        case .postgreSQL: .schema(try TemporarySchema())
        }
    }
}

enum SQLPlace: Sendable {
    case folder(TemporaryFolder)
    case schema(TemporarySchema)

    /// The database of a test; opening it again shows what has been kept.
    func database() async throws -> any Database {
        switch self {
        case .folder(let folder): try folder.database()
        case .schema(let schema): try await PostgreSQLDatabase(schema.address, limits: PostgreSQLLimits(readers: 2))
        }
    }

    /// What another process needs to find it: a file, or the name of a schema.
    var name: String {
        switch self {
        case .folder(let folder): folder.file("test.sqlite")
        case .schema(let schema): schema.address.schema
        }
    }
}

extension SQLEngine {
    /// The database of a test of another process.
    func database(named name: String) async throws -> any Database {
        switch self {
        case .sqlite: try SQLiteDatabase(path: name)
        case .postgreSQL: try await PostgreSQLDatabase(PostgreSQLAddress(TemporarySchema.text ?? "").with(schema: name))
        }
    }
}

/// A schema of its own for one test, dropped when the test lets go of it.
final class TemporarySchema: Sendable {
    /// The server that the tests may use; `Scripts/postgresql.sh start` prints it.
    static var text: String? { ProcessInfo.processInfo.environment["SCHAKEL_TEST_POSTGRESQL"] }

    let address: PostgreSQLAddress

    init() throws {
        let name = "test_\(UUID().uuidString.lowercased().filter { $0 != "-" })"
        address = try PostgreSQLAddress(Self.text ?? "").with(schema: name)
    }

    deinit {
        let settings = PostgreSQLSettings(address: address, limits: PostgreSQLLimits(), durability: .normal)
        _ = try? PostgreSQLLink(settings).run("DROP SCHEMA IF EXISTS \(address.schema) CASCADE")
    }
}
