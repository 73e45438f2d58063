import Database
import Testing

/// A part of a transaction can fail by itself, whatever keeps it.
struct AttemptTests {
    struct Objection: Error {}

    @Test(arguments: DatabaseEngine.available)
    func aPartThatFailsLeavesNothingAndTheTransactionGoesOn(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        let failed = try await open.database.write { connection in
            try connection.insert("before")
            let result = try connection.attempt {
                try connection.insert("within")
                throw Objection()
            }
            try connection.insert("after")
            if case .failure(let error) = result { return error is Objection }
            return false
        }
        #expect(failed)
        #expect(try await open.database.items() == ["after", "before"])
    }

    @Test(arguments: DatabaseEngine.available)
    func aPartInWhichAStatementFailsLeavesTheRestSound(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        try await open.database.write { connection in
            try connection.insert("a")
            for id in ["a", "b", "a", "c"] { _ = try connection.attempt { try connection.insert(id) } }
            _ = try connection.attempt { try connection.rows("SELECT nothing FROM nowhere") }
            _ = try connection.attempt { try connection.forEach("SELECT id FROM item") { _ in throw Objection() } }
            try connection.insert("d")
        }
        #expect(try await open.database.items() == ["a", "b", "c", "d"])
    }

    @Test(arguments: DatabaseEngine.available)
    func aPartOfAPartCanFailByItself(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        try await open.database.write { connection in
            _ = try connection.attempt {
                try connection.insert("outer")
                _ = try connection.attempt {
                    try connection.insert("inner")
                    throw Objection()
                }
            }
        }
        #expect(try await open.database.items() == ["outer"])
    }
}
