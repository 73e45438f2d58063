import Database
import Foundation
import Testing

struct SQLiteDatabaseTests {
    let folder: TemporaryFolder
    let database: SQLiteDatabase

    init() async throws {
        folder = try TemporaryFolder()
        database = try SQLiteDatabase(path: folder.file())
        try await database.migrate([
            Migration(
                "0001 items",
                [
                    "CREATE TABLE item (id TEXT NOT NULL PRIMARY KEY, size BIGINT NOT NULL CHECK (size >= 0), content BYTEA, weight REAL)",
                    "CREATE TABLE part (item TEXT NOT NULL REFERENCES item (id))",
                ])
        ])
    }

    @Test func givesBackWhatWasWritten() async throws {
        let bytes: [UInt8] = Array(0...255)
        let changed = try await database.write {
            try $0.execute("INSERT INTO item (id, size, content, weight) VALUES (\("é'\""), \(Int64.max), \(bytes), \(0.5))")
        }
        #expect(changed == 1)
        let row = try #require(try await database.read { try $0.row("SELECT * FROM item") })
        #expect(try row.value("id") == "é'\"")
        #expect(try row.value("size") == Int64.max)
        #expect(try row.value("content") == bytes)
        #expect(try row.value("weight") == 0.5)
    }

    @Test func keepsAnEmptyBlobApartFromNothing() async throws {
        try await database.write {
            try $0.execute("INSERT INTO item (id, size, content) VALUES (\("a"), 0, \([UInt8]())), (\("b"), 0, \(orNull: [UInt8]?.none))")
        }
        let contents = try await database.read { connection in
            try connection.rows("SELECT content FROM item ORDER BY id").map { try $0.optional("content", as: [UInt8].self) }
        }
        #expect(contents == [[], nil])
    }

    @Test func undoesEverythingWhenTheBodyThrows() async throws {
        struct Interruption: Error {}
        await #expect(throws: Interruption.self) {
            try await database.write { connection in
                try connection.execute("INSERT INTO item (id, size) VALUES ('a', 1)")
                throw Interruption()
            }
        }
        #expect(try await count() == 0)
    }

    @Test func finishesAWriteWhoseTaskIsCancelled() async throws {
        let database = database
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await database.write { try $0.execute("INSERT INTO item (id, size) VALUES ('a', 1)") }
        }
        #expect(try await task.value == 1)
        #expect(try await count() == 1)
    }

    @Test func refusesRowsThatBreakTheSchema() async throws {
        try await database.write { try $0.execute("INSERT INTO item (id, size) VALUES ('a', 1)") }
        await expect(kind: .unique) { try $0.execute("INSERT INTO item (id, size) VALUES ('a', 1)") }
        await expect(kind: .check) { try $0.execute("INSERT INTO item (id, size) VALUES ('b', \(-1))") }
        await expect(kind: .notNull) { try $0.execute("INSERT INTO item (id, size) VALUES ('b', \(orNull: Int?.none))") }
        await expect(kind: .foreignKey) { try $0.execute("INSERT INTO part (item) VALUES ('unknown')") }
    }

    @Test func refusesToWriteWhileReading() async {
        await #expect(throws: DatabaseError.self) {
            try await database.read { try $0.execute("INSERT INTO item (id, size) VALUES ('a', 1)") }
        }
    }

    @Test func readsTheSameStatementWithinItself() async throws {
        try await database.write { try $0.execute("INSERT INTO item (id, size) VALUES ('a', 1), ('b', 2), ('c', 3)") }
        let pairs = try await database.read { connection in
            var pairs = 0
            let all: SQL = "SELECT id FROM item"
            try connection.forEach(all) { _ in try connection.forEach(all) { _ in pairs += 1 } }
            return pairs
        }
        #expect(pairs == 9)
    }

    @Test func readsManyRowsOneByOne() async throws {
        try await database.write { connection in
            for number in 0..<20_000 { try connection.execute("INSERT INTO item (id, size) VALUES (\(String(number)), \(number))") }
        }
        let sum = try await database.read { connection in
            var sum = 0
            try connection.forEach("SELECT size FROM item") { sum += try $0.value("size", as: Int.self) }
            return sum
        }
        #expect(sum == 19_999 * 10_000)
    }

    @Test func readersSeeOneStateWhileAWriterWorks() async throws {
        let database = database
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for number in 0..<200 {
                    try await database.write { connection in
                        try connection.execute("INSERT INTO item (id, size) VALUES (\("a\(number)"), 1)")
                        try connection.execute("INSERT INTO item (id, size) VALUES (\("b\(number)"), 1)")
                    }
                }
            }
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<100 {
                        let counts = try await database.read { connection in
                            try [connection.count(), connection.count()]
                        }
                        #expect(counts[0] == counts[1] && counts[0] % 2 == 0)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await count() == 400)
    }

    @Test func givesAClearErrorAfterClosing() async throws {
        try database.close()
        await #expect(throws: DatabaseError.closed) { try await database.read { _ in } }
        await #expect(throws: DatabaseError.closed) { try await database.write { _ in } }
    }

    @Test func keepsTheEnginesTextOutOfTheDescription() async throws {
        let error = await #expect(throws: DatabaseError.self) {
            try await database.write { try $0.execute("SELECT nonsense FROM item") }
        }
        guard case .failed(_, let text) = error else {
            Issue.record("another error")
            return
        }
        #expect(text.contains("nonsense"))
        #expect(error?.description.contains("nonsense") == false)
    }

    private func count() async throws -> Int { try await database.read { try $0.count() } }

    private func expect(kind: ConstraintKind, _ body: @escaping @Sendable (any SQLConnection) throws -> Int) async {
        let error = await #expect(throws: DatabaseError.self) { try await database.write(body) }
        guard case .constraint(kind, _) = error else {
            Issue.record("expected \(kind), got another error")
            return
        }
    }
}

extension SQLConnection {
    fileprivate func count() throws -> Int { try row("SELECT count(*) AS number FROM item")?.value("number") ?? 0 }
}
