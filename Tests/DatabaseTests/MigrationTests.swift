import Database
import Testing

struct MigrationTests {
    let folder: TemporaryFolder
    let database: SQLiteDatabase
    let first = Migration("0001 items", ["CREATE TABLE item (id TEXT NOT NULL)"])
    let second = Migration("0002 sizes", ["ALTER TABLE item ADD COLUMN size BIGINT", "INSERT INTO item (id, size) VALUES ('a', 1)"])

    init() throws {
        folder = try TemporaryFolder()
        database = try SQLiteDatabase(path: folder.file())
    }

    @Test func appliesEachStepOnce() async throws {
        try await database.migrate([first])
        try await database.migrate([first, second])
        try await database.migrate([first, second])
        #expect(try await database.read { try $0.rows("SELECT size FROM item").count } == 1)
    }

    @Test func refusesAStepThatWasChangedAfterwards() async throws {
        try await database.migrate([first])
        let changed = Migration("0001 items", ["CREATE TABLE item (id TEXT)"])
        await #expect(throws: DatabaseError.migrationChanged(name: "0001 items")) { try await database.migrate([changed, second]) }
        #expect(try await applied() == ["0001 items"])
    }

    @Test func acceptsAStepThatWasOnlyLaidOutAnew() async throws {
        try await database.migrate([first])
        try await database.migrate([Migration("0001 items", ["CREATE TABLE item\n    (id TEXT NOT NULL)"])])
    }

    @Test func refusesADatabaseOfANewerProgram() async throws {
        try await database.migrate([first, second])
        await #expect(throws: DatabaseError.migrationUnknown(name: "0002 sizes")) { try await database.migrate([first]) }
    }

    @Test func refusesAStepThatWasPutInBetween() async throws {
        try await database.migrate([first, second])
        let between = Migration("0001b between", ["CREATE TABLE other (id TEXT)"])
        await #expect(throws: DatabaseError.migrationOutOfOrder(name: "0001b between")) {
            try await database.migrate([first, between, second])
        }
    }

    @Test func refusesAListThatDoesNotAscend() async {
        await #expect(throws: DatabaseError.migrationOutOfOrder(name: "0001 items")) { try await database.migrate([second, first]) }
        await #expect(throws: DatabaseError.migrationOutOfOrder(name: "0001 items")) { try await database.migrate([first, first]) }
    }

    @Test func leavesTheSchemaAsItWasWhenAStepFails() async throws {
        try await database.migrate([first])
        let broken = Migration("0003 broken", ["CREATE TABLE other (id TEXT)", "INSERT INTO nowhere VALUES (1)"])
        await #expect(throws: DatabaseError.self) { try await database.migrate([first, second, broken]) }
        #expect(try await applied() == ["0001 items"])
        try await database.migrate([first, second])
    }

    @Test func refusesTwoMigratorsAtOnceToApplyAStepTwice() async throws {
        let other = try SQLiteDatabase(path: folder.file())
        let steps = [first, second]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for database in [database, other] { group.addTask { try await database.migrate(steps) } }
            try await group.waitForAll()
        }
        #expect(try await database.read { try $0.rows("SELECT size FROM item").count } == 1)
    }

    private func applied() async throws -> [String] {
        try await database.read { try $0.rows("SELECT name FROM schema_migration ORDER BY name").map { try $0.value("name") } }
    }
}
