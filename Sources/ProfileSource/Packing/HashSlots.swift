/// An open hash table of positions, without the keys: those stand where the positions point. Five bytes a slot, at most four fifths filled.
struct HashSlots: Sendable {
    /// A position + 1, or 0 where the slot is free.
    private var slots: [UInt32]
    /// Eight bits of the hash of each position, so that few others are looked at.
    private var tags: [UInt8]
    private(set) var count = 0

    init(capacity: Int) {
        let size = max(16, capacity * 5 / 4 + 1)
        slots = [UInt32](repeating: 0, count: size)
        tags = [UInt8](repeating: 0, count: size)
    }

    var byteCount: Int { 4 * slots.capacity + tags.capacity }

    /// The position with this hash for which the condition holds, `nil` where there is none.
    @inline(__always)
    func find(_ hash: UInt64, where isSame: (Int) -> Bool) -> Int? {
        let tag = UInt8(truncatingIfNeeded: hash)
        var slot = home(of: hash)
        while slots[slot] != 0 {
            if tags[slot] == tag, isSame(Int(slots[slot] - 1)) { return Int(slots[slot] - 1) }
            slot = slot + 1 == slots.count ? 0 : slot + 1
        }
        return nil
    }

    /// Adds a position that is not there yet. `hashOf` gives the hash of a position, for when the table has to grow.
    mutating func insert(_ position: Int, hash: UInt64, hashOf: (Int) -> UInt64) {
        if (count + 1) * 5 > slots.count * 4 { grow(hashOf) }
        place(position, hash)
        count += 1
    }

    /// Lets a slot point elsewhere: what it pointed to has a new position.
    mutating func move(_ hash: UInt64, from position: Int, to newPosition: Int) {
        var slot = home(of: hash)
        while slots[slot] != 0 {
            if slots[slot] == UInt32(position) + 1 {
                slots[slot] = UInt32(newPosition) + 1
                return
            }
            slot = slot + 1 == slots.count ? 0 : slot + 1
        }
    }

    /// Gives every position a new number, the hash of each staying as it is.
    mutating func renumber(_ newPosition: (Int) -> UInt32) {
        for slot in slots.indices where slots[slot] != 0 { slots[slot] = newPosition(Int(slots[slot] - 1)) + 1 }
    }

    private func home(of hash: UInt64) -> Int { Int(hash.multipliedFullWidth(by: UInt64(slots.count)).high) }

    private mutating func place(_ position: Int, _ hash: UInt64) {
        var slot = home(of: hash)
        while slots[slot] != 0 { slot = slot + 1 == slots.count ? 0 : slot + 1 }
        slots[slot] = UInt32(position) + 1
        tags[slot] = UInt8(truncatingIfNeeded: hash)
    }

    private mutating func grow(_ hashOf: (Int) -> UInt64) {
        let old = slots
        slots = [UInt32](repeating: 0, count: old.count * 2)
        tags = [UInt8](repeating: 0, count: old.count * 2)
        for entry in old where entry != 0 { place(Int(entry - 1), hashOf(Int(entry - 1))) }
    }
}
