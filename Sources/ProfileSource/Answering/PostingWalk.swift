import Geography

/// Goes through the profiles that have one of the occupations asked for, wherever they are, and keeps the nearest.
struct PostingWalk {
    private let walk: AreaWalk
    /// For each area its place in the order from near to far; the greatest number outside the radius.
    private let ranks: [UInt16]
    private static let outside = UInt16.max

    init(_ walk: AreaWalk) {
        self.walk = walk
        var ranks = [UInt16](repeating: Self.outside, count: SegmentDraft.areas)
        for index in 0..<walk.areas { ranks[walk.neighbourhood.position(at: index)] = UInt16(index) }
        self.ranks = ranks
    }

    /// What this costs, in rows of a walk through areas.
    static func cost(snapshot: IndexSnapshot, criteria: PackedCriteria) -> Int {
        guard let postings = snapshot.segments.first?.segment.postings, !criteria.occupations.isEmpty else { return .max }
        return 4_000 + 4 * criteria.occupations.reduce(0) { $0 + postings.rows(with: $1).count }
    }

    /// The same as ``AreaWalk/nearest(_:using:)``.
    func nearest(_ maximum: Int, using generator: inout some RandomNumberGenerator) -> Selection.Outcome {
        var found: [(rank: UInt16, place: RowPlace)] = []
        let reaches = reachByRank()
        for filter in walk.filters { collect(filter, reaches, into: &found) }
        var outcome = Selection.Outcome()
        guard found.count > maximum else {
            outcome.places = found.map(\.place)
            return outcome
        }
        let border = tie(around: Self.rank(atPosition: maximum, of: found, ranks: walk.areas))
        var group: [RowPlace] = []
        for (rank, place) in found {
            if Int(rank) < border.lowerBound { outcome.places.append(place) } else if border.contains(Int(rank)) { group.append(place) }
        }
        _ = outcome.takes(&group, maximum: maximum, using: &generator)
        outcome.isTruncated = true
        return outcome
    }

    private func reachByRank() -> [UInt16] {
        guard walk.criteria.respectsTravelDistance else { return [UInt16](repeating: 0, count: walk.areas) }
        var kilometres = 0
        return (0..<walk.areas).map { index in
            kilometres = walk.neighbourhood.reach(at: index, from: kilometres)
            return UInt16(kilometres)
        }
    }

    private func collect(_ filter: SegmentFilter, _ reaches: [UInt16], into found: inout [(rank: UInt16, place: RowPlace)]) {
        let segment = filter.segment
        let number = filter.number
        guard let postings = segment.postings else {
            for (rank, reach) in reaches.enumerated() {
                filter.forEach(in: walk.neighbourhood.position(at: rank), reach: reach) { row in
                    found.append((UInt16(rank), RowPlace(segment: number, row: UInt32(row))))
                }
            }
            return
        }
        let occupations = walk.criteria.occupations
        for (index, occupation) in occupations.enumerated() {
            var area = 0
            for row in postings.rows(with: occupation) {
                while segment.starts[area + 1] <= row { area += 1 }
                let rank = ranks[area]
                guard rank != Self.outside, filter.satisfiesRest(Int(row), reach: reaches[Int(rank)]) else { continue }
                // Somebody with two of the occupations is met twice, and counts the first time.
                if index > 0, occupations[..<index].contains(where: { segment.rows.row(Int(row), has: $0) }) { continue }
                found.append((rank, RowPlace(segment: number, row: row)))
            }
        }
    }

    /// The rank of what would stand at a position if all were ordered from near to far.
    private static func rank(atPosition position: Int, of found: [(rank: UInt16, place: RowPlace)], ranks: Int) -> Int {
        var counts = [Int](repeating: 0, count: ranks)
        for entry in found { counts[Int(entry.rank)] += 1 }
        var seen = 0
        for (rank, count) in counts.enumerated() {
            seen += count
            if seen > position { return rank }
        }
        return ranks
    }

    /// All ranks at the same distance.
    private func tie(around rank: Int) -> Range<Int> {
        var first = rank
        while first > 0, walk.neighbourhood.isTied(at: first) { first -= 1 }
        var end = rank + 1
        while end < walk.areas, walk.neighbourhood.isTied(at: end) { end += 1 }
        return first..<end
    }
}
