import Foundation
import Testing

@testable import Database

/// A server proves who it is, or hears nothing.
@Suite(.enabled(if: PostgreSQLServer.textTLS != nil, PostgreSQLServer.missingTLS))
struct PostgreSQLEncryptionTests {
    @Test func speaksToAServerThatProvesItsName() async throws {
        let schema = try TemporarySchema(PostgreSQLServer.textTLS)
        let database = try await schema.database()
        let row = try #require(
            try await database.read { try $0.row("SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()") })
        #expect(try row.value("ssl", as: Bool.self))
        #expect(try row.value("version", as: String.self) == "TLSv1.3")
        await database.close()
    }

    @Test func refusesAServerOfAnotherAuthority() async throws {
        var address = try PostgreSQLServer.address(PostgreSQLServer.textTLS)
        let authority = try #require(address.parameters["sslrootcert"])
        let other = URL(fileURLWithPath: authority).deletingLastPathComponent().appendingPathComponent("other-ca.crt").path
        try #require(FileManager.default.fileExists(atPath: other))
        address.parameters["sslrootcert"] = other
        await refuses(address, saying: "certificate verify failed")
    }

    @Test func refusesAServerOfAnotherName() async throws {
        var address = try PostgreSQLServer.address(PostgreSQLServer.textTLS)
        address.hosts[0].name = "127.0.0.1"
        await refuses(address, saying: "does not match host name")
    }

    @Test func doesNotSpeakInTheClearToAServerThatWantsNone() async throws {
        var address = try PostgreSQLServer.address(PostgreSQLServer.textTLS)
        address.parameters["sslmode"] = "disable"
        await refuses(address, saying: "no pg_hba.conf entry")
    }

    @Test func isRefusedWithAnotherPassword() async throws {
        var address = try PostgreSQLServer.address(PostgreSQLServer.textTLS)
        address.password = "wrong-secret"
        await refuses(address, saying: "password authentication failed")
    }

    @Test func saysThatNobodyListens() async throws {
        var address = try PostgreSQLServer.address(PostgreSQLServer.textTLS)
        address.hosts = [.init(name: "127.0.0.1", port: 1)]
        await refuses(address, saying: "refused")
    }

    /// The one that does not answer is passed over.
    @Test func findsTheServerAmongSeveral() async throws {
        let schema = try TemporarySchema(PostgreSQLServer.textTLS)
        var address = schema.address
        address.hosts.insert(.init(name: "127.0.0.1", port: 1), at: 0)
        address.parameters["target_session_attrs"] = "read-write"
        let database = try await PostgreSQLDatabase(address)
        #expect(try await database.read { try $0.row("SELECT 1 AS one")?.value("one") } == 1)
        await database.close()
    }

    private func refuses(_ address: PostgreSQLAddress, saying reason: String) async {
        let error = await #expect(throws: DatabaseError.self) { try await PostgreSQLDatabase(address) }
        guard case .unreachable(let text) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(text.contains(reason))
        #expect(!text.contains("wrong-secret") && error?.description.contains(reason) == false)
    }
}
