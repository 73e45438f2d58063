import ArgumentParser
import BenchmarkMarket
import Foundation
import LabourDomain
import ProfileSource

/// Answers the same questions with the index and with a plain scan in C, compares their hit sets, and prints a table.
@main
struct SelectionBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "selection-benchmark",
        abstract: "Hold the selection index against a plain scan in C, in process.")

    @Option(help: "The sizes to measure at.")
    var profiles = "10000,100000"

    @Option(help: "How many questions.")
    var questions = 1_000

    @Option(help: "How often each question is asked; the median counts.")
    var rounds = 5

    @Option(help: "A file for the figures, as JSON.")
    var json: String?

    func run() async throws {
        let market = try InventedMarket()
        let asked = try market.questions(questions)
        print("| profiles | engine | median µs | p99 µs | bytes a profile |")
        print("|---|---|---|---|---|")
        var measured: [Measured] = []
        for size in profiles.split(separator: ",").compactMap({ Int($0) }) {
            measured += try await measure(size, asked, in: market)
            for line in measured.suffix(4) { print(line.row) }
            fflush(nil)
            if let json { try JSONEncoder().encode(measured).write(to: URL(filePath: json)) }
        }
    }

    private func measure(_ size: Int, _ asked: [SelectionQuestion], in market: InventedMarket) async throws -> [Measured] {
        var profiles = try await market.profiles(size)
        let index = try await IndexEngine(profiles, gazetteer: market.gazetteer)
        let plain = PlainEngine(profiles, gazetteer: market.gazetteer)
        profiles = []
        try compare(index, plain, asked)
        var times = EngineTimes(questions: asked.count)
        for _ in 0..<rounds {
            for (number, question) in asked.enumerated() { try times.add(question, number: number, index: index, plain: plain) }
        }
        return times.measured(at: size, bytesPerProfile: Double(index.catalogue.indexBytes(of: .jobSeekers)) / Double(size))
    }

    /// Both engines must find the same people before either is timed.
    private func compare(_ index: IndexEngine, _ plain: PlainEngine, _ asked: [SelectionQuestion]) throws {
        for (number, question) in asked.enumerated() {
            let found = plain.answer(question, maximum: 100_000)
            let scanned = Set(found.ids.map(plain.id))
            guard try index.allIdentifiers(question) == scanned else { throw ValidationError("question \(number): the hit sets differ") }
        }
    }
}
