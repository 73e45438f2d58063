import ArgumentParser
import Database
import Foundation
import Governance
import Persistence

/// Makes a log of many entries to read from, a thousand questions in a transaction.
struct FillCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "fill", abstract: "Fill a log with invented entries.")

    @Argument(help: "The database; made when it is not there.")
    var file: String

    @Option(help: "How many entries.")
    var entries = 10_000_000

    @Option(help: "How many subjects a portion of matches has on average.")
    var subjects = 10

    func run() async throws {
        let database = try SQLiteDatabase(path: file, durability: .normal)
        try await database.migrate(LogSchema.migrations)
        let invented = try InventedLog()
        let log = SQLLog(database, origin: invented.origin)
        let meter = Meter()
        var question = 0
        while try await log.size() < entries {
            let (begin, subjects) = (question, subjects)
            try await database.write { connection in
                var generator = RandomSource.seeded(UInt64(begin) &* 7919)
                for number in begin..<begin + 1000 {
                    let bodies = try invented.question(number, subjects: subjects, using: &generator)
                    try LogWriter(.processing).append(bodies, recorded: InventedLog.time(number), on: connection)
                }
            }
            question += 1000
            // Once in about an hour of invented time.
            if question % 8000 == 0 { try await log.signHead(at: InventedLog.time(question), with: invented.keys) }
        }
        try await log.signHead(at: InventedLog.time(question), with: invented.keys)
        let rate = Double(try await log.size()) / (meter.elapsed / .seconds(1))
        print("\(try await log.size()) entries, \(Int(rate)) a second, \(Int(meter.processor)) s of processor")
        let blocks = try await Meter.time("blocks") { try await log.indexBlocks(atMost: .max) }
        print("\(blocks) blocks")
        // For trying the commands of the program on it.
        try Data(invented.keys.publicKeys.file()).write(to: URL(filePath: "\(file).pub"))
        try Data(KeyRing.random(using: .seeded(InventedLog.subjectSeed)).keyFile()).write(to: URL(filePath: "\(file).keys"))
        try database.close()
    }
}
