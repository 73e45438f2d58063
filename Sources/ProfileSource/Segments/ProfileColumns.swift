/// Packed profiles, in arrays of their own for what is looked at together: occupations and flags, by which most are passed over, and the rest.
/// Where many have an occupation that is asked for, the flags of all of them are still read line after line, as the processor likes it.
struct ProfileColumns: Sendable {
    private(set) var flags: [UInt64] = []
    private(set) var facts: [PackedFacts] = []
    private(set) var occupations: [UInt64] = []
    /// Empty as long as nothing has a closing date; job seekers never have one.
    private(set) var closes: [UInt32] = []

    var count: Int { facts.count }

    mutating func reserve(_ capacity: Int) {
        flags.reserveCapacity(capacity)
        facts.reserveCapacity(capacity)
        occupations.reserveCapacity(capacity)
    }

    mutating func append(_ profile: PackedProfile) {
        if profile.closes != .max, closes.isEmpty { closes = [UInt32](repeating: .max, count: count) }
        if !closes.isEmpty || profile.closes != .max { closes.append(profile.closes) }
        flags.append(profile.flags)
        facts.append(profile.facts)
        occupations.append(profile.occupations)
    }

    subscript(row: Int) -> PackedProfile {
        PackedProfile(
            flags: flags[row], facts: facts[row], occupations: occupations[row], closes: closes.isEmpty ? .max : closes[row])
    }

    /// The bytes this takes.
    var byteCount: Int {
        MemoryLayout<PackedFacts>.stride * facts.capacity + 8 * (flags.capacity + occupations.capacity) + 4 * closes.capacity
    }
}
