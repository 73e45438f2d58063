import Database
import Foundation
import LabourDomain
import Persistence
import ProfileSource
import Synchronization
import Testing

/// What only a store that keeps things must do.
struct SQLProfileStoreTests {
    let folder: TemporaryFolder
    let database: SQLiteDatabase
    let store: SQLProfileStore

    init() async throws {
        folder = try TemporaryFolder()
        database = try folder.database()
        store = try await SQLProfileStore(database)
    }

    @Test func keepsProfilesAndRevisionsAcrossAStop() async throws {
        _ = try await store.merge([.sample("a"), .sample("b")], of: .jobSeekers)
        let before = try await store.follow(.jobSeekers)
        try database.close()
        let again = try await SQLProfileStore(folder.database())
        #expect(try await again.follow(.jobSeekers) == before)
        _ = try await again.merge([.sample("c")], of: .jobSeekers)
        #expect(try await again.follow(.jobSeekers, after: before[1].revision).map(\.mark) == ["c"])
    }

    @Test func preparesWhatAnotherVersionHasStored() async throws {
        let profiles = (0..<1_200).map { number in
            StoredProfile(
                id: "v\(number)", record: Array("{\"idVacature\":\"v\(number)\",\"adres\":{\"postcode\":\"1000AA\"}}".utf8),
                suppliedAt: Date(timeIntervalSince1970: 1_000), of: .vacancies)
        }
        _ = try await store.merge(profiles, of: .vacancies)
        try await database.write { connection in
            try connection.execute("UPDATE profile SET prepared = NULL")
            try connection.execute("UPDATE profile_set SET prepared_version = 0 WHERE subject = 'vacancies'")
        }
        #expect(try await store.profile("v7", of: .vacancies)?.prepared.bytes == [])
        let heard = Mutex<[Int]>([])
        let again = try await SQLProfileStore(database) { done in heard.withLock { $0.append(done) } }
        #expect(heard.withLock { $0 } == [500, 1_000, 1_200])
        #expect(try await again.profile("v7", of: .vacancies) == profiles[7])
        let kept = try await again.follow(.vacancies, limit: 500).map(\.kind)
        #expect(kept == profiles.map { .stored(FollowedProfile($0)) })
        _ = try await SQLProfileStore(database) { _ in Issue.record("prepared twice") }
    }

    @Test func keepsProfilesThatAnEarlierSchemaHeld() async throws {
        let older = try SQLiteDatabase(path: folder.file("older.sqlite"))
        try await older.migrate([ProfileSchema.migrations[0]])
        try await older.write { connection in
            for (revision, id) in ["b", "a"].enumerated() {
                let record = Array("{\"idVacature\":\"\(id)\",\"adres\":{\"postcode\":\"1000AA\"}}".utf8)
                try connection.execute(
                    """
                    INSERT INTO profile (subject, id, revision, supplied_at, record)
                    VALUES ('vacancies', \(id), \(revision + 1), 1000, \(record))
                    """)
            }
            try connection.execute("UPDATE profile_set SET revision = 2 WHERE subject = 'vacancies'")
        }
        let store = try await SQLProfileStore(older)
        let changes = try await store.follow(.vacancies)
        #expect(changes.map(\.mark) == ["b", "a"])
        #expect(changes.map(\.revision) == [1, 2])
        let kept = try await store.profile("a", of: .vacancies)
        #expect(kept?.prepared.bytes.isEmpty == false)
    }

    @Test func hearsOfTheChangesOfOthers() async throws {
        let other = try await SQLProfileStore(folder.database())
        let before = try await store.changeMark()
        _ = try await other.merge([.sample("a")], of: .jobSeekers)
        #expect(try await store.changeMark() != before)
    }

    @Test func leavesTheOldSetWhenItStopsWhileGathering() async throws {
        _ = try await store.merge([.sample("a")], of: .jobSeekers)
        let replacement = try await store.beginReplacement(of: .jobSeekers)
        try await store.stage([.sample("b")], for: replacement)
        try database.close()
        let reopened = try folder.database()
        let again = try await SQLProfileStore(reopened)
        #expect(try await again.follow(.jobSeekers).map(\.mark) == ["a"])
        _ = try await again.beginReplacement(of: .jobSeekers)
        let left = try await reopened.read { try $0.rows("SELECT id FROM staged_profile").count }
        #expect(left == 0)
    }

