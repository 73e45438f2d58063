/// Which profiles an asker has been shown lately, without keeping any: up to three Bloom filters, each four times as large as the one before until
/// 128 KiB, of which the last one is being filled.
///
/// Who sees little has one filter of 8 KiB. When the last of three is full the oldest is forgotten, so that a large asker is known by its last
/// 160,000 profiles at least, and not by its last days. Where there is no room to grow there are two of the smallest size. In a full filter
/// 2 per cent are taken for seen while they are new (four bits of 8.2 for each: (1 - e^(-4/8.2))^4 is 2.2 per cent), so what is new is counted a few
/// per cent too low. A profile that was forgotten counts as new again. The filters hold no identifier and cannot be turned back into one; who has the
/// digest of one profile can ask whether it was probably shown.
struct SeenProfiles: Sendable {
    private static let maximumFilters = 3

    private var filters: [ProfileFilter] = []

    /// The bytes that it takes now.
    var bytes: Int { filters.reduce(0) { $0 + $1.bytes } }

    /// Adds a profile; whether it was new. O(1).
    /// - Parameter mayGrow: whether there is room for larger filters.
    mutating func insert(_ digest: UInt64, mayGrow: Bool = true) -> Bool {
        let place = filters.lastIndex { $0.contains(digest) }
        // What an older filter knows is remembered anew: what is seen all the time is not forgotten.
        guard place != filters.count - 1 || filters.isEmpty else { return false }
        if filters.last?.isFull ?? true { addFilter(mayGrow: mayGrow) }
        filters[filters.count - 1].add(digest)
        return place == nil
    }

    private mutating func addFilter(mayGrow: Bool) {
        let size = mayGrow ? filters.last.map(\.nextWords) ?? ProfileFilter.leastWords : ProfileFilter.leastWords
        filters.append(ProfileFilter(words: size))
        filters.removeFirst(max(0, filters.count - (mayGrow ? Self.maximumFilters : 2)))
    }
}

/// One Bloom filter with four positions for each profile.
private struct ProfileFilter: Sendable {
    /// 8 KiB, for 8,000 profiles.
    static let leastWords = 1_024
    private static let mostWords = 16_384

    private var words: [UInt64]
    private var added = 0

    /// - Parameter words: a power of two.
    init(words: Int) { self.words = [UInt64](repeating: 0, count: words) }

    var bytes: Int { words.count * MemoryLayout<UInt64>.stride }

    var isFull: Bool { added >= words.count * 8_000 / Self.leastWords }

    /// How large the one after this is.
    var nextWords: Int { min(Self.mostWords, words.count * 4) }

    func contains(_ digest: UInt64) -> Bool {
        for turn in 0..<4 {
            let position = position(turn, of: digest)
            guard words[position >> 6] >> UInt64(position & 63) & 1 == 1 else { return false }
        }
        return true
    }

    mutating func add(_ digest: UInt64) {
        for turn in 0..<4 {
            let position = position(turn, of: digest)
            words[position >> 6] |= 1 << UInt64(position & 63)
        }
        added += 1
    }

    /// A keyed digest is as good as random: its halves are a start and a step (Kirsch and Mitzenmacher, 2006).
    private func position(_ turn: Int, of digest: UInt64) -> Int {
        let start = digest & 0xFFFF_FFFF
        let step = digest >> 32 | 1
        return Int((start + UInt64(turn) * step) & UInt64(words.count * 64 - 1))
    }
}
