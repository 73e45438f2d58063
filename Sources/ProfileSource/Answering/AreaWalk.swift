import Geography

/// Walks through postcode areas from near to far.
struct AreaWalk {
    let filters: [SegmentFilter]
    let neighbourhood: Neighbourhood
    /// How many areas lie within the radius.
    let areas: Int
    let respectsTravelDistance: Bool

    /// The nearest that satisfy the criteria, at most `maximum`; whether there were more.
    func nearest(_ maximum: Int, using generator: inout some RandomNumberGenerator) -> Selection.Outcome {
        var outcome = Selection.Outcome()
        outcome.places.reserveCapacity(min(maximum, 256))
        var index = 0
        var kilometres = 0
        while index < areas, !outcome.isTruncated {
            let nearer = outcome.places.count
            repeat {
                kilometres = neighbourhood.reach(at: index, from: kilometres)
                let reach = respectsTravelDistance ? UInt16(kilometres) : 0
                collect(area: neighbourhood.position(at: index), reach: reach, into: &outcome.places)
                index += 1
            } while index < areas && neighbourhood.isTied(at: index)
            if outcome.places.count > maximum { outcome.draw(maximum, from: nearer, using: &generator) }
        }
        return outcome
    }

    @inline(__always)
    private func collect(area: Int, reach: UInt16, into places: inout [RowPlace]) {
        for filter in filters {
            let number = filter.number
            filter.forEach(in: area, reach: reach) { row in places.append(RowPlace(segment: number, row: UInt32(row))) }
        }
    }
}

extension Selection.Outcome {
    /// Keeps so many of more: all before a position, and of those from there on, which are at the same distance, some by chance.
    mutating func draw(_ maximum: Int, from position: Int, using generator: inout some RandomNumberGenerator) {
        // The first steps of a Fisher-Yates shuffle: a uniform draw of as many as there is room for.
        for index in position..<maximum { places.swapAt(index, Int.random(in: index..<places.count, using: &generator)) }
        places.removeLast(places.count - maximum)
        isTruncated = true
    }
}
