/// Part of the profiles of an index, ordered by postcode area and never changed: any number of readers share it.
final class Segment: Sendable {
    let rows: ProfileRows
    /// Area `number - 1000` has the rows `starts[area]..<starts[area + 1]`.
    let starts: [UInt32]
    let identifiers: IdentifierTable
    /// Absent in a small segment, which is read through as fast.
    let postings: OccupationPostings?

    /// From this size on a segment has postings.
    static let leastWithPostings = 4_096

    /// Makes the table of identifiers, unless it is there already.
    init(rows: ProfileRows, starts: [UInt32], identifiers: IdentifierTable? = nil) {
        self.rows = rows
        self.starts = starts
        self.identifiers = identifiers ?? IdentifierTable(rows)
        postings = rows.count < Self.leastWithPostings ? nil : OccupationPostings(rows, areaStarts: starts)
    }

    var count: Int { rows.count }

    /// The rows of an area.
    @inline(__always) func range(of area: Int) -> Range<Int> { Int(starts[area])..<Int(starts[area + 1]) }

    /// The bytes of all but the matches and identifiers.
    var byteCountWithoutMatches: Int {
        rows.byteCountWithoutMatches + 4 * starts.capacity + identifiers.byteCount + (postings?.byteCount ?? 0)
    }
}

/// A segment with the rows that have been replaced or removed since it was made.
struct LiveSegment: Sendable {
    let segment: Segment
    /// One bit a row, set where the row no longer counts; empty as long as all do.
    private(set) var dead: [UInt64] = []
    private(set) var deadCount = 0

    init(_ segment: Segment) { self.segment = segment }

    var liveCount: Int { segment.count - deadCount }

    @inline(__always) func isDead(_ row: Int) -> Bool { !dead.isEmpty && dead[row >> 6] >> UInt64(row & 63) & 1 != 0 }

    /// - Returns: whether the row counted until now.
    mutating func kill(_ row: Int) -> Bool {
        if isDead(row) { return false }
        if dead.isEmpty { dead = [UInt64](repeating: 0, count: (segment.count + 63) / 64) }
        dead[row >> 6] |= 1 << UInt64(row & 63)
        deadCount += 1
        return true
    }

    /// Whether at least three quarters of the bytes in its arena are matches that count.
    var isCompact: Bool {
        let rows = segment.rows
        let live = (0..<rows.count).reduce(0) { isDead($1) ? $0 : $0 + rows.place(of: $1).length }
        return live * 4 >= rows.arena.usedBytes * 3
    }

    /// The rows that have died since an earlier state of the same segment.
    func died(since earlier: LiveSegment) -> [Int] {
        guard deadCount > earlier.deadCount else { return [] }
        return (0..<segment.count).filter { isDead($0) && !earlier.isDead($0) }
    }
}
