/// What was measured, for a file.
struct LedgerResults: Encodable {
    /// Synchronised writes of 4 kB a second that the disk gives, before and after the rest.
    var diskBefore = 0.0
    var diskAfter = 0.0
    private(set) var results: [Line] = []

    struct Line: Encodable {
        let callers: Int
        let transactions: String
        let pairsPerSecond: Double
        let synchronisationsPerRecord: Double
        let processorMicrosecondsPerRecord: Double
        let medianMilliseconds: Double
        let p99Milliseconds: Double
    }

    mutating func add(_ figures: LedgerRun.Figures, callers: Int, transactions: String) {
        results.append(
            Line(
                callers: callers, transactions: transactions == "one" ? "one a record" : "shared", pairsPerSecond: figures.pairsPerSecond,
                synchronisationsPerRecord: figures.synchronisationsPerRecord,
                processorMicrosecondsPerRecord: figures.processorPerRecord.microseconds, medianMilliseconds: figures.median.milliseconds,
                p99Milliseconds: figures.p99.milliseconds))
    }
}

extension Duration {
    fileprivate var microseconds: Double { Double(components.seconds) * 1e6 + Double(components.attoseconds) / 1e12 }
    fileprivate var milliseconds: Double { microseconds / 1e3 }
}
