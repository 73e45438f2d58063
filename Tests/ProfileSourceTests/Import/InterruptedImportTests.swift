import Foundation
import LabourDomain
import ProfileSource
import StrictJSON
import Testing

/// What stands when an import does not reach its end.
struct InterruptedImportTests {
    let store = MemoryProfileStore()
    let limits = ImportLimits(batchRecords: 10)

    private func records(_ count: Int, prefix: String = "p") -> [String] { (0..<count).map { Records.jobSeeker("\(prefix)\($0)") } }

    private func load(_ pieces: Pieces, _ mode: ImportMode) async throws(ImportFailure) -> ImportReport {
        guard let gazetteer = try? Places.gazetteer() else { throw .nothingChanged(because: .emptyInput, report: ImportReport()) }
        return try await ProfileImporter(subject: .jobSeekers, intake: store, gazetteer: gazetteer, limits: limits)
            .load(pieces, suppliedAt: Moments.start, mode: mode)
    }

    private func lines(_ records: [String], thenThrowing failure: (any Error)? = nil) -> Pieces {
        Pieces(Array(records.joined(separator: "\n").utf8), of: 64, thenThrowing: failure)
    }

    @Test func keepsAcknowledgedBatchesAndNoHalfOne() async throws {
        let failure = await #expect(throws: ImportFailure.self) {
            try await load(lines(records(35), thenThrowing: Pieces.Interruption()), .merge)
        }
        guard case .partlyStored(.inputFailed, let report) = failure else {
            Issue.record("another failure")
            return
        }
        #expect(report.added == 30)
        #expect(try await store.count(of: .jobSeekers) == 30)
        #expect(try await store.profile("p29", of: .jobSeekers) != nil)
        #expect(try await store.profile("p30", of: .jobSeekers) == nil)
    }

    @Test func changesNothingWhenItStopsBeforeTheFirstBatch() async throws {
        let failure = await #expect(throws: ImportFailure.self) {
            try await load(lines(records(5), thenThrowing: ProfileSourceError.unreadable(path: "x")), .merge)
        }
        guard case .nothingChanged(.unreadable(path: "x"), let report) = failure else {
            Issue.record("another failure")
            return
        }
        #expect(report.stored == 0)
        #expect(failure?.report == report)
        #expect(try await store.count(of: .jobSeekers) == 0)
    }

    @Test func leavesTheOldSetWhenAReplacementStops() async throws {
        _ = try await load(lines(records(3, prefix: "old")), .merge)
        let failure = await #expect(throws: ImportFailure.self) {
            try await load(lines(records(35), thenThrowing: Pieces.Interruption()), .replace)
        }
        guard case .nothingChanged(.inputFailed, _) = failure else {
            Issue.record("another failure")
            return
        }
        #expect(try await store.count(of: .jobSeekers) == 3)
        #expect(try await store.profile("p0", of: .jobSeekers) == nil)
    }

    @Test(arguments: ["[1", "[{}", "[{},]", "[] x", "[{} {}]"])
    func saysWhereAnArrayIsBroken(text: String) async throws {
        for mode in ImportMode.allCases {
            let failure = await #expect(throws: ImportFailure.self) { try await load(Pieces(Array(text.utf8), of: 3), mode) }
            guard case .brokenDocument = failure?.cause else {
                Issue.record("another cause")
                continue
            }
        }
    }

    @Test func loadsNothingOfAShortArrayThatBreaksOff() async throws {
        let text = "[" + records(8).joined(separator: ",")
        let failure = await #expect(throws: ImportFailure.self) { try await load(Pieces(Array(text.utf8), of: 64), .merge) }
        #expect(failure?.report.read == 8)
        #expect(failure?.report.stored == 0)
        #expect(try await store.count(of: .jobSeekers) == 0)
    }

    @Test func replacesTheWholeSetAtOnce() async throws {
        _ = try await load(lines(records(12, prefix: "old") + records(3)), .merge)
        let report = try await load(lines(records(25)), .replace)
        #expect(report.added == 22)
        #expect(report.replaced == 3)
        #expect(report.removed == 12)
        #expect(report.stored == 25)
        #expect(try await store.count(of: .jobSeekers) == 25)
    }

    @Test func showsNothingOfAReplacementBeforeItsEnd() async throws {
        _ = try await load(lines(records(3, prefix: "old")), .merge)
        let store = store
        var heard: [(ImportProgress, Int)] = []
        let importer = ProfileImporter(subject: .jobSeekers, intake: store, gazetteer: try Places.gazetteer(), limits: limits)
        _ = try await importer.load(
            lines(records(25)), suppliedAt: Moments.start, mode: .replace,
            progress: { heard.append(($0, (try? await store.count(of: .jobSeekers)) ?? -1)) })
        #expect(heard.map(\.0.acknowledged) == [10, 20, 25])
        #expect(heard.map(\.0.isInForce) == [false, false, true])
        #expect(heard.map(\.1) == [3, 3, 25])
    }

    @Test func neverReplacesASetByNothingThroughMistakes() async throws {
        _ = try await load(lines(records(3, prefix: "old")), .merge)
        let failure = await #expect(throws: ImportFailure.self) { try await load(Pieces(Array("[{},{}]".utf8), of: 9), .replace) }
        #expect(failure?.cause == .nothingAccepted)
        #expect(failure?.report.refused == 2)
        #expect(try await store.count(of: .jobSeekers) == 3)
        _ = try await load(Pieces(Array("[]".utf8), of: 9), .replace)
        #expect(try await store.count(of: .jobSeekers) == 0)
    }

    @Test func stopsWhenItsTaskIsCancelled() async throws {
        let pieces = lines(records(25))
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await load(pieces, .replace)
        }
        let failure = await #expect(throws: ImportFailure.self) { try await task.value }
        #expect(failure?.cause == .cancelled)
        let other = await #expect(throws: ImportFailure.self) { try await load(lines([], thenThrowing: CancellationError()), .merge) }
        #expect(other?.cause == .cancelled)
    }

    @Test func saysThatAnotherReplacementTookItsPlace() async throws {
        let store = store
        let importer = ProfileImporter(subject: .jobSeekers, intake: store, gazetteer: try Places.gazetteer(), limits: limits)
        let failure = await #expect(throws: ImportFailure.self) {
            try await importer.load(
                lines(records(15)), suppliedAt: Moments.start, mode: .replace,
                progress: { _ in _ = try? await store.beginReplacement(of: .jobSeekers) })
        }
        #expect(failure?.cause == .replacementLost)
    }
}
