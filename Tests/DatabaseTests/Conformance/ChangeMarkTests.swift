import Database
import Foundation
import Testing

/// Whoever follows a database hears of every change, and finds it when it looks.
struct ChangeMarkTests {
    @Test(arguments: DatabaseEngine.available)
    func isAnotherOneAfterEveryWriteOfAnybodyAndOnlyThen(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        let other = try await open.place.database()
        var marks = [try await open.database.changeMark()]
        for number in 0..<10 {
            try await (number % 2 == 0 ? open.database : other).write { try $0.insert("\(number)") }
            let mark = try await open.database.changeMark()
            #expect(!marks.contains(mark))
            marks.append(mark)
            _ = try await open.database.items()
            #expect(try await open.database.changeMark() == mark)
        }
    }

    @Test(arguments: DatabaseEngine.available)
    func staysAsItIsUntilWhatWasWrittenCanBeSeen(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        let other = try await open.place.database()
        let before = try await other.changeMark()
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
        #expect(try await other.changeMark() == before)
        #expect(try await open.database.changeMark() == (try await open.database.changeMark()))
        release.signal()
        try await writer.value
        #expect(try await other.changeMark() != before)
    }

    /// A follower that looks only when the mark is another one has seen everything at the end.
    @Test(arguments: DatabaseEngine.available)
    func leavesNoFollowerBehind(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        let other = try await open.place.database()
        let writers = Task {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for caller in 0..<4 {
                    group.addTask {
                        for number in 0..<50 {
                            try await (caller % 2 == 0 ? open.database : other).write { try $0.insert("\(caller)-\(number)") }
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
        var (mark, seen) = (Int64.min, 0)
        while seen < 200 {
            let now = try await open.database.changeMark()
            if now != mark {
                seen = try await open.database.read { try $0.count() }
                mark = now
            }
            await Task.yield()
        }
        try await writers.value
        #expect(seen == 200)
    }
}
