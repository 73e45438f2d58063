import ArgumentParser
import Database
import Foundation

/// Records questions and outcomes with more and more callers at once, together and one by one, and prints a table beside what the disk gives.
@main
struct LedgerBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger-benchmark",
        abstract: "Record questions and how they ended, each acknowledged only when it is on the disk.")

    @Option(help: "A folder on the disk to measure; a new folder is made in it and taken away.")
    var folder = FileManager.default.temporaryDirectory.path(percentEncoded: false)

    @Option(help: "How many callers record at once.")
    var callers = "1,8,64,512"

    @Option(help: "How many sources a question has.")
    var sources = 4

    @Option(help: "How long each line is measured, in seconds.")
    var seconds = 3

    @Option(help: "A file for the figures, as JSON.")
    var json: String?

    func run() async throws {
        let scratch = URL(filePath: folder).appending(path: "ledger-benchmark-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: scratch) }
        var results = LedgerResults()
        results.diskBefore = try disk(scratch, "before")
        print("")
        print("| callers | records in a transaction | pairs/s | synchronisations a record | processor µs a record | median ms | p99 ms |")
        print("|---|---|---|---|---|---|---|")
        let questions = try InventedQuestions(sources: sources)
        for number in callers.split(separator: ",").compactMap({ Int($0) }) {
            for (name, limits) in [("one", GroupLimits(together: 1)), ("together", GroupLimits())] {
                let figures = try await LedgerRun(
                    folder: scratch, callers: number, limits: limits, questions: questions, duration: .seconds(seconds)
                ).figures()
                results.add(figures, callers: number, transactions: name)
                print(
                    String(
                        format: "| %d | %@ | %.0f | %.3f | %.0f | %.2f | %.2f |", number, name, figures.pairsPerSecond,
                        figures.synchronisationsPerRecord, figures.processorPerRecord.inSeconds * 1e6, figures.median.inSeconds * 1e3,
                        figures.p99.inSeconds * 1e3))
            }
        }
        print("")
        results.diskAfter = try disk(scratch, "after")
        if let json { try JSONEncoder().encode(results).write(to: URL(filePath: json)) }
    }

    private func disk(_ scratch: URL, _ moment: String) throws -> Double {
        let rate = try RawDisk.synchronisedWrites(in: scratch, for: .seconds(seconds))
        print(String(format: "The disk, %@: %.0f times a second a write of 4 kB and fdatasync.", moment, rate))
        return rate
    }
}
