/// New profiles in the order in which they came, before they are a segment.
struct SegmentDraft {
    /// Postcode areas 1000...9999.
    static let areas = 9_000

    private var rows = ProfileRows()
    private var areas: [UInt16] = []
    private var identifiers = IdentifierTable(capacity: 16)
    private var dead: Set<Int> = []

    var isEmpty: Bool { rows.count == dead.count }
    /// Those that no longer count included.
    var count: Int { rows.count }

    /// Makes room for this many profiles more.
    mutating func reserve(_ further: Int) {
        rows.reserve(rows.count + further)
        areas.reserveCapacity(areas.count + further)
        if isEmpty { identifiers = IdentifierTable(capacity: further) }
    }

    /// Adds a profile; an earlier one with the identifier no longer counts.
    mutating func add(_ profile: PackedProfile, occupations: [UInt32], area: Int, id: [UInt8], match: ArraySlice<UInt8>) {
        rows.append(profile, occupations: occupations, id: id, match: match)
        areas.append(UInt16(area))
        if let earlier = identifiers.add(id, in: rows) { dead.insert(earlier) }
    }

    /// Takes out the profile with this identifier, where there is one.
    mutating func remove(_ id: [UInt8]) {
        if let row = identifiers.row(of: id, in: rows) { dead.insert(row) }
    }

    /// The segment of what counts. Cost: one pass.
    func segment() -> Segment {
        var starts = [UInt32](repeating: 0, count: Self.areas + 1)
        for row in areas.indices where !dead.contains(row) { starts[Int(areas[row]) + 1] += 1 }
        for area in 1...Self.areas { starts[area] += starts[area - 1] }
        var next = starts
        var order = [UInt32](repeating: 0, count: rows.count - dead.count)
        var places = [UInt32](repeating: 0, count: rows.count)
        for row in areas.indices where !dead.contains(row) {
            let area = Int(areas[row])
            order[Int(next[area])] = UInt32(row)
            places[row] = next[area]
            next[area] += 1
        }
        var sorted = ProfileRows()
        sorted.reserve(order.count)
        let chunk = sorted.adoptArena(of: rows)
        for row in order { sorted.append(Int(row), of: rows, adoptedAt: chunk) }
        // What no longer counts has its place in the table still, which then must be made anew.
        return Segment(rows: sorted, starts: starts, identifiers: dead.isEmpty ? identifiers.moved(to: places) : nil)
    }
}
