import ArgumentParser

/// What the tamper-evident log costs to write, and how long proofs, verification and lookups take over many entries.
@main
struct LogBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log-benchmark", abstract: "Measure the processing log.",
        subcommands: [AppendCommand.self, FillCommand.self, ReadCommand.self])
}
