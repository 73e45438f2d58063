import Database
import Foundation
import Testing

struct AttemptTests {
    struct Objection: Error {}

    let folder: TemporaryFolder
    let database: SQLiteDatabase

    init() async throws {
        folder = try TemporaryFolder()
        database = try SQLiteDatabase(path: folder.file())
        try await database.migrate([Migration("0001 items", ["CREATE TABLE item (id TEXT NOT NULL PRIMARY KEY, content TEXT)"])])
    }

    @Test func aPartThatFailsLeavesNothingAndTheTransactionGoesOn() async throws {
        let failed = try await database.write { connection in
            try connection.execute("INSERT INTO item (id) VALUES ('before')")
            let result = try connection.attempt {
                try connection.execute("INSERT INTO item (id) VALUES ('within')")
                throw Objection()
            }
            try connection.execute("INSERT INTO item (id) VALUES ('after')")
            if case .failure(let error) = result { return error is Objection }
            return false
        }
        #expect(failed)
        #expect(try await items() == ["after", "before"])
    }

    @Test func aPartOfAPartCanFailByItself() async throws {
        try await database.write { connection in
            _ = try connection.attempt {
                try connection.execute("INSERT INTO item (id) VALUES ('outer')")
                _ = try connection.attempt {
                    try connection.execute("INSERT INTO item (id) VALUES ('inner')")
                    throw Objection()
                }
            }
        }
        #expect(try await items() == ["outer"])
    }

    @Test func aTransactionThatTheEngineGaveUpIsNotCalledDone() async throws {
        try await database.write { connection in
            try connection.rows("PRAGMA max_page_count = 6").count
        }
        await #expect(throws: DatabaseError.full) {
            try await database.write { connection in
                try connection.execute("INSERT INTO item (id) VALUES ('small')")
                let large = String(repeating: "x", count: 100_000)
                _ = try connection.attempt { try connection.execute("INSERT INTO item (id, content) VALUES ('large', \(large))") }
                try connection.execute("INSERT INTO item (id) VALUES ('after')")
            }
        }
        #expect(try await items() == [])
    }

    private func items() async throws -> [String] {
        try await database.read { try $0.rows("SELECT id FROM item ORDER BY id").map { try $0.value("id") } }
    }
}
