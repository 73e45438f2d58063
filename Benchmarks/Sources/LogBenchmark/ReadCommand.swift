import ArgumentParser
import Database
import Foundation
import Governance
import LabourDomain
import Persistence

/// Proofs, lookups, verification and export of a log that was filled.
struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "read", abstract: "Measure what is read from a log.")

    @Argument(help: "The database that was filled.")
    var file: String

    @Option(help: "Where to export to; the file is taken away.")
    var export: String?

    func run() async throws {
        let database = try SQLiteDatabase(path: file)
        let invented = try InventedLog()
        let log = SQLLog(database, origin: invented.origin)
        let size = try await log.size()
        print("\(size) entries")
        try await proofs(log, size, invented)
        try await lookups(log, size, database, invented)
        let verdict = try await Meter.time("verify the database") { try await log.verify(with: invented.keys.publicKeys) }
        print("  \(verdict.records) entries, \(verdict.heads) heads, \(verdict.finding.map { "\($0)" } ?? "no fault")")
        if let export { try await file(log, export, invented) }
        try database.close()
    }

    private func proofs(_ log: SQLLog, _ size: UInt64, _ invented: InventedLog) async throws {
        var generator = RandomSource.seeded(5)
        var times: [Duration] = []
        for number in 0..<1000 {
            let position = UInt64.random(in: 0..<size, using: &generator)
            let meter = Meter()
            guard let proof = try await log.inclusionProof(of: position) else { throw CancellationError() }
            times.append(meter.elapsed)
            guard proof.fault(with: invented.keys.publicKeys) == nil else { throw CancellationError() }
            if number == 0 { print("proof: \(proof.path.count * 32) bytes of path, \(proof.json.count) bytes with its entry and head") }
        }
        times.sort()
        print("proof: median \(Meter.milliseconds(times[500])) ms, p99 \(Meter.milliseconds(times[990])) ms")
    }

    private func lookups(_ log: SQLLog, _ size: UInt64, _ database: SQLiteDatabase, _ invented: InventedLog) async throws {
        let middle = try await database.read { connection in
            try connection.rows("SELECT entry FROM processing_log WHERE number >= \(Int64(size / 2)) ORDER BY number LIMIT 20")
                .compactMap { RecordedEntry(try $0.value("entry", as: [UInt8].self)) }
        }
        guard let entry = middle.first(where: { $0.subjects?.count ?? 0 > 0 }), let subject = entry.subjects?.pseudonyms.first else {
            return
        }
        let hour = LogPeriod(from: entry.started, until: LogTime(milliseconds: entry.started.milliseconds + 3_600_000))
        let day = LogPeriod(from: entry.started, until: LogTime(milliseconds: entry.started.milliseconds + 86_400_000))
        let questions: [(String, LogMark, LogPeriod)] = [
            ("who saw a record", .subject(subject), .always), ("who saw a record, again", .subject(subject), .always),
            ("a trace", .trace(entry.span.traceID), .always), ("whom did a party see, an hour", .party(invented.parties[7]), hour),
            ("whom did a party see, a day", .party(invented.parties[7]), day),
            ("whom did a party see, everything", .party(invented.parties[7]), .always),
            ("a party that never took part", .party(try OIN("00000009000000009999")), .always),
        ]
        for (name, mark, period) in questions {
            var (entries, subjects) = (0, 0)
            try await Meter.time(name) {
                try await log.find([mark], in: period) { entry in
                    entries += 1
                    subjects += entry.subjects?.count ?? 0
                    return true
                }
            }
            print("  \(entries) entries, \(subjects) subjects")
        }
    }

    private func file(_ log: SQLLog, _ path: String, _ invented: InventedLog) async throws {
        guard FileManager.default.createFile(atPath: path, contents: nil), let output = FileHandle(forWritingAtPath: path) else { return }
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await Meter.time("export") { try await log.export(keys: invented.keys.publicKeys) { try output.write(contentsOf: Data($0)) } }
        try output.close()
        guard let input = FileHandle(forReadingAtPath: path) else { return }
        var reader = LogExportReader(keys: invented.keys.publicKeys)
        let verdict = try await Meter.time("verify the file") {
            while let piece = try input.read(upToCount: 1 << 20), !piece.isEmpty { reader.take(Array(piece)) }
            return reader.finish()
        }
        print("  \(verdict.records) entries, \(verdict.finding.map { "\($0)" } ?? "no fault")")
    }
}
