import Database
import Testing

struct MigrationTests {
    let first = Migration("0001 items", ["CREATE TABLE item (id TEXT NOT NULL)"])
    let second = Migration("0002 sizes", ["ALTER TABLE item ADD COLUMN size BIGINT", "INSERT INTO item (id, size) VALUES ('a', 1)"])

    @Test(arguments: DatabaseEngine.available)
    func appliesEachStepOnce(_ engine: DatabaseEngine) async throws {
        let open = try await engine.open()
        try await open.database.migrate([first])
        try await open.database.migrate([first, second])
        try await open.database.migrate([first, second])
        #expect(try await open.database.read { try $0.rows("SELECT size FROM item").count } == 1)
    }

    @Test(arguments: DatabaseEngine.available)
    func refusesAStepThatWasChangedAfterwards(_ engine: DatabaseEngine) async throws {
        let open = try await engine.open()
        try await open.database.migrate([first])
        let changed = Migration("0001 items", ["CREATE TABLE item (id TEXT)"])
        await #expect(throws: DatabaseError.migrationChanged(name: "0001 items")) { try await open.database.migrate([changed, second]) }
        #expect(try await open.database.applied() == ["0001 items"])
    }

    @Test(arguments: DatabaseEngine.available)
    func acceptsAStepThatWasOnlyLaidOutAnew(_ engine: DatabaseEngine) async throws {
        let open = try await engine.open()
        try await open.database.migrate([first])
        try await open.database.migrate([Migration("0001 items", ["CREATE TABLE item\n    (id TEXT NOT NULL)"])])
    }

    @Test(arguments: DatabaseEngine.available)
    func refusesADatabaseOfANewerProgram(_ engine: DatabaseEngine) async throws {
        let open = try await engine.open()
        try await open.database.migrate([first, second])
        await #expect(throws: DatabaseError.migrationUnknown(name: "0002 sizes")) { try await open.database.migrate([first]) }
    }

    @Test(arguments: DatabaseEngine.available)
    func refusesAStepThatWasPutInBetween(_ engine: DatabaseEngine) async throws {
        let open = try await engine.open()
        try await open.database.migrate([first, second])
        let between = Migration("0001b between", ["CREATE TABLE other (id TEXT)"])
        await #expect(throws: DatabaseError.migrationOutOfOrder(name: "0001b between")) {
            try await open.database.migrate([first, between, second])
        }
    }

    @Test(arguments: DatabaseEngine.available)
    func refusesAListThatDoesNotAscend(_ engine: DatabaseEngine) async throws {
        let open = try await engine.open()
        await #expect(throws: DatabaseError.migrationOutOfOrder(name: "0001 items")) { try await open.database.migrate([second, first]) }
        await #expect(throws: DatabaseError.migrationOutOfOrder(name: "0001 items")) { try await open.database.migrate([first, first]) }
    }

    @Test(arguments: DatabaseEngine.available)
    func leavesTheSchemaAsItWasWhenAStepFails(_ engine: DatabaseEngine) async throws {
        let open = try await engine.open()
        try await open.database.migrate([first])
        let broken = Migration("0003 broken", ["CREATE TABLE other (id TEXT)", "INSERT INTO nowhere VALUES (1)"])
        await #expect(throws: DatabaseError.self) { try await open.database.migrate([first, second, broken]) }
        #expect(try await open.database.applied() == ["0001 items"])
        try await open.database.migrate([first, second])
    }

    @Test(arguments: DatabaseEngine.available)
    func refusesTwoMigratorsAtOnceToApplyAStepTwice(_ engine: DatabaseEngine) async throws {
        let open = try await engine.open()
        let other = try await open.place.database()
        let steps = [first, second]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for database in [open.database, other] { group.addTask { try await database.migrate(steps) } }
            try await group.waitForAll()
        }
        #expect(try await open.database.read { try $0.rows("SELECT size FROM item").count } == 1)
    }
}

extension Database {
    fileprivate func applied() async throws -> [String] {
        try await read { try $0.rows("SELECT name FROM schema_migration ORDER BY name").map { try $0.value("name") } }
    }
}
