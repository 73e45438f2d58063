import ArgumentParser
import Foundation
import Geography
import LabourDomain
import ProfileSource
import StrictJSON

struct ValidateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check a file with job seekers or vacancies against the standard; nothing is stored.",
        discussion: """
            Takes a JSON array or JSON Lines of any length, and names every fault of every record with its line and path.

            Exit codes: 0 every record is valid; 1 the file cannot be read as records; 3 some records are not valid.

            Example:
              schakel validate job-seekers people.jsonl
            """)

    @Argument(help: "What the records are: job-seekers or vacancies.")
    var subject: Subject

    @Argument(help: "The file; - is standard input.")
    var file: String

    @Option(help: "Name at most this many records.")
    var show = 1000

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if show < 0 { throw ValidationError("--show is 0 or more.") }
    }

    func run() async throws {
        let input = try InputFile.open(file)
        let importer = ProfileImporter(
            subject: subject, intake: DiscardedProfiles(), gazetteer: try Gazetteer.netherlands(), limits: ImportLimits(reported: show))
        let progress = Progress("Checking")
        let report: ImportReport
        do {
            report = try await importer.load(
                input, suppliedAt: Date(), mode: .merge, progress: { progress.update("\($0.read) records") })
        } catch {
            progress.finish("stopped")
            throw CommandFailure("\(file): \(error.cause).")
        }
        progress.finish("done")
        try output.format.show(ValidationView(file: file, subject: subject, report: report))
        if report.refused > 0 { throw ExitCodes.someRefused }
    }
}

/// What a check of a file found.
struct ValidationView: Renderable {
    var file: String
    var subject: Subject
    var report: ImportReport

    func text(on terminal: Terminal) -> String {
        var lines = RefusalList(refusals: report.refusals, total: report.refused).lines(on: terminal)
        let valid = report.read - report.refused
        lines.append(
            report.refused == 0
                ? terminal.styled("All \(report.read) records are valid.", .good)
                : terminal.styled("\(report.refused) of \(report.read) records are not valid; \(valid) are.", .bad))
        for place in report.repeats { lines.append("Note: line \(place.line) repeats the identifier of an earlier record.") }
        for place in report.unfindables {
            lines.append("Note: line \(place.line) cannot be found: no postcode, or one that does not exist.")
        }
        return lines.joined(separator: "\n")
    }

    var json: JSONValue {
        .object(
            JSONObject([
                ("file", .string(file)), ("subject", .string(subject.rawValue)), ("records", .integer(Int64(report.read))),
                ("invalid", .integer(Int64(report.refused))), ("repeated", .integer(Int64(report.repeated))),
                ("notFindable", .integer(Int64(report.unfindable))), ("refusals", .array(report.refusals.map(\.json))),
            ]))
    }
}

/// Takes profiles and keeps none: with it, an import is a check.
struct DiscardedProfiles: ProfileIntake {
    func merge(_ profiles: [StoredProfile], of subject: Subject) async throws(ProfileSourceError) -> MergeOutcome {
        MergeOutcome(added: profiles.count)
    }

    func remove(_ ids: [String], of subject: Subject, at time: Date) async throws(ProfileSourceError) -> Int { 0 }

    func beginReplacement(of subject: Subject) async throws(ProfileSourceError) -> Replacement { Replacement(subject: subject, number: 0) }

    func stage(_ profiles: [StoredProfile], for replacement: Replacement) async throws(ProfileSourceError) {}

    func commit(_ replacement: Replacement, at time: Date) async throws(ProfileSourceError) -> ReplacementOutcome { ReplacementOutcome() }

    func abandon(_ replacement: Replacement) async throws(ProfileSourceError) {}
}
