import Foundation
import Testing

@testable import Database

/// The server that the tests may use; `Scripts/postgresql.sh start` prints the variables that name it.
enum PostgreSQLServer {
    static let variable = "SCHAKEL_TEST_POSTGRESQL"
    static let missing: Comment = "SCHAKEL_TEST_POSTGRESQL names no server"
    static let missingTLS: Comment = "SCHAKEL_TEST_POSTGRESQL_TLS names no server"

    static var text: String? { ProcessInfo.processInfo.environment[variable] }
    static var textTLS: String? { ProcessInfo.processInfo.environment["\(variable)_TLS"] }

    static func address(_ text: String?) throws -> PostgreSQLAddress { try PostgreSQLAddress(#require(text)) }

    /// Runs statements of a test's own, past the driver's transactions.
    static func run(_ statements: String..., on address: PostgreSQLAddress) throws {
        let settings = PostgreSQLSettings(address: address, limits: PostgreSQLLimits(), durability: .normal)
        let link = try PostgreSQLLink(settings)
        for statement in statements { try link.run(statement) }
    }
}

/// A schema of its own for one test, dropped when the test lets go of it.
final class TemporarySchema: Sendable {
    let address: PostgreSQLAddress

    init(_ text: String? = PostgreSQLServer.text) throws {
        let name = "test_\(UUID().uuidString.lowercased().filter { $0 != "-" })"
        var address = try PostgreSQLServer.address(text).with(schema: name)
        // So that a test finds its own connections on the server.
        address.parameters["application_name"] = name
        self.address = address
    }

    deinit { try? PostgreSQLServer.run("DROP SCHEMA IF EXISTS \(address.schema) CASCADE", on: address) }

    func database(limits: PostgreSQLLimits = PostgreSQLLimits(readers: 2)) async throws -> PostgreSQLDatabase {
        try await PostgreSQLDatabase(address, durability: .normal, limits: limits)
    }
}

struct PostgreSQLServerTests {
    /// Where there is none, this says why half of the tests did not run.
    @Test(.enabled(if: PostgreSQLServer.text != nil, PostgreSQLServer.missing))
    func isThere() async throws {
        let schema = try TemporarySchema()
        let database = try await DatabaseLocation.postgreSQL(schema.address).open()
        #expect(try await database.read { try $0.row("SELECT 1 AS one")?.value("one") } == 1)
        try await database.close()
    }
}
