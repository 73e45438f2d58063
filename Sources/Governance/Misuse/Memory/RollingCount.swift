internal import FoundationEssentials

/// A count over the last hours, in eight parts: what it covers is between seven eighths of them and all.
struct RollingCount: Sendable {
    private var parts = SIMD8<UInt32>()
    private var latest: Int64 = 0
    private let secondsOfPart: Double

    /// Counts over 1 hour or more.
    init(hours: Int) { secondsOfPart = Double(max(1, hours)) * 450 }

    /// Counts 0...1,000,000 more; the new total.
    mutating func add(_ count: Int, at now: Date) -> Int {
        advance(to: now)
        // Far below overflow of the sum: a count that large has long been a signal.
        parts[Int(latest & 7)] = min(100_000_000, parts[Int(latest & 7)] + UInt32(min(1_000_000, max(0, count))))
        return Int(parts.wrappedSum())
    }

    private mutating func advance(to now: Date) {
        let part = Int64((now.timeIntervalSince1970 / secondsOfPart).rounded(.down))
        guard part > latest else { return }
        if part - latest >= 8 {
            parts = SIMD8()
        } else {
            for passed in (latest + 1)...part { parts[Int(passed & 7)] = 0 }
        }
        latest = part
    }
}
