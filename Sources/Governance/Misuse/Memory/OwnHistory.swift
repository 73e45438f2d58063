internal import FoundationEssentials

/// What an asker saw on each of its last twenty active days, for a comparison with today that one odd day does not spoil: median, and
/// median absolute deviation (MAD).
struct OwnHistory: Sendable {
    static let days = 20

    /// New profiles today so far.
    private(set) var today = 0
    /// How many active days there have been, at most ``days``.
    var activeDays: Int { past.count }
    private(set) var median = 0
    private(set) var deviation = 0

    private var past: [Int32] = []
    private var oldest = 0
    private var day: Int32 = 0

    /// Counts new profiles.
    mutating func add(_ count: Int, at now: Date) {
        let date = Int32(now.timeIntervalSince1970 / 86_400)
        if date > day {
            close()
            day = date
        }
        today += count
    }

    private mutating func close() {
        guard today > 0 else { return }
        if past.count < Self.days {
            past.append(Int32(clamping: today))
        } else {
            past[oldest] = Int32(clamping: today)
            oldest = (oldest + 1) % Self.days
        }
        today = 0
        median = Self.middle(past)
        deviation = Self.middle(past.map { Int32(clamping: abs(Int($0) - median)) })
    }

    private static func middle(_ counts: [Int32]) -> Int { Int(counts.sorted()[counts.count / 2]) }
}
