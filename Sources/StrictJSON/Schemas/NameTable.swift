/// Where an object's names are found: a hash table that is searched for at compilation so that no two names share a slot.
///
/// The names are the schema's, so an attacker has nothing to collide; a document's own names are compared with the one member of their slot.
struct NameTable: Sendable {
    /// The first of the object's slots. A slot holds the number of a member within its object, or ``empty``.
    let firstSlot: Int32
    /// A slot's number is the high bits of the fingerprint times this.
    let multiplier: UInt64
    let shift: UInt8
    /// How many slots are looked at from there on: one, unless no multiplier was found.
    let probes: Int32

    static let empty: Int32 = -1

    private init(firstSlot: Int32, multiplier: UInt64, shift: UInt8, probes: Int32) {
        self.firstSlot = firstSlot
        self.multiplier = multiplier
        self.shift = shift
        self.probes = probes
    }

    /// Lays out a table behind the slots that are there.
    init(of fingerprints: [UInt64], into slots: inout [Int32]) {
        let first = Int32(clamping: slots.count)
        // From half full to sparse; names of one contract hardly ever need the second size.
        for bits in Self.bits(for: fingerprints.count)...(Self.bits(for: fingerprints.count) + 3) {
            var multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
            for _ in 0..<200 {
                if let table = Self.layOut(fingerprints, multiplier: multiplier, bits: bits) {
                    slots += table
                    self.init(firstSlot: first, multiplier: multiplier, shift: UInt8(64 - bits), probes: 1)
                    return
                }
                multiplier = (multiplier &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407) | 1
            }
        }
        // Two names alike in everything a fingerprint sees: then all are compared.
        slots += fingerprints.indices.map { Int32(truncatingIfNeeded: $0) }
        self.init(firstSlot: first, multiplier: 0, shift: 1, probes: Int32(clamping: fingerprints.count))
    }

    private static func bits(for count: Int) -> UInt64 {
        var bits: UInt64 = 1
        while 1 << bits < 2 * count { bits += 1 }
        return bits
    }

    private static func layOut(_ fingerprints: [UInt64], multiplier: UInt64, bits: UInt64) -> [Int32]? {
        var table = [Int32](repeating: empty, count: 1 << Int(bits))
        for (index, fingerprint) in fingerprints.enumerated() {
            let slot = Int(truncatingIfNeeded: (fingerprint &* multiplier) >> (64 - bits))
            guard table[slot] == empty else { return nil }
            table[slot] = Int32(truncatingIfNeeded: index)
        }
        return table
    }

    func moved(by offset: Int) -> NameTable {
        NameTable(firstSlot: firstSlot + Int32(clamping: offset), multiplier: multiplier, shift: shift, probes: probes)
    }
}
