import Database
import Foundation
import LabourDomain
import Persistence
import ProfileSource
import Synchronization
import Testing

/// What only a store that keeps things must do.
struct SQLProfileStoreTests {
    /// A store in a database of its own.
    private struct Rig {
        let place: SQLPlace
        let database: any Database
        let store: SQLProfileStore

        init(_ engine: SQLEngine) async throws {
            place = try engine.place()
            database = try await place.database()
            store = try await SQLProfileStore(database)
        }

        func staged() async throws -> Int { try await database.read { try $0.rows("SELECT id FROM staged_profile").count } }
    }

    @Test(arguments: SQLEngine.available)
    func keepsProfilesAndRevisionsAcrossAStop(_ engine: SQLEngine) async throws {
        let rig = try await Rig(engine)
        _ = try await rig.store.merge([.sample("a"), .sample("b")], of: .jobSeekers)
        let before = try await rig.store.follow(.jobSeekers)
        try await rig.database.close()
        let again = try await SQLProfileStore(rig.place.database())
        #expect(try await again.follow(.jobSeekers) == before)
        _ = try await again.merge([.sample("c")], of: .jobSeekers)
        #expect(try await again.follow(.jobSeekers, after: before[1].revision).map(\.mark) == ["c"])
    }

    @Test(arguments: SQLEngine.available)
    func preparesWhatAnotherVersionHasStored(_ engine: SQLEngine) async throws {
        let rig = try await Rig(engine)
        let profiles = (0..<1_200).map { number in
            StoredProfile(
                id: "v\(number)", record: Array("{\"idVacature\":\"v\(number)\",\"adres\":{\"postcode\":\"1000AA\"}}".utf8),
                suppliedAt: Date(timeIntervalSince1970: 1_000), of: .vacancies)
        }
        _ = try await rig.store.merge(profiles, of: .vacancies)
        try await rig.database.write { connection in
            try connection.execute("UPDATE profile SET prepared = NULL")
            try connection.execute("UPDATE profile_set SET prepared_version = 0 WHERE subject = 'vacancies'")
        }
        #expect(try await rig.store.profile("v7", of: .vacancies)?.prepared.bytes == [])
        let heard = Mutex<[Int]>([])
        let again = try await SQLProfileStore(rig.database) { done in heard.withLock { $0.append(done) } }
        #expect(heard.withLock { $0 } == [500, 1_000, 1_200])
        #expect(try await again.profile("v7", of: .vacancies) == profiles[7])
        let kept = try await again.follow(.vacancies, limit: 500).map(\.kind)
        #expect(kept == profiles.map { .stored(FollowedProfile($0)) })
        _ = try await SQLProfileStore(rig.database) { _ in Issue.record("prepared twice") }
    }

