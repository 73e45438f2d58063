import Geography

/// The areas within the radius from near to far, to be looked up both ways.
struct AreaOrder {
    let neighbourhood: Neighbourhood
    /// For each area its place in the order; ``outside`` where it is too far away.
    let ranks: [UInt16]
    /// For each place in the order the distance, rounded up to whole kilometres; 0 where a person's own travel distance does not count.
    let reaches: [UInt16]
    static let outside = UInt16.max

    init(_ neighbourhood: Neighbourhood, areas: Int, respectsTravelDistance: Bool) {
        self.neighbourhood = neighbourhood
        var ranks = [UInt16](repeating: Self.outside, count: SegmentDraft.areas)
        var reaches = [UInt16](repeating: 0, count: areas)
        var kilometres = 0
        for index in 0..<areas {
            ranks[neighbourhood.position(at: index)] = UInt16(index)
            guard respectsTravelDistance else { continue }
            kilometres = neighbourhood.reach(at: index, from: kilometres)
            reaches[index] = UInt16(kilometres)
        }
        self.ranks = ranks
        self.reaches = reaches
    }

    /// All places at the same distance as one.
    func tie(around rank: Int) -> Range<Int> {
        var first = rank
        while first > 0, neighbourhood.isTied(at: first) { first -= 1 }
        var end = rank + 1
        while end < reaches.count, neighbourhood.isTied(at: end) { end += 1 }
        return first..<end
    }
}
