import ArgumentParser
import BenchmarkMarket
import Foundation

/// What a question costs the exchange besides network and disk.
@main
struct ExchangeBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exchange-benchmark", abstract: "Ask an exchange over sources in the same process.")

    @Option(help: "How many sources.")
    var sources = 20

    @Option(help: "How many matches each source gives.")
    var matches = 100

    @Option(help: "How long each source takes, in milliseconds.")
    var delay = 0

    @Option(help: "How many questions.")
    var questions = 50

    func run() async throws {
        let exchange = try ExchangeUnderTest(
            sources: sources, matches: matches, delay: .milliseconds(delay), market: try InventedMarket())
        for _ in 0..<5 { _ = try await exchange.ask() }
        let clock = ContinuousClock()
        let processor = ProcessFigures.processorSeconds
        var times: [Double] = []
        var bytes = 0
        for _ in 0..<questions {
            let begin = clock.now
            bytes = try await exchange.ask()
            times.append((clock.now - begin).inSeconds * 1e3)
        }
        let used = (ProcessFigures.processorSeconds - processor) / Double(questions)
        let figures = LatencyFigures(times)
        print(
            "\(sources) sources of \(matches) matches, \(bytes) bytes: median \(figures.median.rounded(to: 2)) ms,",
            "p99 \(figures.p99.rounded(to: 2)) ms; processor time a question \((used * 1e3).rounded(to: 2)) ms,",
            "a match \((used * 1e6 / Double(max(1, sources * matches))).rounded(to: 2)) µs, a source \((used * 1e6 / Double(sources)).rounded(to: 1)) µs"
        )
    }
}
