import Database
import Foundation
import Testing

/// Rows come one by one, whatever keeps them.
struct StreamingTests {
    struct Enough: Error {}

    @Test(arguments: DatabaseEngine.available)
    func readsTheSameStatementWithinItself(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        try await open.database.write { connection in for id in ["a", "b", "c"] { try connection.insert(id) } }
        let pairs = try await open.database.read { connection in
            var pairs: [String] = []
            let all: SQL = "SELECT id FROM item ORDER BY id"
            try connection.forEach(all) { outer in
                try connection.forEach(all) {
                    pairs.append("\(try outer.value("id", as: String.self))\(try $0.value("id", as: String.self))")
                }
            }
            return pairs
        }
        #expect(pairs == ["aa", "ab", "ac", "ba", "bb", "bc", "ca", "cb", "cc"])
    }

    @Test(arguments: DatabaseEngine.available)
    func writesWhileItReads(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        try await open.database.write { connection in
            for id in ["a", "b", "c"] { try connection.insert(id) }
            try connection.forEach("SELECT id FROM item WHERE size = 1 ORDER BY id") { row in
                try connection.execute("UPDATE item SET size = 2 WHERE id = \(row.value("id", as: String.self))")
            }
        }
        #expect(try await open.database.read { try $0.rows("SELECT id FROM item WHERE size = 2").count } == 3)
    }

    @Test(arguments: DatabaseEngine.available)
    func goesOnAfterSomebodyHasSeenEnough(_ engine: DatabaseEngine) async throws {
        let open = try await engine.openWithItems()
        let seen = try await open.database.write { connection in
            for number in 0..<1_000 { try connection.insert("\(number)") }
            var seen = 0
            do {
                try connection.forEach("SELECT id FROM item") { _ in
                    seen += 1
                    if seen == 10 { throw Enough() }
                }
            } catch is Enough {}
            try connection.insert("after")
            return seen
        }
        #expect(seen == 10)
        #expect(try await open.database.read { try $0.count() } == 1_001)
    }

    /// As much memory as the rows would take together is far more than what may be added.
    @Test(arguments: DatabaseEngine.available)
    func readsAMillionRowsInTheMemoryOfOne(_ engine: DatabaseEngine) async throws {
        let open = try await engine.open()
        let numbers: SQL = "WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 1000000) SELECT n"
        let content = [UInt8](repeating: 0x61, count: 200)
        let (sum, added) = try await open.database.read { connection in
            var (sum, first, most) = (0, 0, 0)
            try connection.forEach("\(numbers), \(content) AS content FROM number") { row in
                let number = try row.value("n", as: Int.self)
                sum += number
                if number == 1_000 { first = try residentBytes() }
                if number % 100_000 == 0 { most = max(most, try residentBytes()) }
            }
            return (sum, most - first)
        }
        #expect(sum == 1_000_000 * 1_000_001 / 2)
        // 200 MB of content alone. Other tests run at the same time in this process.
        #expect(added < 100_000_000, "\(added) bytes")
    }
}

/// What this process holds of the memory of the machine.
private func residentBytes() throws -> Int {
    let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    return (Int(text.split(separator: " ").dropFirst().first ?? "") ?? 0) * 4096
}
