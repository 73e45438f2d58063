import Synchronization

/// The figures of one process, shared by all its roles. Every operation is O(number of labels) under one short lock.
public final class MetricsRegistry: Sendable {
    /// More label combinations than this per metric are folded into one named `other`, so that no input can grow memory.
    static let maximumSeries = 2_000

    /// The value of one combination of labels.
    struct Series {
        var value = 0.0
        /// Observations per bucket, not cumulative; histograms only.
        var buckets: [UInt64] = []
        var count: UInt64 = 0
    }

    private let state = Mutex<[Metric: [[String]: Series]]>([:])

    /// An empty registry.
    public init() {}

    /// Adds to a counter or gauge. Labels stand in the order of the metric's documentation; missing ones are empty, surplus ones dropped.
    public func add(_ metric: Metric, _ labels: [String] = [], by amount: Double = 1) {
        update(metric, labels) { $0.value += amount }
    }

    /// Sets a gauge.
    public func set(_ metric: Metric, _ labels: [String] = [], to value: Double) {
        update(metric, labels) { $0.value = value }
    }

    /// Files one duration, in seconds, in a histogram.
    public func observe(_ metric: Metric, _ labels: [String] = [], seconds: Double) {
        guard case .histogram(let bounds) = metric.kind, seconds.isFinite else { return }
        update(metric, labels) { series in
            if series.buckets.isEmpty { series.buckets = Array(repeating: 0, count: bounds.count + 1) }
            series.buckets[bounds.firstIndex { seconds <= $0 } ?? bounds.count] &+= 1
            series.count &+= 1
            series.value += seconds
        }
    }

    /// A copy to write out, so that writing does not hold up counting.
    func snapshot() -> [Metric: [[String]: Series]] {
        state.withLock { $0 }
    }

    private func update(_ metric: Metric, _ labels: [String], _ change: (inout Series) -> Void) {
        let count = metric.labelNames.count
        let key = Array(labels.prefix(count)) + Array(repeating: "", count: max(0, count - labels.count))
        state.withLock { metrics in
            let isFull = metrics[metric, default: [:]].count >= Self.maximumSeries && metrics[metric]?[key] == nil
            let stored = isFull ? Array(repeating: "other", count: count) : key
            change(&metrics[metric, default: [:]][stored, default: Series()])
        }
    }
}
