import BenchmarkMarket

/// What changing costs.
struct ChangeFigures: Encodable {
    let profiles: Int
    /// Microseconds an answer.
    let atRest: LatencyFigures
    /// Microseconds an answer.
    let withChanges: LatencyFigures
    let changesASecond: Double
    let millisecondsUntilShown: LatencyFigures

    func print() {
        line("an answer at rest, µs", atRest)
        line("an answer with \(Int(changesASecond)) changes a second, µs", withChanges)
        line("from a commit until it shows, ms", millisecondsUntilShown)
        Swift.print("p99 with changes is \((withChanges.p99 / atRest.p99).rounded(to: 2)) times that at rest, of \(profiles) profiles")
    }

    private func line(_ name: String, _ figures: LatencyFigures) {
        Swift.print(
            "\(name): median \(figures.median.rounded(to: 2)), p99 \(figures.p99.rounded(to: 2)),",
            "greatest \(figures.greatest.rounded(to: 2)) of \(figures.count)")
    }
}
