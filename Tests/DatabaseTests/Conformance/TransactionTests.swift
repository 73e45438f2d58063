import Database
import Foundation
import Testing

/// What a transaction promises, whatever keeps it.
struct TransactionTests {
    struct Interruption: Error {}

    @Test(arguments: DatabaseEngine.available)
    func undoesEverythingWhenTheBodyThrows(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        await #expect(throws: Interruption.self) {
            try await open.database.write { connection in
                try connection.insert("a")
                throw Interruption()
            }
        }
        #expect(try await open.database.items() == [])
        #expect(try await open.database.write { try $0.insert("b") } == 1)
    }

    @Test(arguments: DatabaseEngine.available)
    func finishesAWriteWhoseTaskIsCancelled(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await open.database.write { try $0.insert("a") }
        }
        #expect(try await task.value == 1)
        #expect(try await open.database.items() == ["a"])
    }

    @Test(arguments: DatabaseEngine.available)
    func refusesRowsThatBreakTheSchema(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        try await open.database.write { try $0.insert("a") }
        let cases: [(ConstraintKind, SQL)] = [
            (.unique, "INSERT INTO item (id, size) VALUES ('a', 1)"),
            (.check, "INSERT INTO item (id, size) VALUES ('b', \(-1))"),
            (.notNull, "INSERT INTO item (id, size) VALUES ('b', \(orNull: Int?.none))"),
            (.foreignKey, "INSERT INTO part (item) VALUES ('unknown')"),
        ]
        for (kind, statement) in cases {
            let error = await #expect(throws: DatabaseError.self) { try await open.database.write { try $0.execute(statement) } }
            guard case .constraint(kind, _) = error else {
                Issue.record("expected \(kind), got another error")
                continue
            }
        }
        #expect(try await open.database.items() == ["a"])
    }

    @Test(arguments: DatabaseEngine.available)
    func refusesToWriteWhileReading(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        await #expect(throws: DatabaseError.self) { try await open.database.read { try $0.insert("a") } }
        #expect(try await open.database.items() == [])
    }

    @Test(arguments: DatabaseEngine.available)
    func keepsTheEnginesTextOutOfTheDescription(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        let error = await #expect(throws: DatabaseError.self) {
            try await open.database.write { try $0.execute("SELECT nonsense FROM item") }
        }
        switch error {
        case .failed(_, let text), .refused(_, let text): #expect(text.contains("nonsense"))
        default: Issue.record("another error")
        }
        #expect(error?.description.contains("nonsense") == false)
    }

    @Test(arguments: DatabaseEngine.available)
    func readersSeeOneStateWhileAWriterWorks(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        let database = open.database
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for number in 0..<200 {
                    try await database.write { connection in
                        try connection.insert("a\(number)")
                        try connection.insert("b\(number)")
                    }
                }
            }
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<100 {
                        let counts = try await database.read { connection in try [connection.count(), connection.count()] }
                        #expect(counts[0] == counts[1] && counts[0] % 2 == 0)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await database.items().count == 400)
    }

    @Test(arguments: DatabaseEngine.available)
    func aReaderDoesNotWaitForAWriterAndSeesNothingOfItBeforeItsEnd(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        let (holding, held) = AsyncStream<Void>.makeStream()
        let release = DispatchSemaphore(value: 0)
        let writer = Task {
            try await open.database.write { connection in
                try connection.insert("a")
                held.yield()
                release.wait()
            }
        }
        for await _ in holding { break }
        #expect(try await open.database.items() == [])
        #expect(try await open.place.database().items() == [])
        release.signal()
        try await writer.value
        #expect(try await open.database.items() == ["a"])
    }

    /// Reads, then writes what it has read: of two that did so at once, one would be lost.
    @Test(arguments: DatabaseEngine.available)
    func losesNothingOfSixtyFourWritersInTwoProcesses(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        let other = try await open.place.database()
        try await open.database.write { try $0.insert("counter", size: 0) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for caller in 0..<64 {
                group.addTask {
                    let database = caller % 2 == 0 ? open.database : other
                    for _ in 0..<10 {
                        try await database.write { connection in
                            let size = try connection.row("SELECT size FROM item")?.value("size", as: Int.self) ?? 0
                            try connection.execute("UPDATE item SET size = \(size + 1)")
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let size = try await open.database.read { try $0.row("SELECT size FROM item")?.value("size", as: Int.self) }
        #expect(size == 640)
    }

    @Test(arguments: DatabaseEngine.available)
    func losesNothingOfWritesThatAreCommittedTogether(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        let writes = GroupedWrites(open.database)
        let refused = await withTaskGroup(of: Int.self) { group in
            for caller in 0..<64 {
                group.addTask {
                    var refused = 0
                    for number in 0..<10 {
                        // Half of them are there already.
                        do { try await writes.write { try $0.insert("\(caller / 2)-\(number)") } } catch { refused += 1 }
                    }
                    return refused
                }
            }
            return await group.reduce(0, +)
        }
        #expect(try await open.database.items().count == 320)
        #expect(refused == 320)
    }

    @Test(arguments: DatabaseEngine.available)
    func runsManyStatementsInTheirOrder(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        let changes = try await open.database.write { connection in
            try connection.execute(each: [])
                + connection.execute(each: (0..<700).map { "INSERT INTO item (id, size) VALUES (\("\($0)"), \($0))" })
                + connection.execute(each: [
                    "UPDATE item SET size = 1 WHERE id = '7'", "DELETE FROM item WHERE size >= 690", "DELETE FROM part",
                ])
        }
        #expect(changes == [Int](repeating: 1, count: 700) + [1, 10, 0])
        #expect(try await open.database.items().count == 690)
    }

    @Test(arguments: DatabaseEngine.available)
    func aStatementOfManyThatFailsEndsThem(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        let result = try await open.database.write { connection in
            try connection.insert("before")
            let result = try connection.attempt {
                try connection.execute(
                    each: ["a", "b", "before", "c"].map { "INSERT INTO item (id, size) VALUES (\($0), 1)" })
            }
            try connection.insert("after")
            return result.map(\.count).mapError { $0 as? DatabaseError ?? .closed }
        }
        guard case .failure(.constraint(.unique, _)) = result else {
            Issue.record("not refused")
            return
        }
        #expect(try await open.database.items() == ["after", "before"])
    }

    @Test(arguments: DatabaseEngine.available)
    func givesAClearErrorAfterClosing(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        try await open.database.close()
        await #expect(throws: DatabaseError.closed) { try await open.database.read { _ in } }
        await #expect(throws: DatabaseError.closed) { try await open.database.write { _ in } }
        #expect(try await open.place.database().items() == [])
    }
}
