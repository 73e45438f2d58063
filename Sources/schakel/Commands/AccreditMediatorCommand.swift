import Accreditation
import ArgumentParser
import Foundation
import HTTPServer
import LabourDomain
import Logging

struct AccreditMediatorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mediator",
        abstract: "Test a mediator: stand in the place of the exchange, and watch what it asks and does.",
        discussion: """
            The mediator asks this address as it would ask the exchange. The postcode in the middle of a question says what it gets;
            --list shows the steps. The test ends when all were taken, with --time-limit, or with Ctrl-C.

            Exit codes: 0 passed; 1 failed, or not wholly examined; 64 wrong use.

            Example:
              schakel accredit mediator --port 9443 --oin 00000003100000000001 --exchange 00000001000000000001 \\
                --certificate exchange.pem --private-key exchange.key --certificate-authority ca.pem --format html --output report.html
            """)

    @Option(help: ArgumentHelp("Where the test listens.", valueName: "address"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("The port; the servers that must be refused listen on the three after it.", valueName: "number"))
    var port = 9443

    @Option(help: ArgumentHelp("Whose mediator it is: the number in X-VUM-fromParty.", valueName: "OIN"))
    var oin: String?

    @Option(
        help: ArgumentHelp("The processor that connects for it, when that is another: the number in its certificate.", valueName: "OIN"))
    var via: String?

    @Option(help: ArgumentHelp("The exchange whose place this is: the number in --certificate.", valueName: "OIN"))
    var exchange: String?

    @OptionGroup(title: "Identity") var identity: RehearsalIdentityOptions

    @Option(help: "What the mediator asks about: job-seekers, vacancies or both.")
    var subject: AccreditSourceCommand.SubjectChoice = .jobSeekers

    @Option(help: "The form of the report: text, json or html.")
    var format: ReportFormat = .text

    @Option(help: ArgumentHelp("Write the report here instead of to standard output.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("The longest that the whole test may take, seconds.", valueName: "number"))
    var timeLimit = 900.0

    @Option(help: ArgumentHelp("How long a slow answer takes, seconds; the agreements allow ten.", valueName: "number"))
    var slowAnswer = 8.0

    @Flag(help: "Print the steps and the checks, and test nothing.")
    var list = false

    func validate() throws {
        if list { return }
        let missing = [("--oin", oin), ("--exchange", exchange)].filter { $0.1 == nil }.map(\.0) + identity.missing
        if let name = missing.first { throw ValidationError("A test needs \(name).") }
        for (name, text) in [("--oin", oin), ("--via", via), ("--exchange", exchange)] {
            if let text, (try? OIN(text)) == nil { throw ValidationError("\(name): \"\(text)\" is no OIN of 20 positions.") }
        }
        guard (1...65_532).contains(port) else { throw ValidationError("--port is a number from 1 to 65532.") }
        guard timeLimit >= 1, timeLimit <= 86_400 else { throw ValidationError("--time-limit is a number of seconds from 1 to 86400.") }
        guard slowAnswer >= 0, slowAnswer <= 10 else { throw ValidationError("--slow-answer is a number of seconds from 0 to 10.") }
    }

    func run() async throws {
        if list {
            if format != .json { try StandardOutput.write("Steps\n\(RehearsalSteps.script)\n\n") }
            return try (format == .json ? OutputFormat.json : .text).show(SuiteView(suite: .mediator))
        }
        let mediator = try OIN(oin ?? "")
        let setting = MediatorSetting(
            mediator: mediator, processor: try via.map { try OIN($0) } ?? mediator, exchange: try OIN(exchange ?? ""), slowness: slowAnswer)
        let start = Date()
        let servers = RehearsalServers(host: host, port: port, own: identity.tls, refused: identity.refused)
        let steps = RehearsalSteps(subjects: subject.subjects, address: "https://\(host):\(port)/vum/v3")
        let seen = try await servers.run(setting, steps: steps, timeLimit: .seconds(timeLimit))
        let results = MediatorSuite.results(of: seen, subjects: subject.subjects, doors: Set(identity.refused.keys))
        let report = AccreditationReport(
            suite: .mediator, party: ExaminedParty(setting), endpoint: steps.address, examinedAt: start.formatted(.iso8601),
            results: results)
        try ReportOutput(format: format, file: output).show(report)
        if report.verdict != .passed { throw ExitCodes.failed }
    }
}

/// As whom a mediator is tested: in the place of the exchange, and in that of servers that must be refused.
struct RehearsalIdentityOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The certificate of the exchange whose place this is (PEM).", valueName: "file"))
    var certificate: String?

    @Option(help: ArgumentHelp("Its private key (PEM).", valueName: "file"))
    var privateKey: String?

    @Option(help: ArgumentHelp("The authority that signed the mediator's certificate (PEM).", valueName: "file"))
    var certificateAuthority: String?

    @Option(
        help: ArgumentHelp(
            "Certificates of servers to refuse: stranger.pem, expired.pem, other-party.pem, each with its .key. Otherwise not examined.",
            valueName: "directory"))
    var refusedCertificates: String?

    /// Which options a test cannot do without, and are not given.
    var missing: [String] {
        [("--certificate", certificate), ("--private-key", privateKey), ("--certificate-authority", certificateAuthority)]
            .filter { $0.1 == nil }.map(\.0)
    }

    var tls: TLSFiles { files(certificate ?? "", privateKey ?? "") }

    /// Those that are in the directory.
    var refused: [Door: TLSFiles] {
        guard let refusedCertificates else { return [:] }
        var found: [Door: TLSFiles] = [:]
        for door in Door.allCases where door != .exchange {
            let stem = "\(refusedCertificates)/\(door.rawValue)"
            if FileManager.default.fileExists(atPath: stem + ".pem") { found[door] = files(stem + ".pem", stem + ".key") }
        }
        return found
    }

    private func files(_ certificate: String, _ privateKey: String) -> TLSFiles {
        TLSFiles(certificate: certificate, privateKey: privateKey, certificateAuthority: certificateAuthority ?? "")
    }
}
