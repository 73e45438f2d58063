/// How long things took, counted in buckets that grow with what they hold: bounded memory, and never more than 1 % beside the truth.
///
/// The layout is that of HdrHistogram: every doubling is divided into 128 equal parts, so that a part is at most 1/128 of what it holds.
/// Below 256 nanoseconds every value has a bucket of its own.
public struct LatencyHistogram: Hashable, Sendable {
    /// Values that are counted together.
    public struct Bucket: Hashable, Sendable {
        /// The smallest and the largest value that belong here, in nanoseconds.
        public let range: ClosedRange<Int>
        /// How many there were.
        public let count: Int
    }

    private static let precision = 7
    private static let parts = 1 << precision
    /// 73 minutes; what took longer is counted there.
    private static let largest = (1 << 42) - 1

    private var counts = [Int](repeating: 0, count: Self.index(of: Self.largest) + 1)
    /// How many values were recorded.
    public private(set) var count = 0
    /// The largest value, exactly; 0 where there is none.
    public private(set) var maximum = 0
    private var sum = 0.0

    /// Holds nothing yet.
    public init() {}

    /// Counts one value. A negative one is a clock that went back, and counts as 0.
    public mutating func record(nanoseconds: Int) {
        let value = max(0, nanoseconds)
        counts[Self.index(of: min(value, Self.largest))] += 1
        count += 1
        sum += Double(value)
        maximum = max(maximum, value)
    }

    /// Adds all that another one holds.
    public mutating func merge(_ other: LatencyHistogram) {
        for index in counts.indices { counts[index] += other.counts[index] }
        count += other.count
        sum += other.sum
        maximum = max(maximum, other.maximum)
    }

    /// The value that this part of all values (0.99: the 99th percentile) does not pass, in nanoseconds; at most 1 % too high, never too low.
    public func value(at part: Double) -> Int {
        guard count > 0 else { return 0 }
        let rank = min(count, max(1, Int((part * Double(count)).rounded(.up))))
        var seen = 0
        for index in counts.indices {
            seen += counts[index]
            if seen >= rank { return min(maximum, index == counts.count - 1 ? maximum : Self.range(of: index).upperBound) }
        }
        return maximum
    }

    /// The mean, exactly; 0 where there is no value.
    public var mean: Double { count == 0 ? 0 : sum / Double(count) }

    /// The buckets that hold something, smallest values first.
    public var buckets: [Bucket] {
        counts.indices.filter { counts[$0] > 0 }.map { Bucket(range: Self.range(of: $0), count: counts[$0]) }
    }

    private static func index(of value: Int) -> Int {
        guard value >= parts else { return value }
        let shift = Int.bitWidth - 1 - value.leadingZeroBitCount - precision
        return shift * parts + (value >> shift)
    }

    private static func range(of index: Int) -> ClosedRange<Int> {
        let shift = max(0, index / parts - 1)
        let lowest = (index - shift * parts) << shift
        return lowest...(lowest + (1 << shift) - 1)
    }
}
