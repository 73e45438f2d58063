import ArgumentParser
import HTTPServer
import LabourDomain
import Logging
import PeerClient
import StrictJSON

struct AdminCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "admin",
        abstract: "Administer an exchange: participants, conditions, rules, measures, logs.",
        discussion: """
            Without an operation it lists those that the exchange has. Values are given as name=value; what is no text is given as JSON. A change
            of something that has versions reads the present version first, unless --seen-version says which one was meant.

            Examples:
              schakel admin list-participants standing=applied
              schakel admin take-step oin=00000003100000000001 step=open-conditions why="Application is complete"
              schakel admin apply-to-participate --body application.json
            """)

    @Argument(help: "What to do; nothing lists the operations.")
    var operation: String?

    @Argument(help: ArgumentHelp("Values for it.", valueName: "name=value"))
    var values: [String] = []

    @Option(help: ArgumentHelp("The body, as JSON; - reads standard input. Values are put into it.", valueName: "file"))
    var body: String?

    @Option(name: .customLong("seen-version"), help: ArgumentHelp("The version that is to be changed.", valueName: "number"))
    var expectedVersion: Int?

    @Option(help: ArgumentHelp("A pseudonym of who does this, for the audit log.", valueName: "name"))
    var employee: String?

    @OptionGroup(title: "Connection") var connection: AdministrationOptions

    func run() async throws {
        let client = try connection.connect()
        do {
            try await run(client)
        } catch {
            await client.shutdown()
            throw error
        }
        await client.shutdown()
    }

    private func run(_ client: AdministrationClient) async throws {
        let desk = AdministrationCaller(client: client, employee: employee)
        let operations = DescribedOperation.all(in: try await desk.description())
        guard let operation else { return try StandardOutput.write(Self.list(operations)) }
        guard let chosen = operations.first(where: { $0.name == operation }) else {
            throw CommandFailure("There is no operation \"\(operation)\". Without one, schakel admin lists them all.")
        }
        let request = try chosen.request(pairs(), body: givenBody())
        let reply = try await desk.perform(chosen, request, expecting: expectedVersion)
        try StandardOutput.write(reply + "\n")
    }

    private func pairs() throws -> [(name: String, value: String)] {
        try values.map { text in
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty else { throw ValidationError("\"\(text)\" is not of the form name=value.") }
            return (String(parts[0]), String(parts[1]))
        }
    }

    private func givenBody() throws -> JSONValue? {
        guard let body else { return nil }
        let bytes = try ReadableFile.bytes(of: body == "-" ? "/dev/stdin" : body, atMost: 1 << 20)
        do {
            return try JSONValue(parsing: bytes)
        } catch {
            throw CommandFailure("\(body == "-" ? "Standard input" : body) is no JSON (\(error)).")
        }
    }

    private static func list(_ operations: [DescribedOperation]) -> String {
        let width = operations.map(\.name.count).max() ?? 0
        return operations.map { operation in
            operation.name + String(repeating: " ", count: width - operation.name.count + 2) + TextWidth.oneLine(operation.summary) + "\n"
        }.joined()
    }
}

/// How the administration is reached, and as whom.
struct AdministrationOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The address of the administration: https://host:port/beheer/v1.", valueName: "address"))
    var administration: String

    @Option(help: ArgumentHelp("The OIN of the exchange, which its certificate must show.", valueName: "OIN"))
    var exchange: String

    @Option(help: ArgumentHelp("The own certificate (PEM).", valueName: "file"))
    var certificate: String

    @Option(help: ArgumentHelp("Its private key (PEM).", valueName: "file"))
    var privateKey: String

    @Option(help: ArgumentHelp("The authority that signed the other side's certificate (PEM).", valueName: "file"))
    var certificateAuthority: String

    func validate() throws {
        if (try? OIN(exchange)) == nil { throw ValidationError("--exchange: \"\(exchange)\" is no OIN of 20 positions.") }
    }

    /// A client that is ready to ask.
    func connect() throws -> AdministrationClient {
        var logger = Logger(label: "schakel") { _ in SwiftLogNoOpLogHandler() }
        logger.logLevel = .critical
        let files = IdentityFiles(certificate: certificate, privateKey: privateKey, certificateAuthority: certificateAuthority)
        return try AdministrationClient(
            baseURL: administration, exchange: OIN(exchange), credentials: files.credentials, readOIN: PeerIdentity.oin(fromDER:),
            logger: logger)
    }
}
