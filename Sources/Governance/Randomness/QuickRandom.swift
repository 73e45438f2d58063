/// A fast generator for draws that need no secrecy, such as the order of an answer: xoshiro256** (Blackman and Vigna), seeded from another
/// generator. Not for keys, nonces or anything that nobody may guess.
public struct QuickRandom: RandomNumberGenerator, Sendable {
    private var state: (UInt64, UInt64, UInt64, UInt64)

    /// Takes 256 bits from a generator; all zero, which would stay zero, is avoided.
    public init(seededFrom generator: inout some RandomNumberGenerator) {
        state = (generator.next(), generator.next(), generator.next(), generator.next() | 1)
    }

    public mutating func next() -> UInt64 {
        let product = state.1 &* 5
        let result = (product << 7 | product >> 57) &* 9
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = state.3 << 45 | state.3 >> 19
        return result
    }
}
