import Foundation
import Testing

@testable import Database

struct GroupedWritesTests {
    let folder: TemporaryFolder
    let database: GatedDatabase
    let writes: GroupedWrites

    init() async throws {
        folder = try TemporaryFolder()
        let file = try SQLiteDatabase(path: folder.file())
        try await file.migrate([
            Migration("0001 items", ["CREATE TABLE item (id TEXT NOT NULL PRIMARY KEY, size BIGINT CHECK (size >= 0))"])
        ])
        database = GatedDatabase(file)
        writes = GroupedWrites(database, limits: GroupLimits(together: 8, waiting: 20))
    }

    @Test func commitsAWriteThatIsAloneAtOnce() async throws {
        database.open()
        #expect(try await writes.write { try $0.insert("a") } == 1)
        #expect(try await writes.write { try $0.insert("b") } == 1)
        #expect(database.begun == 2)
        #expect(try await items() == ["a", "b"])
    }

    @Test func commitsTogetherWhatComesDuringACommit() async throws {
        let first = begin("first")
        await until { database.begun == 1 }
        let others = (0..<8).map { begin("other-\($0)") }
        await until { writes.waiting == 8 }
        #expect(database.begun == 1)
        database.open()
        for task in [first] + others { #expect(try await task.value == 1) }
        #expect(database.begun == 2)
        #expect(try await items().count == 9)
    }

    @Test func putsNoMoreThanAllowedInOneTransaction() async throws {
        let tasks = try await waiting(20)
        database.open()
        for task in tasks { #expect(try await task.value == 1) }
        // The first alone, then 8, 8 and 4.
        #expect(database.begun == 4)
        #expect(try await items().count == 21)
    }

    @Test func keepsTheOrderInWhichWritesCame() async throws {
        let first = begin("0")
        await until { database.begun == 1 }
        var tasks = [first]
        for number in 1..<20 {
            tasks.append(begin("\(number)"))
            await until { writes.waiting == number }
        }
        database.open()
        for task in tasks { _ = try await task.value }
        let order = try await items(by: "rowid")
        #expect(order == (0..<20).map(String.init))
    }

    @Test func aWriteThatFailsTakesNothingOfItsNeighboursWithIt() async throws {
        struct Objection: Error {}
        let first = begin("a")
        await until { database.begun == 1 }
        let double = begin("a")
        let good = begin("b")
        let objecting = Task { [writes] in
            try await writes.write { connection in
                try connection.insert("half")
                throw Objection()
            }
        }
        let negative = Task { [writes] in try await writes.write { try $0.insert("negative", size: -1) } }
        let last = begin("c")
        await until { writes.waiting == 5 }
        database.open()
        #expect(try await first.value == 1)
        #expect(try await good.value == 1)
        #expect(try await last.value == 1)
        await #expect(throws: Objection.self) { try await objecting.value }
        await #expect(throws: DatabaseError.self) { try await double.value }
        await #expect(throws: DatabaseError.self) { try await negative.value }
        #expect(database.begun == 2)
        #expect(try await items() == ["a", "b", "c"])
    }

    @Test func aCommitThatFailsFailsForEverybodyInItAndNobodyElse() async throws {
        let tasks = try await waiting(12)
        database.letOneThrough()
        await until { database.begun == 2 }
        database.failCommits(1)
        database.open()
        #expect(try await tasks[0].value == 1)
        var failed = 0
        for task in tasks.dropFirst() {
            do { _ = try await task.value } catch {
                #expect(error is GatedDatabase.PowerFailure)
                failed += 1
            }
        }
        #expect(failed == 8)
        #expect(try await items().count == 5)
    }

    @Test func leavesOutWhoGaveUpBeforeTheBatchBegan() async throws {
        let first = begin("first")
        await until { database.begun == 1 }
        let (leaves, stays) = (begin("leaves"), begin("stays"))
        await until { writes.waiting == 2 }
        leaves.cancel()
        // Heard at once, while the commit of the first is still under way.
        await #expect(throws: CancellationError.self) { try await leaves.value }
        #expect(database.begun == 1)
        database.open()
        _ = try await (first.value, stays.value)
        #expect(try await items() == ["first", "stays"])
    }

    @Test func leavesOutWhoHadGivenUpBefore() async throws {
        database.open()
        let task = Task { [writes] in
            withUnsafeCurrentTask { $0?.cancel() }
            return try await writes.write { try $0.insert("a") }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try await items() == [])
        #expect(try await writes.write { try $0.insert("b") } == 1)
    }

    @Test func aBatchThatHasBegunIsCommittedAlsoWhenItsLeaderGivesUp() async throws {
        let tasks = try await waiting(4)
        for task in tasks.prefix(1) { task.cancel() }
        database.letOneThrough()
        await until { database.begun == 2 }
        // The first of the second batch leads it; all of it is under way.
        for task in tasks.dropFirst() { task.cancel() }
        database.open()
        for task in tasks { #expect(try await task.value == 1) }
        #expect(try await items().count == 5)
    }

    @Test func refusesABeginningWhenTooManyWaitAndNeverAnEnd() async throws {
        let tasks = try await waiting(20)
        await #expect(throws: DatabaseError.crowded(limit: 20)) { try await writes.write { try $0.insert("refused") } }
        let ending = Task { [writes] in try await writes.write(.always) { try $0.insert("ending") } }
        await until { writes.waiting == 21 }
        database.open()
        for task in tasks + [ending] { #expect(try await task.value == 1) }
        #expect(try await writes.write { try $0.insert("after") } == 1)
        let found = try await items()
        #expect(found.count == 23 && !found.contains("refused"))
    }

    @Test func closingWaitsForWhatHasComeInAndRefusesTheRest() async throws {
        let tasks = try await waiting(10)
        let closing = Task { [writes] in await writes.close() }
        await until { writes.isClosed }
        await #expect(throws: DatabaseError.closed) { try await writes.write(.always) { try $0.insert("late") } }
        database.open()
        await closing.value
        #expect(try await items().count == 11)
        for task in tasks { #expect(try await task.value == 1) }
        await writes.close()
    }

    @Test func worksOnAfterATransactionThatCannotBegin() async throws {
        try await closedFileRefusesEverybody()
        database.open()
        database.failCommits(1)
        await #expect(throws: GatedDatabase.PowerFailure.self) { try await writes.write { try $0.insert("a") } }
        #expect(try await writes.write { try $0.insert("a") } == 1)
    }

    @Test func losesNothingUnderAStorm() async throws {
        database.open()
        let writes = GroupedWrites(database)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for caller in 0..<64 {
                group.addTask {
                    for number in 0..<20 { try await writes.write { try $0.insert("\(caller)-\(number)") } }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await items().count == 64 * 20)
        #expect(database.begun < 64 * 20 / 2)
    }

    private func closedFileRefusesEverybody() async throws {
        let other = try TemporaryFolder()
        let file = try SQLiteDatabase(path: other.file())
        try file.close()
        let closed = GroupedWrites(file)
        await #expect(throws: DatabaseError.closed) { try await closed.write { _ in } }
        await #expect(throws: DatabaseError.closed) { try await closed.write { _ in } }
    }

    private func begin(_ id: String) -> Task<Int, any Error> {
        Task { [writes] in try await writes.write { try $0.insert(id) } }
    }

    /// A write that is being committed, and so many that wait for it.
    private func waiting(_ number: Int) async throws -> [Task<Int, any Error>] {
        let first = begin("first")
        await until { database.begun == 1 }
        let others = (0..<number).map { begin("other-\($0)") }
        await until { writes.waiting == number }
        return [first] + others
    }

    private func items(by order: SQL = "id") async throws -> [String] {
        try await database.read { try $0.rows("SELECT id FROM item ORDER BY \(order)").map { try $0.value("id") } }
    }

    private func until(_ condition: () -> Bool) async {
        while !condition() { await Task.yield() }
    }
}
