import Database
import Foundation
import Testing

struct SQLiteFileTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: [(Durability.full, 2), (.normal, 1)])
    func synchronisesAsPromised(durability: Durability, level: Int) async throws {
        let database = try SQLiteDatabase(path: folder.file(), durability: durability)
        let row = try #require(try await database.write { try $0.row("PRAGMA synchronous") })
        #expect(try row.value("synchronous") == level)
    }

    @Test func keepsALogAndForeignKeys() async throws {
        let database = try SQLiteDatabase(path: folder.file())
        let (mode, keys) = try await database.write { connection in
            (
                try connection.row("PRAGMA journal_mode")?.value("journal_mode", as: String.self),
                try connection.row("PRAGMA foreign_keys")?.value("foreign_keys", as: Int.self)
            )
        }
        #expect(mode == "wal")
        #expect(keys == 1)
    }

    @Test func isOpenedByItsLocation() async throws {
        let database = try await DatabaseLocation("sqlite:\(folder.file())").open()
        #expect(try await database.read { try $0.row("SELECT 1 AS one")?.value("one") } == 1)
        try await database.close()
    }

    @Test func letsOnlyTheOwnerReadTheFile() throws {
        let database = try SQLiteDatabase(path: folder.file())
        for name in ["test.sqlite", "test.sqlite-wal"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.file(name))
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
        try database.close()
    }

    @Test func keepsWhatWasWrittenAfterReopening() async throws {
        let first = try SQLiteDatabase(path: folder.file())
        try await first.write { connection in
            try connection.execute("CREATE TABLE item (id TEXT NOT NULL)")
            try connection.execute("INSERT INTO item (id) VALUES ('a')")
        }
        try first.close()
        let second = try SQLiteDatabase(path: folder.file())
        #expect(try await second.read { try $0.rows("SELECT id FROM item").count } == 1)
    }

    @Test func saysThatTheDirectoryIsMissing() {
        let path = folder.file("nowhere/test.sqlite")
        #expect(throws: DatabaseError.directoryMissing(path: path)) { try SQLiteDatabase(path: path) }
    }

    @Test func saysThatADirectoryStandsThere() {
        #expect(throws: DatabaseError.isDirectory(path: folder.path)) { try SQLiteDatabase(path: folder.path) }
    }

    @Test func saysThatTheFileIsSomethingElse() throws {
        let path = folder.file("text.sqlite")
        try String(repeating: "This is not a database. ", count: 100).write(toFile: path, atomically: true, encoding: .utf8)
        #expect(throws: DatabaseError.notADatabase(path: path)) { try SQLiteDatabase(path: path) }
    }

    // The super-user may write wherever the file system allows, so a place is taken that even it may not write to.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/sys/kernel"), "needs /sys"))
    func saysThatPermissionIsLacking() {
        let path = "/sys/kernel/test.sqlite"
        #expect(throws: DatabaseError.notPermitted(path: path)) { try SQLiteDatabase(path: path) }
    }

    @Test func aTransactionThatTheEngineGaveUpIsNotCalledDone() async throws {
        let database = try SQLiteDatabase(path: folder.file())
        try await database.write { connection in
            try connection.execute("CREATE TABLE item (id TEXT NOT NULL, content TEXT)")
            try connection.rows("PRAGMA max_page_count = 6").forEach { _ in }
        }
        await #expect(throws: DatabaseError.full) {
            try await database.write { connection in
                try connection.execute("INSERT INTO item (id) VALUES ('small')")
                let large = String(repeating: "x", count: 100_000)
                _ = try connection.attempt { try connection.execute("INSERT INTO item (id, content) VALUES ('large', \(large))") }
                try connection.execute("INSERT INTO item (id) VALUES ('after')")
            }
        }
        #expect(try await database.items() == [])
    }

    @Test func aClaimIsAFileThatOnlyItsOwnerReads() throws {
        let database = try SQLiteDatabase(path: folder.file())
        _ = try database.claim("work")
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("test.sqlite-work"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func saysThatTheFileOfAClaimCannotBeMade() throws {
        let database = try SQLiteDatabase(path: folder.file())
        let path = folder.file("test.sqlite-work")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(throws: DatabaseError.failed(code: Int(EISDIR), internal: "open")) { try database.claim("work") }
        #expect(throws: DatabaseError.failed(code: Int(EISDIR), internal: "open")) { try database.isClaimed("work") }
    }

    @Test func waitsNoLongerThanTheTimeoutForAnotherWriter() async throws {
        let first = try SQLiteDatabase(path: folder.file())
        let second = try SQLiteDatabase(path: folder.file(), busyTimeout: .milliseconds(50))
        try await first.write { try $0.execute("CREATE TABLE item (id TEXT NOT NULL)") }
        let (holding, held) = AsyncStream<Void>.makeStream()
        let release = DispatchSemaphore(value: 0)
        let writer = Task {
            try await first.write { connection in
                try connection.execute("INSERT INTO item (id) VALUES ('a')")
                held.yield()
                release.wait()
            }
        }
        for await _ in holding { break }
        await #expect(throws: DatabaseError.busy) { try await second.write { try $0.execute("INSERT INTO item (id) VALUES ('b')") } }
        release.signal()
        try await writer.value
        #expect(try await second.write { try $0.execute("INSERT INTO item (id) VALUES ('b')") } == 1)
    }
}
