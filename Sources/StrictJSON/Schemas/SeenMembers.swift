/// Which members of an open object have come, one bit each: those of a usual object in a register, those beyond 64 in a list that is shared
/// by all open objects.
struct SeenMembers {
    private var first: UInt64 = 0
    /// Where this object's further members begin in the list.
    private let mark: Int

    /// Begins an object of so many members.
    @inline(__always) init(count: Int, spilling further: inout [UInt64]) {
        mark = count > 64 ? Self.spill(count, &further) : -1
    }

    @inline(never) private static func spill(_ count: Int, _ further: inout [UInt64]) -> Int {
        let mark = further.count
        for _ in 1..<(count + 63) / 64 { further.append(0) }
        return mark
    }

    /// Ticks off a member; `false` when it came before.
    @inline(__always) mutating func insert(_ member: Int, spilling further: inout [UInt64]) -> Bool {
        let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: member & 63)
        if member < 64 {
            let isNew = first & bit == 0
            first |= bit
            return isNew
        }
        let word = mark + member / 64 - 1
        let isNew = further[word] & bit == 0
        further[word] |= bit
        return isNew
    }

    /// Whether a member has come.
    func contains(_ member: Int, _ further: [UInt64]) -> Bool {
        let word = member < 64 ? first : further[mark + member / 64 - 1]
        return word >> UInt64(member % 64) & 1 == 1
    }

    /// Ends the object.
    @inline(__always) func close(_ further: inout [UInt64]) {
        if mark >= 0 { further.removeLast(further.count - mark) }
    }
}
