import Governance
import Testing

@testable import Exchange

struct ShuffleWindowTests {
    @Test(arguments: 0..<40) func givesEveryElementOnceAndKeepsItsWeight(_ seed: UInt64) {
        var generator = RandomSource.seeded(seed)
        let capacity = Int.random(in: 1...40, using: &generator)
        let maximumWeight = Int.random(in: 1...200, using: &generator)
        var window = ShuffleWindow<Int>(capacity: capacity, maximumWeight: maximumWeight)
        var held: [Int: Int] = [:]
        var next = 0
        for _ in 0..<500 {
            if !window.isFull, Bool.random(using: &generator) {
                let weight = Int.random(in: 0...30, using: &generator)
                window.insert(next, weight: weight)
                held[next] = weight
                next += 1
            } else {
                let batch = BatchSize(count: .random(in: 0...10, using: &generator), weight: .random(in: 0...100, using: &generator))
                let taken = window.take(batch, using: &generator)
                #expect(taken.isEmpty == held.isEmpty, "seed \(seed)")
                #expect(taken.count <= max(1, batch.count))
                for element in taken { #expect(held.removeValue(forKey: element) != nil, "seed \(seed)") }
            }
            #expect(window.count == held.count && window.weight == held.values.reduce(0, +), "seed \(seed)")
            #expect(window.isFull == (held.count >= capacity || window.weight >= maximumWeight))
        }
    }

    @Test func stopsTakingAtItsWeight() {
        var generator = RandomSource.seeded(1)
        var window = ShuffleWindow<Int>(capacity: 10, maximumWeight: 1_000)
        for element in 0..<10 { window.insert(element, weight: 10) }
        #expect(window.take(BatchSize(count: 100, weight: 25), using: &generator).count == 3)
        #expect(window.take(BatchSize(count: 2, weight: 1_000), using: &generator).count == 2)
        #expect(window.weight == 50)
        window.removeAll()
        #expect(window.isEmpty && window.weight == 0)
        #expect(window.take(BatchSize(count: 2, weight: 2), using: &generator).isEmpty)
    }

    @Test func hasRoomForAtLeastOne() {
        var window = ShuffleWindow<Int>(capacity: 0, maximumWeight: -5)
        #expect(!window.isFull)
        window.insert(1, weight: 1)
        #expect(window.isFull)
    }

    /// All 24 orders of four elements come about equally often.
    @Test func everyOrderIsAsLikely() {
        var generator = RandomSource.seeded(2026)
        var counts: [[Int]: Int] = [:]
        let rounds = 24_000
        for _ in 0..<rounds {
            var window = ShuffleWindow<Int>(capacity: 4, maximumWeight: 100)
            for element in 0..<4 { window.insert(element, weight: 1) }
            counts[window.take(BatchSize(count: 4, weight: 100), using: &generator), default: 0] += 1
        }
        #expect(counts.count == 24)
        // Chi-square with 23 degrees of freedom: 49.7 has a probability of 0.001.
        let expected = Double(rounds) / 24
        let chiSquare = counts.values.reduce(0.0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
        #expect(chiSquare < 49.7)
    }
}
