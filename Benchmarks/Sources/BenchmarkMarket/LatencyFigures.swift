/// The spread of something measured.
public struct LatencyFigures: Encodable, Sendable {
    public let count: Int
    public let median: Double
    public let p99: Double
    public let greatest: Double

    public init(_ values: [Double]) {
        let sorted = values.sorted()
        count = sorted.count
        median = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
        p99 = sorted.isEmpty ? 0 : sorted[sorted.count * 99 / 100]
        greatest = sorted.last ?? 0
    }
}
