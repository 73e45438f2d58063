/// Packed profiles, in arrays of their own for what is looked at together: occupations, by which most are passed over, and the rest.
struct ProfileColumns: Sendable {
    private(set) var facts: [PackedFacts] = []
    private(set) var occupations: [UInt64] = []
    /// Empty as long as nothing has a closing date; job seekers never have one.
    private(set) var closes: [UInt32] = []

    var count: Int { facts.count }

    mutating func reserve(_ capacity: Int) {
        facts.reserveCapacity(capacity)
        occupations.reserveCapacity(capacity)
    }

    mutating func append(_ profile: PackedProfile) {
        if profile.closes != .max, closes.isEmpty { closes = [UInt32](repeating: .max, count: count) }
        if !closes.isEmpty || profile.closes != .max { closes.append(profile.closes) }
        facts.append(profile.facts)
        occupations.append(profile.occupations)
    }

    subscript(row: Int) -> PackedProfile {
        PackedProfile(facts: facts[row], occupations: occupations[row], closes: closes.isEmpty ? .max : closes[row])
    }

    /// The bytes this takes.
    var byteCount: Int { MemoryLayout<PackedFacts>.stride * facts.capacity + 8 * occupations.capacity + 4 * closes.capacity }
}
