import Geography

/// Walks through postcode areas from near to far.
struct AreaWalk {
    let snapshot: IndexSnapshot
    let filters: [SegmentFilter]
    let neighbourhood: Neighbourhood
    /// How many areas lie within the radius.
    let areas: Int
    let criteria: PackedCriteria

    /// The nearest that satisfy the criteria, at most `maximum`; whether there were more.
    func nearest(_ maximum: Int, using generator: inout some RandomNumberGenerator) -> Selection.Outcome {
        var outcome = Selection.Outcome()
        outcome.places.reserveCapacity(min(maximum, 256))
        var group: [RowPlace] = []
        var index = 0
        var kilometres = 0
        while index < areas {
            group.removeAll(keepingCapacity: true)
            repeat {
                kilometres = neighbourhood.reach(at: index, from: kilometres)
                let reach = criteria.respectsTravelDistance ? UInt16(kilometres) : 0
                collect(area: neighbourhood.position(at: index), reach: reach, into: &group)
                index += 1
            } while index < areas && neighbourhood.isTied(at: index)
            if outcome.takes(&group, maximum: maximum, using: &generator) { break }
        }
        return outcome
    }

    @inline(__always)
    private func collect(area: Int, reach: UInt16, into group: inout [RowPlace]) {
        for filter in filters {
            let number = filter.number
            filter.forEach(in: area, reach: reach) { row in group.append(RowPlace(segment: number, row: UInt32(row))) }
        }
    }

    /// How many rows will be looked at before enough are found: those in the radius at most.
    func estimatedRows(toFind maximum: Int) -> Int {
        guard let largest = snapshot.segments.first?.segment, let postings = largest.postings, !criteria.occupations.isEmpty else {
            return 0
        }
        let withOccupation = criteria.occupations.reduce(0) { $0 + postings.rows(with: $1).count }
        // Every further criterion is taken to hold for one in two.
        let scarcity = Double(largest.count) / Double(max(1, withOccupation)) * Double(1 << min(criteria.furtherCriteria, 10))
        let enough = Int(min(Double(largest.count), Double(maximum + 1) * scarcity))
        var rows = 0
        for index in 0..<areas {
            rows += largest.range(of: neighbourhood.position(at: index)).count
            if rows >= enough { return enough }
        }
        return rows
    }
}

extension Selection.Outcome {
    /// Takes a group at the same distance; where it is too large, by chance.
    /// - Returns: whether there were more than could be taken.
    mutating func takes(_ group: inout [RowPlace], maximum: Int, using generator: inout some RandomNumberGenerator) -> Bool {
        let room = maximum - places.count
        guard group.count > room else {
            places += group
            return false
        }
        // The first steps of a Fisher-Yates shuffle: a uniform draw of as many as there is room for.
        for index in 0..<room { group.swapAt(index, Int.random(in: index..<group.count, using: &generator)) }
        places += group.prefix(room)
        isTruncated = true
        return true
    }
}
