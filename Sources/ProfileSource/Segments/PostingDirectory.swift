/// Where in the postings of an occupation an area begins, or one close before it: each occupation has blocks of areas, more of them the more
/// rows it has, so that a block is a few lines of cache and all blocks together are small beside the postings.
struct PostingDirectory: Sendable {
    /// Occupation `n` has the blocks from `blocks[firsts[n]]` on, and one position more that is the end of the last.
    private let blocks: [UInt32]
    private let firsts: [UInt32]
    /// For each occupation: its blocks are of two to this power areas.
    private let shifts: [UInt8]
    /// About as many entries a block has.
    private static let blockEntries = 16

    /// Takes entries with the row in their low half. O(n).
    init(entries: [UInt64], starts: [UInt32], areaStarts: [UInt32]) {
        let areas = areaStarts.count - 1
        let shifts = (0..<(starts.count - 1)).map { Self.shift(entries: Int(starts[$0 + 1] - starts[$0]), areas: areas) }
        var blocks: [UInt32] = []
        blocks.reserveCapacity(shifts.reduce(0) { $0 + 2 + areas >> Int($1) })
        var firsts: [UInt32] = []
        firsts.reserveCapacity(shifts.count)
        for (occupation, shift) in shifts.enumerated() {
            firsts.append(UInt32(blocks.count))
            var place = starts[occupation]
            for area in stride(from: 0, to: areas, by: 1 << Int(shift)) {
                while place < starts[occupation + 1], entries[Int(place)] & 0xFFFF_FFFF < UInt64(areaStarts[area]) { place += 1 }
                blocks.append(place)
            }
            blocks.append(starts[occupation + 1])
        }
        self.blocks = blocks
        self.firsts = firsts
        self.shifts = shifts
    }

    private static func shift(entries: Int, areas: Int) -> UInt8 {
        var shift: UInt8 = 0
        while areas >> Int(shift) > max(1, entries / blockEntries) { shift += 1 }
        return shift
    }

    /// The places of the block with an area, among them all of that area.
    @inline(__always)
    func places(of occupation: Int, in area: Int) -> Range<Int> {
        let block = Int(firsts[occupation]) + area >> Int(shifts[occupation])
        return Int(blocks[block])..<Int(blocks[block + 1])
    }

    var byteCount: Int { 4 * (blocks.capacity + firsts.capacity) + shifts.capacity }
}
