import ArgumentParser
import Database
import Foundation
import Governance
import Persistence

/// Callers who append one entry after the other, each acknowledged when it is on the disk.
struct AppendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "append", abstract: "Append entries with many callers, synchronised together.")

    @Option(help: "A folder on the disk to measure; a new folder is made in it and taken away.")
    var folder = FileManager.default.temporaryDirectory.path(percentEncoded: false)

    @Option(help: "How many callers append at once.")
    var callers = "1,64,256"

    @Option(help: "How many subjects an entry has.")
    var subjects = "1,25,100"

    @Option(help: "How long each line is measured, in seconds.")
    var seconds = 5

    func run() async throws {
        let scratch = URL(filePath: folder).appending(path: "log-benchmark-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: scratch) }
        print("| callers | subjects an entry | entries/s | LDV lines/s | processor µs an entry |")
        print("|---|---|---|---|---|")
        for callers in callers.split(separator: ",").compactMap({ Int($0) }) {
            for subjects in subjects.split(separator: ",").compactMap({ Int($0) }) {
                let path = scratch.appending(path: "\(callers)-\(subjects).sqlite").path(percentEncoded: false)
                try await measure(path, callers: callers, subjects: subjects)
            }
        }
    }

    private func measure(_ path: String, callers: Int, subjects: Int) async throws {
        let database = try SQLiteDatabase(path: path)
        try await database.migrate(LogSchema.migrations)
        let writes = GroupedWrites(database)
        let invented = try InventedLog()
        let (duration, meter) = (Duration.seconds(seconds), Meter())
        let total = try await withThrowingTaskGroup(of: Int.self) { group in
            for caller in 0..<callers {
                group.addTask {
                    let party = invented.parties[caller % invented.parties.count]
                    let records = (0..<subjects).map { "p-\(caller)-\($0)" }
                    let trace = try LogSpan.start(using: .system)
                    var number = 0
                    while meter.elapsed < duration {
                        let body = try invented.portion(of: trace, from: party, records: records, number: number)
                        try await writes.write { try LogWriter(.processing).append([body], recorded: LogTime(Date()), on: $0) }
                        number += 1
                    }
                    return number
                }
            }
            return try await group.reduce(0, +)
        }
        let rate = Double(total) / (meter.elapsed / .seconds(1))
        print(
            String(
                format: "| %d | %d | %.0f | %.0f | %.1f |", callers, subjects, rate, rate * Double(subjects + 1),
                meter.processor / Double(total) * 1e6))
        await writes.close()
        try database.close()
    }
}
