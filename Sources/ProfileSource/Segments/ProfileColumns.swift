/// Packed profiles, each fact in an array of its own, so that a criterion reads only what it needs.
struct ProfileColumns: Sendable {
    private(set) var flags: [UInt64] = []
    private(set) var occupations: [UInt64] = []
    private(set) var start: [UInt32] = []
    /// Empty as long as nothing has a closing date; job seekers never have one.
    private(set) var closes: [UInt32] = []
    private(set) var supplied: [UInt32] = []
    private(set) var travel: [UInt16] = []
    private(set) var hours: [UInt16] = []
    private(set) var languages: [UInt32] = []

    var count: Int { flags.count }

    mutating func reserve(_ capacity: Int) {
        flags.reserveCapacity(capacity)
        occupations.reserveCapacity(capacity)
        start.reserveCapacity(capacity)
        supplied.reserveCapacity(capacity)
        travel.reserveCapacity(capacity)
        hours.reserveCapacity(capacity)
        languages.reserveCapacity(capacity)
    }

    mutating func append(_ profile: PackedProfile) {
        if profile.closes != .max, closes.isEmpty { closes = [UInt32](repeating: .max, count: count) }
        if !closes.isEmpty || profile.closes != .max { closes.append(profile.closes) }
        flags.append(profile.flags)
        occupations.append(profile.occupations)
        start.append(profile.start)
        supplied.append(profile.supplied)
        travel.append(profile.travel)
        hours.append(profile.hours)
        languages.append(profile.languages)
    }

    subscript(row: Int) -> PackedProfile {
        PackedProfile(
            flags: flags[row], occupations: occupations[row], start: start[row], closes: closes.isEmpty ? .max : closes[row],
            supplied: supplied[row], travel: travel[row], hours: hours[row], languages: languages[row])
    }

    /// The bytes this takes.
    var byteCount: Int {
        8 * (flags.capacity + occupations.capacity) + 4 * (start.capacity + closes.capacity + supplied.capacity + languages.capacity)
            + 2 * (travel.capacity + hours.capacity)
    }
}
