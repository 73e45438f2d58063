import Database
import Foundation
import Geography
import LabourDomain
import Persistence
import ProfileSource
import Testing

/// Imports into a store that keeps things, and what stands when they do not reach their end.
struct StoredImportTests {
    let folder: TemporaryFolder
    let database: SQLiteDatabase
    let store: SQLProfileStore
    let importer: ProfileImporter

    init() async throws {
        folder = try TemporaryFolder()
        database = try folder.database()
        store = try await SQLProfileStore(database)
        let gazetteer = try Gazetteer(csv: Array("pc4,latitude,longitude,municipality\n1000,52.0000,5.0000,0001\n".utf8))
        importer = ProfileImporter(subject: .vacancies, intake: store, gazetteer: gazetteer, limits: ImportLimits(batchRecords: 10))
    }

    private func lines(_ count: Int, prefix: String = "v") -> [[UInt8]] {
        (0..<count).map { Array("{\"idVacature\":\"\(prefix)\($0)\",\"adres\":{\"postcode\":\"1000AA\"}}\n".utf8) }
    }

    /// The lines, and then an end or a failure.
    private func input(_ lines: [[UInt8]], fails: Bool = false) -> AsyncThrowingStream<[UInt8], any Error> {
        AsyncThrowingStream { continuation in
            for line in lines { continuation.yield(line) }
            continuation.finish(throwing: fails ? ProfileSourceError.unreadable(path: "x") : nil)
        }
    }

    /// What another process would find after this one had ended here.
    private func identifiersAfterAStop() async throws -> Set<String> {
        try database.close()
        let changes = try await SQLProfileStore(folder.database()).follow(.vacancies, limit: 1_000)
        return Set(changes.map(\.mark))
    }

    @Test func loadsAFile() async throws {
        let path = folder.file("vacancies.jsonl")
        try Data(lines(25).joined()).write(to: URL(fileURLWithPath: path))
        let report = try await importer.load(ProfileFile(path: path, pieceBytes: 100), suppliedAt: .now, mode: .merge)
        #expect(report.added == 25)
        #expect(try await identifiersAfterAStop().count == 25)
    }

    @Test func keepsAcknowledgedBatchesWhole() async throws {
        var acknowledged = 0
        let failure = await #expect(throws: ImportFailure.self) {
            try await importer.load(
                input(lines(37), fails: true), suppliedAt: .now, mode: .merge, progress: { acknowledged = $0.acknowledged })
        }
        #expect(failure?.cause == .unreadable(path: "x"))
        #expect(failure?.report.added == 30)
        #expect(acknowledged == 30)
        #expect(try await identifiersAfterAStop() == Set((0..<30).map { "v\($0)" }))
    }

    @Test func leavesTheOldSetWhenAReplacementFails() async throws {
        _ = try await importer.load(input(lines(12, prefix: "old")), suppliedAt: .now, mode: .merge)
        await #expect(throws: ImportFailure.self) {
            try await importer.load(input(lines(37), fails: true), suppliedAt: .now, mode: .replace)
        }
        let staged = try await database.read { try $0.rows("SELECT id FROM staged_profile").count }
        #expect(staged == 0)
        #expect(try await identifiersAfterAStop() == Set((0..<12).map { "old\($0)" }))
    }

    @Test func clearsWhatItGatheredWhenItsTaskIsCancelled() async throws {
        let lines = lines(37)
        let importer = importer
        let input = input(lines)
        let task = Task {
            try await importer.load(
                input, suppliedAt: .now, mode: .replace,
                progress: { progress in if progress.acknowledged == 20 { withUnsafeCurrentTask { $0?.cancel() } } })
        }
        let failure = await #expect(throws: ImportFailure.self) { try await task.value }
        #expect(failure?.cause == .cancelled)
        let staged = try await database.read { try $0.rows("SELECT id FROM staged_profile").count }
        #expect(staged == 0)
    }

    @Test func replacesTheWholeSet() async throws {
        _ = try await importer.load(input(lines(12, prefix: "old")), suppliedAt: .now, mode: .merge)
        let report = try await importer.load(input(lines(37) + lines(3)), suppliedAt: .now, mode: .replace)
        #expect(report.added == 37)
        #expect(report.removed == 12)
        #expect(report.repeated == 3)
        #expect(try await identifiersAfterAStop().filter { !$0.hasPrefix("-") }.count == 37)
    }

    @Test func tellsWhatStoppedTheStore() async throws {
        let database = database
        let failure = await #expect(throws: ImportFailure.self) {
            try await importer.load(input(lines(37)), suppliedAt: .now, mode: .merge, progress: { _ in try? database.close() })
        }
        guard case .storeFailed = failure?.cause else {
            Issue.record("another cause")
            return
        }
        #expect(failure?.report.added == 10)
    }

    @Test func showsAnotherProcessWhatHasBeenAcknowledged() async throws {
        let folder = folder
        let other = try await SQLProfileStore(folder.database())
        var seen: [Int] = []
        _ = try await importer.load(
            input(lines(30)), suppliedAt: .now, mode: .merge,
            progress: { _ in seen.append((try? await other.count(of: .vacancies)) ?? -1) })
        #expect(seen == [10, 20, 30, 30])
    }
}
