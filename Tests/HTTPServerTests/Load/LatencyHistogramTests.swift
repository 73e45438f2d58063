import Testing

@testable import PeerClient

struct LatencyHistogramTests {
    /// A sequence without a seed of its own: the same numbers every time, spread over nine powers of ten.
    private func values(_ count: Int) -> [Int] {
        var state: UInt64 = 42
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let digits = Int(state >> 60) % 9
            return Int(state >> 34) % (0..<(digits + 1)).reduce(1) { power, _ in power * 10 }
        }
    }

    private func filled(_ values: [Int]) -> LatencyHistogram {
        var histogram = LatencyHistogram()
        for value in values { histogram.record(nanoseconds: value) }
        return histogram
    }

    @Test(arguments: [0.0, 0.01, 0.1, 0.5, 0.9, 0.95, 0.99, 0.999, 1])
    func aPercentileIsNeverTooLowAndAtMostOnePercentTooHigh(_ part: Double) {
        let values = values(20_000)
        let sorted = values.sorted()
        let exact = sorted[max(0, Int((part * Double(values.count)).rounded(.up)) - 1)]
        let found = filled(values).value(at: part)
        #expect(found >= exact)
        #expect(Double(found - exact) <= 0.01 * Double(exact))
    }

    @Test func smallValuesAreExact() {
        for value in 0..<256 { #expect(filled([value, 100_000]).value(at: 0.5) == value) }
    }

    @Test func bucketsFollowEachOtherWithoutGapOrOverlap() {
        var edges: Set<Int> = [0]
        for shift in 0..<42 { edges.formUnion([(1 << shift) - 1, 1 << shift, (1 << shift) + 1, (3 << shift) >> 1]) }
        for value in edges.sorted() {
            let bucket = filled([value]).buckets
            #expect(bucket.count == 1 && bucket[0].count == 1)
            #expect(bucket[0].range.contains(value))
            #expect(Double(bucket[0].range.count - 1) <= 0.01 * Double(max(1, bucket[0].range.lowerBound)))
            let next = bucket[0].range.upperBound + 1
            if next < 1 << 42 { #expect(filled([next]).buckets[0].range.lowerBound == next) }
        }
    }

    @Test func mergingIsCountingTogether() {
        let values = values(2_000)
        var merged = filled(Array(values[..<700]))
        merged.merge(filled(Array(values[700...])))
        #expect(merged.buckets == filled(values).buckets)
        #expect(merged.count == 2_000 && merged.maximum == values.max())
        #expect(abs(merged.mean - Double(values.reduce(0, +)) / 2_000) <= 1)
        var same = merged
        same.merge(LatencyHistogram())
        #expect(same == merged)
    }

    @Test func whatIsTooLongForTheLastBucketIsStillTheMaximum() {
        let hours = 5 * 3_600 * 1_000_000_000
        let histogram = filled([1, hours])
        #expect(histogram.maximum == hours && histogram.value(at: 1) == hours)
        #expect(histogram.value(at: 0.5) == 1)
    }

    @Test func aClockThatGoesBackCountsAsNothing() {
        #expect(filled([-5]).value(at: 1) == 0)
        #expect(LatencyHistogram().value(at: 0.5) == 0 && LatencyHistogram().mean == 0 && LatencyHistogram().buckets.isEmpty)
    }
}
