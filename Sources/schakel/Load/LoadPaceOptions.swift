import ArgumentParser
import PeerClient

/// How much is asked, and for how long.
struct LoadPaceOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Ask this often, whether answers come or not.", valueName: "a second"))
    var rate: Double?

    @Flag(help: "Instead of a rate: every connection asks again as soon as it has its answer. Finds the capacity.")
    var closed = false

    @Option(help: ArgumentHelp("How long is measured.", valueName: "seconds"))
    var seconds = 30.0

    @Option(help: ArgumentHelp("What goes before it and does not count.", valueName: "seconds"))
    var warmUp = 3.0

    @Option(help: ArgumentHelp("The most connections, 1 to 10000.", valueName: "number"))
    var connections = 50

    @Option(help: ArgumentHelp("How long an answer may take, and how long a request may wait for a connection.", valueName: "seconds"))
    var timeout = 30.0

    func validate() throws {
        guard closed != (rate != nil) else { throw ValidationError("Give --rate or --closed, one of the two.") }
        if let rate, !(0.001...1_000_000).contains(rate) { throw ValidationError("--rate is a number from 0.001 to 1000000.") }
        guard (0.1...1_000_000).contains(seconds) else { throw ValidationError("--seconds is a number from 0.1 to 1000000.") }
        guard (0...3600).contains(warmUp) else { throw ValidationError("--warm-up is a number from 0 to 3600.") }
        guard (0.01...3600).contains(timeout) else { throw ValidationError("--timeout is a number from 0.01 to 3600.") }
        guard (1...10_000).contains(connections) else { throw ValidationError("--connections is a number from 1 to 10000.") }
    }

    var plan: LoadPlan {
        var plan = LoadPlan(pace: rate.map { .rate($0) } ?? .closed)
        plan.time = .seconds(seconds)
        plan.warmUp = .seconds(warmUp)
        plan.timeout = .seconds(timeout)
        plan.connections = connections
        return plan
    }
}
