import ArgumentParser
import Foundation
import Governance
import LabourDomain

/// What it costs to know who may do what, on every request.
@main struct RegistryBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "registry-benchmark", abstract: "Decide on requests of a large registry, and compile it.")

    @Option(help: "How many organisations that ask; each has a mandate.")
    var participants = 10_000

    @Option(help: "How many of them are sources.")
    var sources = 400

    @Option(help: "How many decisions are timed one by one.")
    var decisions = 1_000_000

    func run() throws {
        let registry = try InventedRegistry(participants: participants, sources: sources)
        let clock = ContinuousClock()
        var compiled: [RegistrySnapshot] = []
        let compiling = try (0..<5).map { _ in try clock.measure { compiled = [try registry.snapshot()] } }.min() ?? .zero
        guard let snapshot = compiled.first else { return }
        print("compiled \(snapshot.count) organisations and \(registry.contents.mandates.count) mandates in \(compiling)")
        var generator = RandomSource.seeded(7)
        let order = (0..<decisions).map { _ in registry.askers[Int.random(in: 0..<registry.askers.count, using: &generator)] }
        let empty = distribution((0..<decisions).map { _ in clock.measure {} })
        var refused = 0
        let inForce = RegistryInForce(snapshot)
        let timed = order.map { asker in
            clock.measure {
                let decision = inForce.current.decide(
                    peer: asker.processor, from: asker.controller.text, via: asker.processor.text, to: registry.exchange.text,
                    at: InventedRegistry.now)
                if case .refused = decision { refused += 1 }
            }
        }
        print("decision: \(distribution(timed)), of which the clock itself \(empty); \(refused) refused")
        let whole = clock.measure {
            for asker in order {
                let decision = inForce.current.decide(
                    peer: asker.processor, from: asker.controller.text, via: asker.processor.text, to: registry.exchange.text,
                    at: InventedRegistry.now)
                if case .refused = decision { refused += 1 }
            }
        }
        print("decisions in a row: \(whole / Double(decisions)) each")
        let limits = distribution(
            order.prefix(100_000).map { asker in
                clock.measure {
                    _ = snapshot.rules.limits(for: snapshot.party(asker.controller), subject: .jobSeekers, at: InventedRegistry.now)
                }
            })
        print("all limits of a question: \(limits)")
        let asked = distribution(
            (0..<1000).map { _ in clock.measure { _ = snapshot.sources(for: .jobSeekers, at: InventedRegistry.now) } })
        print("the \(sources) sources of a question: \(asked)")
    }

    private func distribution(_ times: [Duration]) -> String {
        let sorted = times.sorted()
        guard !sorted.isEmpty else { return "nothing" }
        let (middle, high) = (sorted[sorted.count / 2], sorted[sorted.count * 99 / 100])
        return "median \(middle), p99 \(high)"
    }
}
