import Database
import Foundation
import Testing

struct WorkClaimTests {
    let folder: TemporaryFolder
    let database: SQLiteDatabase
    let other: SQLiteDatabase

    init() throws {
        folder = try TemporaryFolder()
        database = try SQLiteDatabase(path: folder.file())
        other = try SQLiteDatabase(path: folder.file())
    }

    @Test func isSeenByEverybodyUntilItIsLetGoOf() throws {
        #expect(try other.isClaimed("work") == false)
        var claims = [try database.claim("work")]
        #expect(try other.isClaimed("work"))
        #expect(try database.isClaimed("work"))
        #expect(try other.isClaimed("rest") == false)
        claims.removeAll()
        #expect(try other.isClaimed("work") == false)
    }

    @Test func lastsUntilTheLastOfSeveralIsLetGoOf() throws {
        var claims = [try database.claim("work"), try other.claim("work")]
        claims.removeFirst()
        #expect(try database.isClaimed("work"))
        claims.removeFirst()
        #expect(try database.isClaimed("work") == false)
    }

    @Test func letsOnlyTheOwnerReadItsFile() throws {
        _ = try database.claim("work")
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("test.sqlite-work"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func saysThatItsFileCannotBeMade() throws {
        let path = folder.file("test.sqlite-work")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(throws: DatabaseError.failed(code: Int(EISDIR), internal: "open")) { try database.claim("work") }
        #expect(throws: DatabaseError.failed(code: Int(EISDIR), internal: "open")) { try database.isClaimed("work") }
    }
}
