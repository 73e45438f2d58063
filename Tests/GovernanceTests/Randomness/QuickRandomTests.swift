import Governance
import Testing

struct QuickRandomTests {
    @Test func givesTheSameNumbersForTheSameSeedAndOthersForAnother() {
        func numbers(_ seed: UInt64) -> [UInt64] {
            var source = RandomSource.seeded(seed)
            var quick = QuickRandom(seededFrom: &source)
            return (0..<5).map { _ in quick.next() }
        }
        #expect(numbers(1) == numbers(1))
        #expect(Set(numbers(1) + numbers(2)).count == 10)
    }

    @Test func drawsEvenly() {
        var source = RandomSource.seeded(7)
        var quick = QuickRandom(seededFrom: &source)
        var counts = [Int](repeating: 0, count: 10)
        for _ in 0..<100_000 { counts[Int.random(in: 0..<10, using: &quick)] += 1 }
        // 10,000 each, give or take 95 (one standard deviation).
        #expect(counts.allSatisfy { abs($0 - 10_000) < 600 })
    }

    @Test func isNotStuckWhenSeededWithNothing() {
        var nothing = RandomSource { 0 }
        var quick = QuickRandom(seededFrom: &nothing)
        #expect(Set((0..<20).map { _ in quick.next() }).count > 15)
    }
}
