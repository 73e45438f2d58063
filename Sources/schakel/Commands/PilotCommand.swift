import ArgumentParser
import Database
import Foundation

struct PilotCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pilot",
        abstract: "Run a whole chain on this machine: an exchange and three sources with invented people and vacancies.",
        discussion: """
            Makes test certificates, keys, a configuration and three filled sources in a directory, starts everything in this process, and \
            says what to try. Starting again in the same directory keeps the data. Ctrl-C stops it.

            Examples:
              schakel pilot
              schakel pilot --ask
              schakel pilot --directory /tmp/chain --exchange-port 0 --portal-port 0
              schakel pilot --database postgresql://schakel@localhost/pilot
              schakel pilot --job-seekers people.jsonl --maximum-matches 2000
            """
    )

    @Option(
        help: ArgumentHelp("Where everything is kept.", valueName: "directory"))
    var directory: String = PilotDirectory.standardPath()

    @Option(
        help: ArgumentHelp(
            "A PostgreSQL server (postgresql://…) for the stores and the ledger, each in a schema of its own, instead of files in the directory.",
            valueName: "url"))
    var database: String?

    @Option(help: ArgumentHelp("The port of the exchange; 0 takes any that is free.", valueName: "port"))
    var exchangePort = 8443

    @Option(help: ArgumentHelp("The port of the pages; 0 takes any that is free.", valueName: "port"))
    var portalPort = 8080

    @Option(
        help: ArgumentHelp(
            "Job seekers instead of the invented ones: a JSON array or JSON Lines, all put in one source.", valueName: "file"))
    var jobSeekers: String?

    @Option(
        help: ArgumentHelp("Vacancies instead of the invented ones: a JSON array or JSON Lines, all put in one source.", valueName: "file"))
    var vacancies: String?

    @Option(help: ArgumentHelp("The most matches that a source gives to one question.", valueName: "number"))
    var maximumMatches = 100

    @Flag(help: "Ask an example question, fetch one detail, show both and stop.")
    var ask = false

    func validate() throws {
        for (name, port) in [("--exchange-port", exchangePort), ("--portal-port", portalPort)] where !(0...65535).contains(port) {
            throw ValidationError("\(name) is a number from 0 to 65535, not \(port).")
        }
        if exchangePort != 0, exchangePort == portalPort { throw ValidationError("--exchange-port and --portal-port must differ.") }
        guard (1...100_000).contains(maximumMatches) else {
            throw ValidationError("--maximum-matches is a number from 1 to 100000, not \(maximumMatches).")
        }
        _ = try server()
        if directory.isEmpty { throw ValidationError("--directory needs the path of a directory.") }
    }

    private func server() throws -> PostgreSQLAddress? {
        guard let database else { return nil }
        do {
            if case .postgreSQL(let address) = try DatabaseLocation(database) { return address }
        } catch {
            throw ValidationError("--database: \(error).")
        }
        throw ValidationError("--database is an address that begins with postgresql://.")
    }

    func run() async throws {
        let pilot = Pilot(
            directory: PilotDirectory(directory, server: try server()), exchangePort: exchangePort, portalPort: portalPort,
            jobSeekersFile: jobSeekers,
            vacanciesFile: vacancies, maximumMatches: maximumMatches, asksExample: ask)
        try await pilot.run()
    }
}
