internal import Synchronization

extension RandomSource {
    /// A source that can be reproduced: the same numbers for the same seed, in every run and on every machine (SplitMix64).
    ///
    /// For tests and invented data, never for keys, nonces or identifiers: who sees one number knows all that follow. Copies of the value
    /// share their place in the sequence.
    public static func seeded(_ seed: UInt64) -> RandomSource {
        let sequence = SeededSequence(seed)
        return RandomSource { sequence.next() }
    }
}

private final class SeededSequence: Sendable {
    private let state: Mutex<UInt64>

    init(_ seed: UInt64) { state = Mutex(seed) }

    func next() -> UInt64 {
        state.withLock { state in
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
