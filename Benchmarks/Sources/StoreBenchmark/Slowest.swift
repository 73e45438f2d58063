import ArgumentParser
import BenchmarkMarket
import Foundation
import LabourDomain
import ProfileSource

/// Which questions take longest: where to look when the tail grows.
struct Slowest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show the questions that take longest.")

    @Option(help: "A file made by fill.")
    var file: String

    @Option(help: "How many to show.")
    var count = 20

    func run() async throws {
        let market = try InventedMarket()
        let engine = try await OpenedSource(file: file, market: market).engine
        let clock = ContinuousClock()
        var found: [(microseconds: Double, matches: Int, isTruncated: Bool, question: SelectionQuestion)] = []
        for question in try market.questions(1_000) {
            var times: [Double] = []
            var answer = try engine.answer(question)
            for _ in 0..<5 {
                let begin = clock.now
                answer = try engine.answer(question)
                times.append((clock.now - begin).inSeconds * 1e6)
            }
            found.append((times.sorted()[2], answer.matches, answer.truncated, question))
        }
        print("| µs | matches | radius | occupations | licences | languages | hours | available |")
        print("|---|---|---|---|---|---|---|---|")
        for line in found.sorted(by: { $0.microseconds > $1.microseconds }).prefix(count) {
            let question = line.question
            print(
                "| \(line.microseconds.rounded(to: 0)) | \(line.matches)\(line.isTruncated ? "+" : "") | \(question.area.radius) |",
                "\(question.occupations.count) | \(question.licences.rawValue) | \(question.languages.count) |",
                "\(question.maximumHoursAtLeast ?? 0) | \(question.availableBy.map { "\($0)" } ?? "") |")
        }
    }
}
