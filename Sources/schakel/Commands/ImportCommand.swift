import ArgumentParser
import Database
import Foundation
import Geography
import LabourDomain
import Persistence
import ProfileSource

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Load job seekers or vacancies into the store of a source.",
        discussion: """
            Takes a JSON array or JSON Lines of any length. Every record is judged on its own: good ones are stored, the others are named \
            with every fault. A record with an identifier that is there already replaces it. A source that runs on the store follows by itself.

            Exit codes: 0 everything was taken; 1 the import failed; 3 done, but some records were refused.

            Examples:
              schakel import job-seekers people.jsonl --config schakel.json
              schakel import vacancies vacancies.json --store source.sqlite --replace-all
            """)

    @Argument(help: "What the records are: job-seekers or vacancies.")
    var subject: Subject

    @Argument(help: "The file; - is standard input.")
    var file: String

    @OptionGroup var target: StoreOptions

    @Flag(help: "Put the file in the place of the whole set, at the end and all at once.")
    var replaceAll = false

    @Option(help: "Name at most this many refused records.")
    var show = 20

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if show < 0 { throw ValidationError("--show is 0 or more.") }
    }

    func run() async throws {
        let location = try target.location()
        let input = try InputFile.open(file)
        let database = try await location.open()
        let store = try await SQLProfileStore(database)
        let limits = ImportLimits(reported: show)
        let importer = ProfileImporter(subject: subject, intake: store, gazetteer: try Gazetteer.netherlands(), limits: limits)
        let progress = Progress("Importing \(subject.rawValue)")
        let outcome: Result<ImportReport, ImportFailure>
        do {
            let report = try await importer.load(
                input, suppliedAt: Date(), mode: replaceAll ? .replace : .merge,
                progress: { progress.update(Self.words($0, of: input.byteCount)) })
            outcome = .success(report)
            progress.finish("done, \(report.stored) stored, \(report.refused) refused")
        } catch {
            outcome = .failure(error)
            progress.finish("stopped")
        }
        try await database.close()
        try finish(outcome)
    }

    private func finish(_ outcome: Result<ImportReport, ImportFailure>) throws {
        switch outcome {
        case .success(let report):
            try output.format.show(ImportView(subject: subject, report: report, isReplacement: replaceAll))
            if report.refused > 0 { throw ExitCodes.someRefused }
        case .failure(let failure):
            let view = ImportView(subject: subject, report: failure.report, isReplacement: replaceAll, failure: failure)
            if output.json { try output.format.show(view) }
            throw CommandFailure(view.failureText)
        }
    }

    private static func words(_ state: ImportProgress, of total: Int?) -> String {
        let share = total.flatMap { $0 > 0 ? " (\(min(100, state.bytes * 100 / $0)) %)" : nil } ?? ""
        return "\(state.read) read\(share), \(state.acknowledged) safe, \(state.refused) refused"
    }
}

/// Which store is meant: a file, or that of a source in a configuration.
struct StoreOptions: ParsableArguments {
    @Option(name: .customLong("config"), help: ArgumentHelp("The configuration file with the source.", valueName: "file"))
    var configuration: String?

    @Option(help: ArgumentHelp("With --config and several sources: which one.", valueName: "OIN"))
    var source: String?

    @Option(help: ArgumentHelp("The store itself, a file or postgresql://…; made when it is not there.", valueName: "database"))
    var store: String?

    func validate() throws {
        if (configuration == nil) == (store == nil) { throw ValidationError("Give either --config or --store.") }
        if source != nil, configuration == nil { throw ValidationError("--source goes with --config, which is not given.") }
        if let source, (try? OIN(source)) == nil { throw ValidationError("--source: \"\(source)\" is no OIN of 20 positions.") }
    }

    func location() throws -> DatabaseLocation {
        if let store { return try DatabaseLocation(store) }
        let sources = try NodeConfiguration.load(configuration ?? "").sources
        if let source {
            guard let found = sources.first(where: { $0.oin.text == source }) else {
                throw CommandFailure("The configuration has no source with OIN \(source).")
            }
            return found.store
        }
        guard let only = sources.first, sources.count == 1 else {
            let list = sources.map { "  \($0.oin)  \($0.name)" }.joined(separator: "\n")
            throw CommandFailure(
                sources.isEmpty
                    ? "The configuration has no source." : "The configuration has several sources; choose one with --source:\n\(list)")
        }
        return only.store
    }
}

/// A file of records, or standard input.
enum InputFile {
    static func open(_ name: String) throws -> ProfileFile {
        do {
            return try ProfileFile(path: name == "-" ? "/dev/stdin" : name)
        } catch {
            throw CommandFailure("\(error).".capitalizedFirst)
        }
    }
}

extension String {
    /// With a capital at its start, as a sentence has.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
