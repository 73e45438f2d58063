/// Goes through the profiles that have one of the occupations asked for, wherever they are, and keeps the nearest.
struct PostingWalk {
    let filters: [SegmentFilter]
    let order: AreaOrder

    private struct Found {
        let rank: UInt16
        let place: RowPlace
    }

    /// The same as ``AreaWalk/nearest(_:using:)``.
    func nearest(_ maximum: Int, using generator: inout some RandomNumberGenerator) -> Selection.Outcome {
        var found: [Found] = []
        for filter in filters {
            let number = filter.number
            filter.forEach(in: order) { row, rank in
                found.append(Found(rank: rank, place: RowPlace(segment: number, row: UInt32(row))))
            }
        }
        var outcome = Selection.Outcome()
        guard found.count > maximum else {
            outcome.places = found.map(\.place)
            return outcome
        }
        let border = order.tie(around: rank(atPosition: maximum, of: found))
        outcome.places = found.lazy.filter { Int($0.rank) < border.lowerBound }.map(\.place)
        let nearer = outcome.places.count
        outcome.places += found.lazy.filter { border.contains(Int($0.rank)) }.map(\.place)
        outcome.draw(maximum, from: nearer, using: &generator)
        return outcome
    }

    /// The rank of what would stand at a position if all were ordered from near to far.
    private func rank(atPosition position: Int, of found: [Found]) -> Int {
        var counts = [Int](repeating: 0, count: order.reaches.count)
        for entry in found { counts[Int(entry.rank)] += 1 }
        var seen = 0
        for (rank, count) in counts.enumerated() {
            seen += count
            if seen > position { return rank }
        }
        return counts.count
    }
}
