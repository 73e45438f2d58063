import ArgumentParser
import BenchmarkMarket
import Database
import Foundation
import Geography
import LabourDomain
import Persistence
import ProfileSource

/// How long a source takes from opening its store until it can answer.
struct Start: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Time the start of a source.")

    @Option(help: "A file made by fill.")
    var file: String

    @Option(help: "A file for the figures, as JSON.")
    var json: String?

    func run() async throws {
        let clock = ContinuousClock()
        let begin = clock.now
        let processorAtBegin = ProcessFigures.processorSeconds
        let database = try SQLiteDatabase(path: file)
        let store = try await SQLProfileStore(database)
        let catalogue = ProfileCatalogue(store: store, gazetteer: try Gazetteer.netherlands())
        try await catalogue.load()
        let seconds = (clock.now - begin).inSeconds
        let figures = StartFigures(
            profiles: catalogue.counts(of: .jobSeekers).profiles, seconds: seconds,
            processorSeconds: ProcessFigures.processorSeconds - processorAtBegin, residentBytes: ProcessFigures.residentBytes,
            indexBytesPerProfile: Double(catalogue.indexBytes(of: .jobSeekers)) / Double(max(1, catalogue.counts(of: .jobSeekers).profiles))
        )
        print(
            "\(figures.profiles) profiles: \(figures.seconds.rounded(to: 2)) s, \(figures.processorSeconds.rounded(to: 2)) s of processor time,",
            "\(figures.residentBytes >> 20) MB resident, \(figures.indexBytesPerProfile.rounded(to: 1)) bytes a profile in the index")
        if let json { try JSONEncoder().encode(figures).write(to: URL(filePath: json)) }
        try database.close()
    }
}

/// What a start costs.
private struct StartFigures: Encodable {
    let profiles: Int
    let seconds: Double
    let processorSeconds: Double
    let residentBytes: Int
    let indexBytesPerProfile: Double
}
