import ArgumentParser
import Database
import Foundation
import Governance
import LabourDomain
import Persistence

/// Which log is meant: the database it stands in, whose it is, and which of the two.
struct LogStoreOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The database that holds the log: a file, or postgresql://….", valueName: "database"))
    var store: String

    @Option(help: ArgumentHelp("The OIN of the exchange that keeps the logs.", valueName: "OIN"))
    var exchange: String

    @Option(help: "Which log: processing or audit.")
    var log: LogName = .processing

    func validate() throws {
        if (try? OIN(exchange)) == nil { throw ValidationError("--exchange: \"\(exchange)\" is no OIN of 20 positions.") }
    }

    /// Which log of which exchange.
    func origin() throws -> LogOrigin { LogOrigin(try OIN(exchange), log) }

    func open() async throws -> SQLLog { SQLLog(try await LogStore.open(store), origin: try origin()) }
}

/// The database that a log stands in.
enum LogStore {
    /// Opens it. A file that is not there is not made: an empty log would be verified as one without faults.
    static func open(_ text: String) async throws -> any Database {
        let location = try DatabaseLocation(text)
        if let path = location.path, !FileManager.default.fileExists(atPath: path) {
            throw CommandFailure("\(path): there is no such file.")
        }
        return try await location.open()
    }
}
