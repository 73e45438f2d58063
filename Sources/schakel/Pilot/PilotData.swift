import Database
import Foundation
import Geography
import LabourDomain
import Matching
import Persistence
import ProfileSource

/// Fills the stores of the pilot: with invented profiles, or with the files that replace them.
struct PilotData: Sendable {
    var directory: PilotDirectory
    var parties: PilotParties
    var jobSeekersFile: String?
    var vacanciesFile: String?
    var gazetteer: Gazetteer

    /// Makes the same people and vacancies on every machine.
    static let seed: UInt64 = 20_261_122

    /// Loads what the stores do not hold yet. The stamp goes before and comes back after, so that a load that broke off is done again.
    func fill() async throws {
        for file in [jobSeekersFile, vacanciesFile].compactMap({ $0 }) { _ = try InputFile.open(file) }
        let wanted = try PilotStamp(jobSeekersFile: jobSeekersFile, vacanciesFile: vacanciesFile, parties: parties, seed: Self.seed)
        let present = try await storesExist() ? PilotStamp.load(directory.stamp) : nil
        guard present != wanted else { return }
        unlink(directory.stamp)
        if present?.jobSeekers != wanted.jobSeekers { try await fill(.jobSeekers, from: jobSeekersFile) }
        if present?.vacancies != wanted.vacancies { try await fill(.vacancies, from: vacanciesFile) }
        if present?.contactMoments != wanted.contactMoments { try await fill(.contactMoments, from: nil) }
        try wanted.write(directory.stamp)
    }

    private func storesExist() async throws -> Bool {
        for source in parties.sources {
            let location = try directory.store(of: source)
            if let path = location.path {
                guard access(path, F_OK) == 0 else { return false }
            } else {
                let database = try await location.open()
                let missing = try await database.pendingMigrations(of: ProfileSchema.migrations)
                try await database.close()
                guard missing.count < ProfileSchema.migrations.count else { return false }
            }
        }
        return true
    }

    private func fill(_ subject: Subject, from file: String?) async throws {
        for source in parties.sources {
            let database = try await directory.store(of: source).open()
            let store = try await SQLProfileStore(database)
            if let file {
                if source.kind == PilotParties.sourceOfFiles {
                    try await load(try InputFile.open(file), subject, into: store, title: "\(file) into \(source.party.name)")
                } else {
                    let nothing = try await store.beginReplacement(of: subject)
                    _ = try await store.commit(nothing, at: Date())
                }
            } else {
                let records = try InventedRecords(
                    subject: subject, kind: source.kind, place: source.place,
                    count: source.count(of: subject), seed: Self.seed, day: try .today(),
                    gazetteer: gazetteer)
                try await load(records, subject, into: store, title: "Inventing \(subject.words) for \(source.party.name)")
            }
            try await database.close()
        }
    }

    private func load<Pieces: AsyncSequence>(
        _ pieces: Pieces, _ subject: Subject, into store: SQLProfileStore, title: String
    ) async throws where Pieces.Element == [UInt8] {
        let progress = Progress(title)
        let importer = ProfileImporter(subject: subject, intake: store, gazetteer: gazetteer, limits: ImportLimits(reported: 5))
        let report: ImportReport
        do {
            report = try await importer.load(
                pieces, suppliedAt: Date(), mode: .replace, progress: { progress.update("\($0.read) read") })
        } catch {
            progress.finish("stopped")
            throw CommandFailure("\(title): \(error.cause).")
        }
        progress.finish("\(report.stored) loaded" + (report.refused > 0 ? ", \(report.refused) refused" : ""))
        for line in RefusalList(refusals: report.refusals, total: report.refused).lines(on: .error) { StandardOutput.note("  " + line) }
    }
}

extension Subject {
    /// In running text.
    var words: String {
        switch self {
        case .jobSeekers: "job seekers"
        case .vacancies: "vacancies"
        case .contactMoments: "contact moments"
        }
    }
}
