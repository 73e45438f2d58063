import LabourDomain

/// All areas as seen from one of them: nearest first, at the same distance by number. Two bytes per area.
///
/// The radius of a question and the distance a person wants to travel are whole kilometres, and for a whole number `r` the comparison
/// `distance <= r` is the same as `ceil(distance) <= r`; so the whole kilometres of ``reach(at:)`` decide both exactly.
public final class Neighbourhood: Sendable {
    /// For each area its number - 1000 in the low 15 bits; the highest bit where it lies as far as the one before,
    /// to the millimetre.
    @usableFromInline let entries: [UInt16]
    /// For every whole number of kilometres up to the furthest area: how many areas lie within it.
    @usableFromInline let counts: [UInt16]

    @usableFromInline static var tie: UInt16 { 0x8000 }
    /// Kilometres: areas whose distances differ by less than a millimetre lie at the same distance, since centres are not known so well.
    private static let same = 1e-6

    /// Takes the squared chords of all areas, at most 9,000 and ascending, to the middle. O(n log n).
    init(areas: [PostcodeArea], squaredChords: [Double]) {
        // Numbers sort many times faster than pairs: non-negative floating-point numbers have the order of their bits, and the lowest 14 of
        // those, a trillionth of the distance, make room for the position. Areas are ascending, so at the same distance the lower number comes first.
        let positionBits: UInt64 = 0x3FFF
        var keys = areas.indices.map { (squaredChords[$0].bitPattern & ~positionBits) | UInt64($0) }
        keys.sort()
        Self.settle(&keys) { squaredChords[Int($0 & positionBits)] }
        var entries: [UInt16] = []
        var counts: [UInt16] = []
        entries.reserveCapacity(keys.count)
        var groupStart = -1.0
        for key in keys {
            let index = Int(key & positionBits)
            let kilometres = UnitVector.kilometres(squaredChord: squaredChords[index])
            // Every whole distance that is passed on the way to this area counts the areas before it.
            while Double(counts.count) < kilometres { counts.append(UInt16(entries.count)) }
            let isTied = kilometres - groupStart < Self.same
            entries.append((areas[index].number - 1000) | (isTied ? Self.tie : 0))
            if !isTied { groupStart = kilometres }
        }
        counts.append(UInt16(entries.count))
        self.entries = entries
        self.counts = counts
    }

    /// Puts the few neighbours in their places that differ only in the bits that were left out.
    private static func settle(_ keys: inout [UInt64], by exact: (UInt64) -> Double) {
        for index in keys.indices.dropFirst() {
            var position = index
            while position > 0, exact(keys[position]) < exact(keys[position - 1]) {
                keys.swapAt(position, position - 1)
                position -= 1
            }
        }
    }

    /// The number of areas.
    public var count: Int { entries.count }

    /// How many areas, counted from the nearest, lie within so many kilometres.
    public func count(within kilometres: Int) -> Int {
        guard kilometres >= 0 else { return 0 }
        return kilometres < counts.count ? Int(counts[kilometres]) : entries.count
    }

    /// The number of the area at a position, minus 1000.
    @inlinable public func position(at index: Int) -> Int { Int(entries[index] & ~Self.tie) }

    /// Whether the area at a position lies as far as the one before it.
    @inlinable public func isTied(at index: Int) -> Bool { entries[index] & Self.tie != 0 }

    /// The distance of the area at a position, rounded up to whole kilometres; `hint` is the answer for an earlier position, or 0.
    @inlinable public func reach(at index: Int, from hint: Int) -> Int {
        var kilometres = hint
        while kilometres < counts.count - 1, Int(counts[kilometres]) <= index { kilometres += 1 }
        return kilometres
    }

    /// The bytes this takes.
    public var byteCount: Int { 2 * (entries.count + counts.count) }
}