    @Test(arguments: SQLEngine.available)
    func keepsProfilesThatAnEarlierSchemaHeld(_ engine: SQLEngine) async throws {
        let place = try engine.place()
        let older = try await place.database()
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

    @Test(arguments: SQLEngine.available)
    func keepsEverythingWhenItLearnsOfContactMoments(_ engine: SQLEngine) async throws {
        let place = try engine.place()
        let older = try await place.database()
        try await older.migrate(Array(ProfileSchema.migrations.prefix(2)))
        try await older.write { connection in
            let record = Array("{\"idVacature\":\"a\",\"adres\":{\"postcode\":\"1000AA\"}}".utf8)
            let prepared = PreparedMatch(record, of: .vacancies).bytes
            try connection.execute(
                """
                INSERT INTO profile (subject, id, revision, supplied_at, prepared, record)
                VALUES ('vacancies', 'a', 5, 1000, \(prepared), \(record))
                """)
            try connection.execute(
                "INSERT INTO removed_profile (subject, id, revision, removed_at) VALUES ('vacancies', 'b', 6, 2000)")
            try connection.execute(
                "UPDATE profile_set SET revision = 6, replacement = 3, is_gathering = 1, prepared_version = \(PreparedMatch.version)")
            try connection.execute("INSERT INTO staged_profile (subject, id, supplied_at, record) VALUES ('vacancies', 'c', 1, \(record))")
        }
        let store = try await SQLProfileStore(older) { _ in Issue.record("prepared again") }
        #expect(try await store.follow(.vacancies).map(\.mark) == ["a", "-b"])
        #expect(try await store.follow(.vacancies).map(\.revision) == [5, 6])
        #expect(try await store.profile("a", of: .vacancies)?.prepared.bytes.isEmpty == false)
        #expect(try await store.count(of: .contactMoments) == 0)
        // Whoever was gathering has lost the place, and what was gathered is gone.
        let lost = Replacement(subject: .vacancies, number: 3)
        await #expect(throws: ProfileSourceError.replacementLost) { try await store.stage([.sample("d")], for: lost) }
        let next = try await store.beginReplacement(of: .vacancies)
        #expect(next.number == 4)
        #expect(try await store.commit(next, at: Date(timeIntervalSince1970: 3)).removed == 1)
        #expect(try await store.follow(.vacancies).last?.revision ?? 0 > 6)
    }

    @Test(arguments: SQLEngine.available)
    func hearsOfTheChangesOfOthers(_ engine: SQLEngine) async throws {
        let rig = try await Rig(engine)
        let other = try await SQLProfileStore(rig.place.database())
        let before = try await rig.store.changeMark()
        _ = try await other.merge([.sample("a")], of: .jobSeekers)
        #expect(try await rig.store.changeMark() != before)
    }

    @Test(arguments: SQLEngine.available)
    func leavesTheOldSetWhenItStopsWhileGathering(_ engine: SQLEngine) async throws {
        let rig = try await Rig(engine)
        _ = try await rig.store.merge([.sample("a")], of: .jobSeekers)
        let replacement = try await rig.store.beginReplacement(of: .jobSeekers)
        try await rig.store.stage([.sample("b")], for: replacement)
        try await rig.database.close()
        let reopened = try await rig.place.database()
        let again = try await SQLProfileStore(reopened)
        #expect(try await again.follow(.jobSeekers).map(\.mark) == ["a"])
        _ = try await again.beginReplacement(of: .jobSeekers)
        let left = try await reopened.read { try $0.rows("SELECT id FROM staged_profile").count }
        #expect(left == 0)
    }

    @Test(arguments: SQLEngine.available)
    func throwsAwayWhatAReplacementGatheredThatNeverEnded(_ engine: SQLEngine) async throws {
        let rig = try await Rig(engine)
        _ = try await rig.store.merge([.sample("a")], of: .jobSeekers)
        do {
            // Let go of without an end, as the system does for a process that is killed.
            let killed = try await SQLProfileStore(rig.place.database())
            let replacement = try await killed.beginReplacement(of: .jobSeekers)
            try await killed.stage([.sample("b")], for: replacement)
        }
        #expect(try await rig.staged() == 1)
        while try rig.database.isClaimed("gathering") { await Task.yield() }
        let again = try await SQLProfileStore(rig.place.database())
        #expect(try await rig.staged() == 0)
        #expect(try await again.follow(.jobSeekers).map(\.mark) == ["a"])
    }

    @Test(arguments: SQLEngine.available)
    func leavesAReplacementAloneThatIsUnderWay(_ engine: SQLEngine) async throws {
        let rig = try await Rig(engine)
        let replacement = try await rig.store.beginReplacement(of: .jobSeekers)
        try await rig.store.stage([.sample("b")], for: replacement)
        _ = try await SQLProfileStore(rig.place.database())
        #expect(try await rig.staged() == 1)
        #expect(try await rig.store.commit(replacement, at: .now) == ReplacementOutcome(added: 1))
    }

    @Test(arguments: SQLEngine.available)
    func throwsAwayNothingOfTheNextReplacementWhenOneHasEnded(_ engine: SQLEngine) async throws {
        let rig = try await Rig(engine)
        let first = try await rig.store.beginReplacement(of: .vacancies)
        let second = try await rig.store.beginReplacement(of: .jobSeekers)
        try await rig.store.stage([.sample("b")], for: second)
        try await rig.store.abandon(first)
        _ = try await SQLProfileStore(rig.place.database())
        #expect(try await rig.store.commit(second, at: .now) == ReplacementOutcome(added: 1))
    }

    @Test(arguments: SQLEngine.available)
    func storesNothingOfABatchOfWhichOneRowIsRefused(_ engine: SQLEngine) async throws {
        let rig = try await Rig(engine)
        let tooLong = String(repeating: "x", count: 201)
        await #expect(throws: ProfileSourceError.self) { try await rig.store.merge([.sample("a"), .sample(tooLong)], of: .jobSeekers) }
        #expect(try await rig.store.count(of: .jobSeekers) == 0)
        #expect(try await rig.store.merge([.sample("a")], of: .jobSeekers) == MergeOutcome(added: 1))
    }

    @Test(arguments: SQLEngine.available)
    func letsTheSchemaRefuseWhatMayNotBe(_ engine: SQLEngine) async throws {
        let rig = try await Rig(engine)
        let statements: [SQL] = [
            "INSERT INTO profile (subject, id, revision, supplied_at, record) VALUES ('people', 'a', 1, 0, \([UInt8(1)]))",
            "INSERT INTO profile (subject, id, revision, supplied_at, record) VALUES ('vacancies', '', 1, 0, \([UInt8(1)]))",
            "INSERT INTO profile (subject, id, revision, supplied_at, record) VALUES ('vacancies', 'a', 0, 0, \([UInt8(1)]))",
            "INSERT INTO profile (subject, id, revision, supplied_at, record) VALUES ('vacancies', 'a', 1, 0, \([UInt8]()))",
            "INSERT INTO profile (subject, id, revision, supplied_at) VALUES ('vacancies', 'a', 1, 0)",
            "INSERT INTO staged_profile (subject, id, supplied_at, record) VALUES ('people', 'a', 0, \([UInt8(1)]))",
        ]
        for statement in statements {
            let error = await #expect(throws: DatabaseError.self) { try await rig.database.write { try $0.execute(statement) } }
            guard case .constraint = error else {
                Issue.record("not refused by a rule of the schema")
                continue
            }
        }
    }

    @Test(arguments: SQLEngine.available)
    func forgetsRemovalsAfterAWhile(_ engine: SQLEngine) async throws {
        let rig = try await Rig(engine)
        let start = Date(timeIntervalSince1970: 1_700_000_000)
        _ = try await rig.store.merge([.sample("a"), .sample("b"), .sample("c")], of: .jobSeekers)
        _ = try await rig.store.remove(["a"], of: .jobSeekers, at: start)
        _ = try await rig.store.remove(["b"], of: .jobSeekers, at: start.addingTimeInterval(7 * 86_400))
        #expect(Set(try await rig.store.follow(.jobSeekers).map(\.mark)) == ["-a", "-b", "c"])
        _ = try await rig.store.remove(["c"], of: .jobSeekers, at: start.addingTimeInterval(9 * 86_400))
        #expect(Set(try await rig.store.follow(.jobSeekers).map(\.mark)) == ["-b", "-c"])
    }

    @Test(arguments: SQLEngine.available)
    func givesErrorsWithoutTheEnginesText(_ engine: SQLEngine) async throws {
        let rig = try await Rig(engine)
        try await rig.database.close()
        let error = await #expect(throws: ProfileSourceError.self) { try await rig.store.count(of: .jobSeekers) }
        #expect(error?.description == "the store could not be read or written")
    }

    @Test(arguments: SQLEngine.available)
    func numbersTheChangesOfSeveralWritersOneAfterTheOther(_ engine: SQLEngine) async throws {
        let rig = try await Rig(engine)
        let other = try await SQLProfileStore(rig.place.database())
        let stores = [rig.store, other]
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
        let changes = try await rig.store.follow(.jobSeekers, limit: 7)
        #expect(changes.map(\.revision) == Array(1...200))
    }
}
