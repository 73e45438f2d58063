/// How long each of a list of questions took, in microseconds.
public struct Latencies {
    private var byQuestion: [[Double]]

    public init(questions: Int) { byQuestion = [[Double]](repeating: [], count: questions) }

    public mutating func add(_ duration: Duration, question: Int) {
        let parts = duration.components
        byQuestion[question].append(Double(parts.seconds) * 1e6 + Double(parts.attoseconds) / 1e12)
    }

    /// The median and the 99th percentile over the questions; of one question the median of its rounds counts.
    public var summary: (median: Double, p99: Double) {
        let medians = byQuestion.map { rounds in rounds.sorted()[rounds.count / 2] }.sorted()
        return (medians[medians.count / 2], medians[medians.count * 99 / 100])
    }
}
