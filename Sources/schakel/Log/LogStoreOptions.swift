import ArgumentParser
import Database
import Foundation
import Governance
import LabourDomain
import Persistence

/// Which log is meant: the database it stands in, whose it is, and which of the two.
struct LogStoreOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The database of the exchange, which holds both logs.", valueName: "file"))
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

    /// Opens the log. A database that is not there is not made: an empty log would be verified as one without faults.
    func open() throws -> SQLLog {
        guard FileManager.default.fileExists(atPath: store) else { throw CommandFailure("\(store): there is no such file.") }
        return SQLLog(try SQLiteDatabase(path: store), origin: try origin())
    }
}
