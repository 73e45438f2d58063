import Accreditation
import ArgumentParser
import Foundation
import HTTPServer
import LabourDomain
import PeerClient

struct AccreditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accredit",
        abstract: "Test whether a party keeps to the standard, with invented records.",
        subcommands: [AccreditSourceCommand.self, AccreditMediatorCommand.self, AccreditRecordsCommand.self])
}

/// The form of a report.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable, Sendable { case text, json, html }

struct AccreditSourceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "source",
        abstract: "Test a source, in the place of the exchange.",
        discussion: """
            Load the published records first (schakel accredit records), and nothing else.

            Exit codes: 0 passed; 1 failed, or not wholly examined; 64 wrong use.

            Example:
              schakel accredit source --address https://localhost:9001/vum/v3 --oin 00000004200000000001 --from 00000003100000000001 \\
                --certificate exchange.pem --private-key exchange.key --certificate-authority ca.pem --format html --output report.html
            """)

    @Option(help: ArgumentHelp("The base address of the source: https://host:port/vum/v3.", valueName: "address"))
    var address: String?

    @Option(help: ArgumentHelp("The source: the number in its certificate.", valueName: "OIN"))
    var oin: String?

    @OptionGroup(title: "Identity") var identity: AccreditIdentityOptions

    @Option(help: "What the source serves: job-seekers, vacancies or both.")
    var subject: SubjectChoice = .both

    @Option(help: "The form of the report: text, json or html.")
    var format: ReportFormat = .text

    @Option(help: ArgumentHelp("Write the report here instead of to standard output.", valueName: "file"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "What the source was loaded with, as JSON Lines; one for each subject. Default: the published records.", valueName: "file"))
    var records: [String] = []

    @Option(help: ArgumentHelp("Only this check; may be given several times. The verdict is then never passed.", valueName: "check"))
    var only: [String] = []

    @Option(help: ArgumentHelp("The longest that an answer may take, seconds.", valueName: "number"))
    var timeLimit = 10.0

    @Flag(help: "Print the checks and what the standard says, and test nothing.")
    var list = false

    enum SubjectChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
        case jobSeekers = "job-seekers"
        case vacancies, both

        var subjects: [Subject] { Subject.ofProfiles.filter { self == .both || $0.rawValue == rawValue } }
    }

    func validate() throws {
        if list { return }
        let missing = [("--address", address), ("--oin", oin)].filter { $0.1 == nil }.map(\.0) + identity.missing
        if let name = missing.first { throw ValidationError("A test needs \(name).") }
        if let oin, (try? OIN(oin)) == nil { throw ValidationError("--oin: \"\(oin)\" is no OIN of 20 positions.") }
        guard timeLimit >= 0.1, timeLimit <= 600 else { throw ValidationError("--time-limit is a number of seconds from 0.1 to 600.") }
    }

    func run() async throws {
        if list { return try (format == .json ? OutputFormat.json : .text).show(SuiteView(suite: .source)) }
        let report = try await report()
        try ReportOutput(format: format, file: output).show(report)
        if report.verdict != .passed { throw ExitCodes.failed }
    }

    private func report() async throws -> AccreditationReport {
        let checks: [Check]
        do throws(AccreditationError) {
            checks = try SourceSuite.checks(named: only)
        } catch {
            throw CommandFailure("--only: \(error.words)")
        }
        let source = try OIN(oin ?? "")
        let setting = AccreditationSetting(
            source: source, processor: try identity.via.map { try OIN($0) } ?? source, asker: try OIN(identity.from ?? ""),
            secondsPerAnswer: timeLimit)
        let run = AccreditationRun(
            setting: setting, records: try AccreditationRecords.sets(of: subject.subjects, files: records), checks: checks)
        let client = try ProbeClient(
            baseURL: address ?? "", exchange: identity.exchange, others: identity.others,
            source: SourcePin(oin: setting.processor, readOIN: PeerIdentity.oin(fromDER:)))
        let start = Date()
        let terminal = Terminal.error
        var done = 0
        let results = await run.hold(client) { result in
            done += 1
            guard terminal.isInteractive else { return }
            StandardOutput.notePart("\r\(done)/\(run.count) \(result.check.id)  ")
        }
        if terminal.isInteractive { StandardOutput.notePart("\r\u{1B}[K") }
        return AccreditationReport(
            suite: .source, party: ExaminedParty(setting), endpoint: address ?? "", examinedAt: start.formatted(.iso8601), results: results)
    }
}

struct AccreditRecordsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "records",
        abstract: "Print the published records of the test, as JSON Lines. Nobody in them exists.",
        discussion: "Example:\n  schakel accredit records vacancies > vacancies.jsonl")

    @Argument(help: "Which: job-seekers or vacancies.")
    var subject: AccreditedSubject

    enum AccreditedSubject: String, ExpressibleByArgument, CaseIterable, Sendable {
        case jobSeekers = "job-seekers"
        case vacancies

        var subject: Subject { self == .jobSeekers ? .jobSeekers : .vacancies }
    }

    func run() async throws {
        for record in PublishedRecords.records(of: subject.subject) { try StandardOutput.write(record + [UInt8(ascii: "\n")]) }
    }
}
