import Foundation
import Testing

@testable import Database

/// Several processes can start on a file that is not there yet.
struct SQLiteOpeningTests {
    @Test func manyThatMakeTheSameFileAtOnceAllOpenIt() async throws {
        for _ in 0..<40 {
            let folder = try TemporaryFolder()
            let path = folder.path + "/new.sqlite"
            let opened = try await withThrowingTaskGroup(of: SQLiteDatabase.self) { group in
                for _ in 0..<6 { group.addTask { try SQLiteDatabase(path: path) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(opened.count == 6)
            for database in opened { try database.close() }
        }
    }
}
