import Foundation
import LabourDomain
import StrictJSON
import VUMWire

/// One import under way: cuts, judges, gathers batches and stores them. It holds one batch and one piece of the input at a time.
struct ImportRun {
    let examiner: RecordExaminer
    let intake: any ProfileIntake
    let limits: ImportLimits
    let mode: ImportMode
    private(set) var report = ImportReport()
    private(set) var replacement: Replacement?
    private(set) var acknowledged = 0
    private var bytes = 0
    private var start = InputStart()
    /// Absent until the first bytes have told what the input is.
    private var splitter: JSONElementSplitter?
    private var lines = 0
    private var met = RepeatedIdentifiers()
    private var batch: [StoredProfile] = []
    private var batchPlaces: [String: Int] = [:]
    private var batchBytes = 0
    /// Identifiers in the batch that an earlier batch of this import has stored already.
    private var storedEarlier = 0

    init(examiner: RecordExaminer, intake: any ProfileIntake, limits: ImportLimits, mode: ImportMode) {
        self.examiner = examiner
        self.intake = intake
        self.limits = limits
        self.mode = mode
    }

    var progress: ImportProgress {
        ImportProgress(
            bytes: bytes, read: report.read, acknowledged: acknowledged, refused: report.refused,
            isInForce: mode == .merge || report.stored > 0)
    }

    /// Takes a piece of the input.
    mutating func take(_ piece: [UInt8]) async throws(ProfileSourceError) {
        bytes += piece.count
        if splitter != nil {
            splitter?.append(piece)
        } else {
            let recognised = try start.take(piece)
            if let recognised { try await begin(recognised) }
        }
    }

    /// The input is at its end.
    mutating func endInput() async throws(ProfileSourceError) {
        if splitter == nil {
            let recognised = try start.finish()
            try await begin(recognised)
        }
        try endDocument()
    }

    private mutating func endDocument() throws(ProfileSourceError) {
        do { try splitter?.finish() } catch { throw .brokenDocument(error) }
    }

    /// The next record in what has been taken, judged; `nil` when more input is needed.
    mutating func next() throws(ProfileSourceError) -> (place: RecordPlace, refusal: RefusedRecord?)? {
        let element: JSONElementSplitter.Element?
        do { element = try splitter?.next() } catch { throw .brokenDocument(error) }
        guard let element else { return nil }
        report.read += 1
        let line = element.line + lines
        switch examiner.examine(element) {
        case .taken(let profile, let isFindable):
            let place = RecordPlace(line: line, index: element.index, id: profile.id)
            gather(profile, at: place, isFindable: isFindable)
            return (place, nil)
        case .refused(let reason, let id):
            let place = RecordPlace(line: line, index: element.index, id: id)
            let refusal = RefusedRecord(
                place: place, reason: reason, faultLines: Self.faultLines(of: reason, in: element.bytes, from: line))
            report.refused += 1
            if report.refusals.count < limits.reported { report.refusals.append(refusal) }
            return (place, refusal)
        }
    }

    private static func faultLines(of reason: RefusalReason, in record: [UInt8], from line: Int) -> [Int] {
        guard case .faults(let faults) = reason else { return [] }
        return faults.map { line + JSONText.line(ofOffset: $0.offset, in: record) - 1 }
    }

    /// Whether the batch is large enough to be stored.
    var hasFullBatch: Bool { batch.count >= limits.batchRecords || batchBytes >= limits.batchBytes }

    /// Stores the batch; when this returns it survives a crash.
    mutating func flush() async throws(ProfileSourceError) {
        if Task.isCancelled { throw .cancelled }
        guard !batch.isEmpty else { return }
        if let replacement {
            try await intake.stage(batch, for: replacement)
        } else {
            let outcome = try await intake.merge(batch, of: examiner.contract.subject)
            report.added += outcome.added
            report.replaced += max(0, outcome.replaced - storedEarlier)
        }
        acknowledged += batch.count
        batch.removeAll(keepingCapacity: true)
        batchPlaces.removeAll(keepingCapacity: true)
        batchBytes = 0
        storedEarlier = 0
    }

    /// Puts a gathered set in its place.
    mutating func commit() async throws(ProfileSourceError) {
        guard let replacement else { return }
        // An empty array is a set too; a file in which nothing was good is a mistake.
        if report.refused > 0, report.refused == report.read { throw .nothingAccepted }
        let outcome = try await intake.commit(replacement, at: examiner.suppliedAt)
        self.replacement = nil
        report.added = outcome.added
        report.replaced = outcome.replaced
        report.removed = outcome.removed
    }

    /// Throws away a set that was being gathered. A failure here leaves it to the next replacement, which begins by clearing.
    mutating func abandon() async {
        guard let replacement else { return }
        try? await intake.abandon(replacement)
        self.replacement = nil
    }

    private mutating func begin(_ recognised: InputStart.Recognised) async throws(ProfileSourceError) {
        lines = recognised.lines
        // Records are not checked twice: the schema finds the faults of syntax as well.
        var splitter = JSONElementSplitter(recognised.form, maximumElementBytes: limits.recordBytes, checkingElements: false)
        splitter.append(recognised.bytes)
        self.splitter = splitter
        if mode == .replace { replacement = try await intake.beginReplacement(of: examiner.contract.subject) }
    }

    private mutating func gather(_ profile: StoredProfile, at place: RecordPlace, isFindable: Bool) {
        if !isFindable {
            report.unfindable += 1
            if report.unfindables.count < limits.reported { report.unfindables.append(place) }
        }
        let isRepeated = met.meets(profile.id)
        if isRepeated {
            report.repeated += 1
            if report.repeats.count < limits.reported { report.repeats.append(place) }
        }
        batchBytes += profile.record.count
        if let earlier = batchPlaces[profile.id] {
            batch[earlier] = profile
        } else {
            if isRepeated { storedEarlier += 1 }
            batchPlaces[profile.id] = batch.count
            batch.append(profile)
        }
    }
}
