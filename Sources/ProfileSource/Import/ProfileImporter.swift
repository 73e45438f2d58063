public import Foundation
public import Geography
public import LabourDomain
import StrictJSON
import VUMWire

/// Loads profiles of one subject from a JSON array or from JSON Lines, of any length, in bounded memory.
///
/// Every record is judged on its own: what is good is taken, what is not is reported with every fault. Records are stored in batches of one
/// transaction each.
public struct ProfileImporter: Sendable {
    private let contract: WireContract
    private let intake: any ProfileIntake
    private let gazetteer: Gazetteer
    private let limits: ImportLimits

    /// An importer can be used again and again.
    public init(subject: Subject, intake: any ProfileIntake, gazetteer: Gazetteer, limits: ImportLimits = .standard) {
        contract = WireContract.of(subject)
        self.intake = intake
        self.gazetteer = gazetteer
        self.limits = limits
    }

    /// Reads an input to its end.
    ///
    /// - Parameters:
    ///   - pieces: the input in pieces of any size; `[` as its first character makes it an array, `{` makes it lines.
    ///   - suppliedAt: when these profiles were supplied; their age counts from here.
    ///   - refused: is given every refused record, also those that the report has no room for.
    ///   - progress: is called after every batch, when it survives a crash.
    /// - Throws: what stopped the import, and what had been stored by then.
    public func load<Pieces: AsyncSequence>(
        _ pieces: Pieces, suppliedAt: Date, mode: ImportMode,
        refused: (RefusedRecord) async -> Void = { _ in },
        progress: (ImportProgress) async -> Void = { _ in }
    ) async throws(ImportFailure) -> ImportReport where Pieces.Element == [UInt8] {
        let examiner = RecordExaminer(
            contract: contract, gazetteer: gazetteer,
            limits: JSONLimits(maximumBytes: limits.recordBytes, maximumDepth: WireContract.recordLimits.maximumDepth),
            suppliedAt: suppliedAt)
        var run = ImportRun(examiner: examiner, intake: intake, limits: limits, mode: mode)
        do throws(ProfileSourceError) {
            try await read(pieces, run: &run, refused: refused, progress: progress)
            try await run.commit()
        } catch {
            await run.abandon()
            throw run.report.stored > 0
                ? .partlyStored(because: error, report: run.report) : .nothingChanged(because: error, report: run.report)
        }
        await progress(run.progress)
        return run.report
    }

    private func read<Pieces: AsyncSequence>(
        _ pieces: Pieces, run: inout ImportRun, refused: (RefusedRecord) async -> Void, progress: (ImportProgress) async -> Void
    ) async throws(ProfileSourceError) where Pieces.Element == [UInt8] {
        var iterator = pieces.makeAsyncIterator()
        while let piece = try await nextPiece(&iterator) {
            try await run.take(piece)
            try await drain(&run, refused: refused, progress: progress)
        }
        try await run.endInput()
        try await drain(&run, refused: refused, progress: progress)
        try await run.flush()
    }

    private func nextPiece<Iterator: AsyncIteratorProtocol>(
        _ iterator: inout Iterator
    ) async throws(ProfileSourceError) -> [UInt8]? where Iterator.Element == [UInt8] {
        do {
            return try await iterator.next(isolation: #isolation)
        } catch let error as ProfileSourceError {
            throw error
        } catch is CancellationError {
            throw .cancelled
        } catch {
            throw .inputFailed(internal: "\(error)")
        }
    }

    private func drain(
        _ run: inout ImportRun, refused: (RefusedRecord) async -> Void, progress: (ImportProgress) async -> Void
    ) async throws(ProfileSourceError) {
        while let record = try run.next() {
            if let refusal = record.refusal { await refused(refusal) }
            guard run.hasFullBatch else { continue }
            try await run.flush()
            await progress(run.progress)
        }
    }
}
