import Database
import Foundation
import Testing

/// Those who use a database tell each other that they are at work, whatever keeps it.
struct WorkClaimTests {
    @Test(arguments: DatabaseEngine.available)
    func isSeenByEverybodyUntilItIsLetGoOf(_ engine: DatabaseEngine) async throws {
        let open = try await engine.open()
        let other = try await open.place.database()
        #expect(try other.isClaimed("work") == false)
        var claims = [try await open.database.claim("work")]
        #expect(claims.count == 1)
        #expect(try other.isClaimed("work"))
        #expect(try open.database.isClaimed("work"))
        #expect(try other.isClaimed("rest") == false)
        claims.removeAll()
        try await other.waitUntilUnclaimed("work")
        #expect(try open.database.isClaimed("work") == false)
    }

    @Test(arguments: DatabaseEngine.available)
    func lastsUntilTheLastOfSeveralIsLetGoOf(_ engine: DatabaseEngine) async throws {
        let open = try await engine.open()
        let other = try await open.place.database()
        var claims = [try await open.database.claim("work"), try await open.database.claim("work"), try await other.claim("work")]
        for _ in 0..<2 {
            claims.removeFirst()
            #expect(try open.database.isClaimed("work"))
            #expect(try other.isClaimed("work"))
        }
        claims.removeAll()
        try await open.database.waitUntilUnclaimed("work")
    }

    @Test(arguments: DatabaseEngine.available)
    func canBeAskedForWithinATransaction(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        let other = try await open.place.database()
        let claim = try await other.claim("work")
        let isClaimed = try await open.database.write { connection in
            try connection.insert("a")
            return try open.database.isClaimed("work")
        }
        #expect(isClaimed)
        withExtendedLifetime(claim) {}
    }

    @Test(arguments: DatabaseEngine.available)
    func endsWithItsProcess(_ engine: DatabaseEngine) async throws {
        let open = try await engine.open()
        let place = Place(open.place)
        await #expect(processExitsWith: .signal(SIGKILL)) { [place = place as Place] in
            let claim = try await place.database().claim("work")
            kill(getpid(), SIGKILL)
            withExtendedLifetime(claim) {}
        }
        try await open.database.waitUntilUnclaimed("work")
        // It was another process's, and this one can see such a claim.
        let claim = try await place.database().claim("work")
        #expect(try open.database.isClaimed("work"))
        withExtendedLifetime(claim) {}
    }

    /// A file can still be told of a claim; a server cannot.
    @Test(.enabled(if: PostgreSQLServer.text != nil, PostgreSQLServer.missing))
    func isNotToBeHadOfAClosedServer() async throws {
        let open = try await DatabaseEngine.postgreSQL.open()
        try await open.database.close()
        await #expect(throws: DatabaseError.closed) { _ = try await open.database.claim("work") }
        #expect(throws: DatabaseError.closed) { try open.database.isClaimed("work") }
    }
}

extension Database {
    /// Claims end soon, not at once. A test that waits for ever says so by not ending.
    func waitUntilUnclaimed(_ name: String) async throws { while try isClaimed(name) { await Task.yield() } }
}

/// A place that another process can be told of.
private struct Place: Codable, Sendable {
    var path: String?
    var schema: String?

    init(_ place: DatabasePlace) {
        switch place {
        case .folder(let folder): path = folder.file()
        case .schema(let schema): self.schema = schema.address.schema
        }
    }

    func database() async throws -> any Database {
        if let path { return try SQLiteDatabase(path: path) }
        let address = try PostgreSQLServer.address(PostgreSQLServer.text).with(schema: schema ?? "public")
        return try await PostgreSQLDatabase(address)
    }
}
