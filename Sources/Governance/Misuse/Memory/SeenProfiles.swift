/// Which profiles an asker has been shown lately, without keeping any: two Bloom filters of 8 KiB, the younger one being filled.
///
/// At ``generation`` profiles the younger becomes the older and the oldest is forgotten, so that the last 8,000 to 16,000 different
/// profiles are known. At most 3 per cent in each filter is taken for seen while it is new (three bits in 65,536: (1 - e^(-3 * 8000 /
/// 65536))^3), so what is new is counted a few per cent too low. A profile that was forgotten counts as new again. The filter holds no
/// identifier and cannot be turned back into one; who has the digest of one profile can ask whether it was probably shown.
struct SeenProfiles: Sendable {
    /// How many different profiles a filter takes.
    static let generation = 8_000
    private static let words = 1_024

    private var younger: [UInt64] = []
    private var older: [UInt64] = []
    private var added = 0

    /// The bytes that it takes now.
    var bytes: Int { (younger.count + older.count) * MemoryLayout<UInt64>.stride }

    /// Adds a profile; whether it was new. O(1).
    mutating func insert(_ digest: UInt64) -> Bool {
        if younger.isEmpty { younger = [UInt64](repeating: 0, count: Self.words) }
        guard !Self.contains(digest, in: younger) else { return false }
        let isNew = !Self.contains(digest, in: older)
        let (first, second, third) = Self.positions(of: digest)
        younger[first >> 6] |= 1 << UInt64(first & 63)
        younger[second >> 6] |= 1 << UInt64(second & 63)
        younger[third >> 6] |= 1 << UInt64(third & 63)
        added += 1
        if added >= Self.generation {
            older = younger
            younger = []
            added = 0
        }
        return isNew
    }

    private static func contains(_ digest: UInt64, in filter: [UInt64]) -> Bool {
        guard !filter.isEmpty else { return false }
        let (first, second, third) = positions(of: digest)
        return filter[first >> 6] >> UInt64(first & 63) & 1 == 1 && filter[second >> 6] >> UInt64(second & 63) & 1 == 1
            && filter[third >> 6] >> UInt64(third & 63) & 1 == 1
    }

    /// A keyed digest is as good as random: three groups of its bits are three independent positions.
    private static func positions(of digest: UInt64) -> (Int, Int, Int) {
        (Int(digest & 0xFFFF), Int(digest >> 16 & 0xFFFF), Int(digest >> 32 & 0xFFFF))
    }
}
