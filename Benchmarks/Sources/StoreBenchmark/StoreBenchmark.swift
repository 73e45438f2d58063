import ArgumentParser

/// A source with its store in SQLite: how long it takes to start, how soon a change shows, and what changes cost those who ask.
@main
struct StoreBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store-benchmark", abstract: "Measure a source whose profiles stand in SQLite.",
        subcommands: [Fill.self, Start.self, Changes.self, Slowest.self])
}
