/// Profiles in some order: the packed facts, their bytes, and the occupations that do not fit in a word.
struct ProfileRows: Sendable {
    private(set) var columns = ProfileColumns()
    private(set) var arena = MatchArena()
    /// All occupations of the rows that have ``PackedFlags/furtherOccupations``.
    private(set) var furtherOccupations: [UInt32: [UInt32]] = [:]

    var count: Int { columns.count }

    mutating func reserve(_ capacity: Int) {
        columns.reserve(capacity)
    }

    /// Appends a profile; the numbers of its occupations are packed here.
    mutating func append(
        _ profile: PackedProfile, occupations: [UInt32], id: some Collection<UInt8>, match: some Collection<UInt8>
    ) {
        var profile = profile
        if occupations.count > 4 || occupations.contains(where: { $0 > OccupationNumbers.greatestPacked }) {
            profile.flags |= PackedFlags.furtherOccupations
            furtherOccupations[UInt32(count)] = occupations
        } else {
            profile.occupations = occupations.reversed().reduce(0) { $0 << 16 | UInt64($1) }
        }
        columns.append(profile, at: arena.append(id: id, match: match))
    }

    /// Appends a row of other rows, with its bytes.
    mutating func append(_ row: Int, of other: ProfileRows) {
        let place = other.place(of: row)
        take(row, of: other, at: arena.append(id: other.arena.id(at: place), match: other.arena.match(at: place)))
    }

    /// Appends a row of other rows whose arena has been taken over, from this chunk on.
    mutating func append(_ row: Int, of other: ProfileRows, adoptedAt chunk: Int) {
        take(row, of: other, at: other.place(of: row).moved(by: chunk))
    }

    /// Takes over the bytes of other rows.
    /// - Returns: the position of the first chunk.
    mutating func adoptArena(of other: ProfileRows) -> Int { arena.adopt(other.arena) }

    private mutating func take(_ row: Int, of other: ProfileRows, at place: MatchPlace) {
        if let further = other.furtherOccupations[UInt32(row)] { furtherOccupations[UInt32(count)] = further }
        columns.append(other.columns[row], at: place)
    }

    @inline(__always) func place(of row: Int) -> MatchPlace { columns.rows[row].place }
    func id(of row: Int) -> ArraySlice<UInt8> { arena.id(at: place(of: row)) }
    func match(of row: Int) -> ArraySlice<UInt8> { arena.match(at: place(of: row)) }

    /// Whether a row has an occupation.
    func row(_ row: Int, has occupation: UInt32) -> Bool {
        if columns.rows[row].flags & PackedFlags.furtherOccupations != 0 {
            return furtherOccupations[UInt32(row)]?.contains(occupation) ?? false
        }
        let difference = columns.occupations[row] ^ (UInt64(occupation) &* 0x0001_0001_0001_0001)
        return occupation <= OccupationNumbers.greatestPacked && difference.hasEmptyLane
    }

    /// Calls for each occupation of a row.
    func forEachOccupation(of row: Int, _ body: (UInt32) -> Void) {
        if columns.rows[row].flags & PackedFlags.furtherOccupations != 0 {
            for occupation in furtherOccupations[UInt32(row)] ?? [] { body(occupation) }
        } else {
            var word = columns.occupations[row]
            while word != 0 {
                body(UInt32(word & 0xFFFF))
                word >>= 16
            }
        }
    }

    /// The bytes of all but the matches.
    var byteCountWithoutMatches: Int {
        let further = furtherOccupations.values.reduce(furtherOccupations.capacity * 16) { $0 + 32 + 4 * $1.count }
        return columns.byteCount + further
    }
}

extension UInt64 {
    /// Whether one of the four 16-bit lanes is zero.
    @inline(__always) fileprivate var hasEmptyLane: Bool { (self &- 0x0001_0001_0001_0001) & ~self & 0x8000_8000_8000_8000 != 0 }
}
