import ArgumentParser
import Foundation
import Governance

/// Simulates honest use and scrapers over a market that does not exist, and tells how far scrapers come and how often honest askers are
/// suspected.
@main
struct MisuseSimulation: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "misuse-simulation", abstract: "Hold the detectors of misuse against simulated honest use and simulated scrapers.")

    @Option(help: "The first seed. Seeds 1 to 5 served for tuning.")
    var firstSeed: UInt64 = 101

    @Option(help: "How many seeds.")
    var seeds = 10

    @Option(help: "Weeks of honest use for each seed and mix, of fifty office hours each; scrapers need four.")
    var weeks = 6

    @Flag(help: "Print each false alarm.")
    var verbose = false

    @Flag(help: "Honest use only.")
    var honestOnly = false

    @OptionGroup var tuning: Tuning

    func run() throws {
        var caught: [Caught] = []
        print(
            "| organisations | office hours | questions | matches a question | events | µs an event | false alarms | per 1,000 h "
                + "| filter, bytes an asker |")
        print("|---|---|---|---|---|---|---|---|---|")
        for mix in OrganisationMix.all {
            var total = SeedResult()
            for seed in firstSeed..<(firstSeed + UInt64(seeds)) {
                let result = try Scenario(
                    seed: seed, mix: mix, weeks: weeks, scrapers: honestOnly ? [] : ScraperKind.allCases, detectors: tuning.detectors
                ).run()
                total.hours += result.hours
                total.questions += result.questions
                total.shown += result.shown
                total.events += result.events
                total.nanoseconds += result.nanoseconds
                total.alarms += result.alarms
                total.figures = result.figures
                caught += result.caught
                if verbose {
                    for alarm in result.alarms { print("seed \(seed) \(alarm.raisedAt) \(alarm.target): \(alarm.reason)") }
                }
            }
            let perEvent = Double(total.nanoseconds) / Double(max(1, total.events)) / 1_000
            let rate = Double(total.alarms.count) * 1_000 / Double(max(1, total.hours))
            let bytes = total.figures.map { $0.sketchBytes / max(1, $0.askers) } ?? 0
            print(
                "| \(mix.name) | \(total.hours) | \(total.questions) | \(text(Double(total.shown) / Double(max(1, total.questions)), 0)) "
                    + "| \(total.events) | \(text(perEvent, 2)) | \(total.alarms.count) "
                    + "| \(text(rate, 2)) | \(bytes) |")
            fflush(nil)
        }
        table(caught)
    }

    private func table(_ caught: [Caught]) {
        print("")
        print("| scraper | caught | share of all profiles: median | worst | of one source, worst | questions, median | found by |")
        print("|---|---|---|---|---|---|---|")
        for kind in ScraperKind.allCases {
            let runs = caught.filter { $0.kind == kind }
            guard !runs.isEmpty else { continue }
            let shares = runs.map { Double($0.profiles) / Double(SimulatedMarket.sourceSizes.reduce(0, +)) }.sorted()
            let by = Dictionary(grouping: runs.compactMap { $0.by?.rawValue }) { $0 }.mapValues(\.count).sorted { $0.value > $1.value }
            let found = runs.count { $0.by != nil }
            print(
                "| \(kind.rawValue) | \(found) of \(runs.count) | \(percent(shares[shares.count / 2])) | \(percent(shares.last ?? 0)) "
                    + "| \(percent(runs.map(\.sourceShare).max() ?? 0)) | \(runs.map(\.questions).sorted()[runs.count / 2]) "
                    + "| \(by.map { "\($0.key) \($0.value)" }.joined(separator: ", ")) |")
        }
    }

    private func percent(_ share: Double) -> String { text(share * 100, 2) + " %" }

    private func text(_ number: Double, _ decimals: Int) -> String { String(format: "%.\(decimals)f", number) }
}
