/// Packed profiles, in arrays of their own for what is looked at together.
struct ProfileColumns: Sendable {
    private(set) var rows: [PackedRow] = []
    private(set) var occupations: [UInt64] = []
    /// Empty as long as nothing has a closing date; job seekers never have one.
    private(set) var closes: [UInt32] = []

    var count: Int { rows.count }

    mutating func reserve(_ capacity: Int) {
        rows.reserveCapacity(capacity)
        occupations.reserveCapacity(capacity)
    }

    mutating func append(_ profile: PackedProfile, at place: MatchPlace) {
        if profile.closes != .max, closes.isEmpty { closes = [UInt32](repeating: .max, count: count) }
        if !closes.isEmpty || profile.closes != .max { closes.append(profile.closes) }
        rows.append(PackedRow(flags: profile.flags, facts: profile.facts, place: place))
        occupations.append(profile.occupations)
    }

    subscript(row: Int) -> PackedProfile {
        PackedProfile(
            flags: rows[row].flags, facts: rows[row].facts, occupations: occupations[row], closes: closes.isEmpty ? .max : closes[row])
    }

    /// The bytes this takes.
    var byteCount: Int { MemoryLayout<PackedRow>.stride * rows.capacity + 8 * occupations.capacity + 4 * closes.capacity }
}