    @Test func throwsAwayWhatAReplacementGatheredThatNeverEnded() async throws {
        _ = try await store.merge([.sample("a")], of: .jobSeekers)
        do {
            // Let go of without an end, as the system does for a process that is killed.
            let killed = try await SQLProfileStore(folder.database())
            let replacement = try await killed.beginReplacement(of: .jobSeekers)
            try await killed.stage([.sample("b")], for: replacement)
        }
        #expect(try await staged() == 1)
        let again = try await SQLProfileStore(folder.database())
        #expect(try await staged() == 0)
        #expect(try await again.follow(.jobSeekers).map(\.mark) == ["a"])
    }

    @Test func leavesAReplacementAloneThatIsUnderWay() async throws {
        let replacement = try await store.beginReplacement(of: .jobSeekers)
        try await store.stage([.sample("b")], for: replacement)
        _ = try await SQLProfileStore(folder.database())
        #expect(try await staged() == 1)
        #expect(try await store.commit(replacement, at: .now) == ReplacementOutcome(added: 1))
    }

    @Test func throwsAwayNothingOfTheNextReplacementWhenOneHasEnded() async throws {
        let first = try await store.beginReplacement(of: .vacancies)
        let second = try await store.beginReplacement(of: .jobSeekers)
        try await store.stage([.sample("b")], for: second)
        try await store.abandon(first)
        _ = try await SQLProfileStore(folder.database())
        #expect(try await store.commit(second, at: .now) == ReplacementOutcome(added: 1))
    }

    private func staged() async throws -> Int { try await database.read { try $0.rows("SELECT id FROM staged_profile").count } }

    @Test func storesNothingOfABatchOfWhichOneRowIsRefused() async throws {
        let tooLong = String(repeating: "x", count: 201)
        await #expect(throws: ProfileSourceError.self) { try await store.merge([.sample("a"), .sample(tooLong)], of: .jobSeekers) }
        #expect(try await store.count(of: .jobSeekers) == 0)
        #expect(try await store.merge([.sample("a")], of: .jobSeekers) == MergeOutcome(added: 1))
    }

    @Test func letsTheSchemaRefuseWhatMayNotBe() async throws {
        let statements: [SQL] = [
            "INSERT INTO profile (subject, id, revision, supplied_at, record) VALUES ('people', 'a', 1, 0, \([UInt8(1)]))",
            "INSERT INTO profile (subject, id, revision, supplied_at, record) VALUES ('vacancies', '', 1, 0, \([UInt8(1)]))",
            "INSERT INTO profile (subject, id, revision, supplied_at, record) VALUES ('vacancies', 'a', 0, 0, \([UInt8(1)]))",
            "INSERT INTO profile (subject, id, revision, supplied_at, record) VALUES ('vacancies', 'a', 1, 0, \([UInt8]()))",
            "INSERT INTO profile (subject, id, revision, supplied_at) VALUES ('vacancies', 'a', 1, 0)",
            "INSERT INTO staged_profile (subject, id, supplied_at, record) VALUES ('people', 'a', 0, \([UInt8(1)]))",
        ]
        for statement in statements {
            let error = await #expect(throws: DatabaseError.self) { try await database.write { try $0.execute(statement) } }
            guard case .constraint = error else {
                Issue.record("not refused by a rule of the schema")
                continue
            }
        }
    }

    @Test func forgetsRemovalsAfterAWhile() async throws {
        let start = Date(timeIntervalSince1970: 1_700_000_000)
        _ = try await store.merge([.sample("a"), .sample("b"), .sample("c")], of: .jobSeekers)
        _ = try await store.remove(["a"], of: .jobSeekers, at: start)
        _ = try await store.remove(["b"], of: .jobSeekers, at: start.addingTimeInterval(7 * 86_400))
        #expect(Set(try await store.follow(.jobSeekers).map(\.mark)) == ["-a", "-b", "c"])
        _ = try await store.remove(["c"], of: .jobSeekers, at: start.addingTimeInterval(9 * 86_400))
        #expect(Set(try await store.follow(.jobSeekers).map(\.mark)) == ["-b", "-c"])
    }

    @Test func givesErrorsWithoutTheEnginesText() async throws {
        try database.close()
        let error = await #expect(throws: ProfileSourceError.self) { try await store.count(of: .jobSeekers) }
        #expect(error?.description == "the store could not be read or written")
    }

    @Test func numbersTheChangesOfSeveralWritersOneAfterTheOther() async throws {
        let other = try await SQLProfileStore(folder.database())
        let stores = [store, other]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, store) in stores.enumerated() {
                group.addTask {
                    for round in 0..<20 {
                        _ = try await store.merge((0..<5).map { .sample("w\(number).\(round).\($0)") }, of: .jobSeekers)
                    }
                }
            }
            try await group.waitForAll()
        }
        let changes = try await store.follow(.jobSeekers, limit: 7)
        #expect(changes.map(\.revision) == Array(1...200))
    }
}
