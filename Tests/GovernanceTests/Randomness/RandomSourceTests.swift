import Governance
import Testing

@Suite struct RandomSourceTests {
    private func numbers(_ seed: UInt64, _ count: Int = 100) -> [UInt64] {
        let source = RandomSource.seeded(seed)
        return (0..<count).map { _ in source.next() }
    }

    @Test func aSeedGivesTheSameNumbersAgain() {
        #expect(numbers(7) == numbers(7))
        #expect(numbers(7) != numbers(8))
        // The first numbers of SplitMix64 as its authors publish them.
        #expect(numbers(1_234_567, 3) == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
    }

    @Test func copiesShareTheirPlace() {
        let source = RandomSource.seeded(7)
        let copy = source
        #expect([source.next(), copy.next(), source.next()] == numbers(7, 3))
    }
}
