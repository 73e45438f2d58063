import Geography

/// Tests the rows of one segment against the criteria of a question.
///
/// A class, and with each column as a member of its own: it is used for every area of a walk, and must cost one reference each time.
final class SegmentFilter {
    /// The position of the segment in its snapshot.
    let number: UInt32
    let segment: Segment
    private let live: LiveSegment
    private let criteria: PackedCriteria
    private let languageSets: LanguageSets
    private let starts: [UInt32]
    private let rows: [PackedRow]
    private let closes: [UInt32]
    /// Where rows are found by their occupations; `nil` where all rows of an area are looked at.
    private let postings: OccupationPostings?
    private let bounds: SketchBounds?

    /// - Parameter usesPostings: whether rows are to be found by their occupations, where the question names some and the segment has postings.
    init(_ live: LiveSegment, number: Int, criteria: PackedCriteria, languages: LanguageSets, usesPostings: Bool) {
        self.number = UInt32(number)
        self.live = live
        self.criteria = criteria
        segment = live.segment
        languageSets = languages
        starts = segment.starts
        let columns = segment.rows.columns
        rows = columns.rows
        closes = columns.closes
        postings = usesPostings && !criteria.occupations.isEmpty ? segment.postings : nil
        bounds = postings?.scale.bounds(of: criteria)
    }

    /// Calls for every row of an area that satisfies all criteria. `reach` is the distance, rounded up to whole kilometres.
    @inline(__always)
    func forEach(in area: Int, reach: UInt16, _ body: (Int) -> Void) {
        let range = Int(starts[area])..<Int(starts[area + 1])
        if let postings, let bounds {
            if range.isEmpty { return }
            let travel = postings.scale.travel(reach)
            for (index, occupation) in criteria.occupations.enumerated() {
                postings.forEach(with: occupation, in: area, rows: range) { row, sketch in
                    guard bounds.admit(sketch, travel: travel), satisfiesRest(row, reach: reach), isFirst(index, of: row) else { return }
                    body(row)
                }
            }
        } else if criteria.occupations.isEmpty {
            for row in range where satisfiesRest(row, reach: reach) { body(row) }
        } else {
            for row in range where hasOccupation(row) && satisfiesRest(row, reach: reach) { body(row) }
        }
    }

    /// Calls for every row that satisfies all criteria, with the rank of its area: in areas from near to far, or where the segment has postings,
    /// occupation by occupation.
    @inline(__always)
    func forEach(in order: AreaOrder, _ body: (Int, UInt16) -> Void) {
        guard let postings, let bounds else {
            for (rank, reach) in order.reaches.enumerated() {
                forEach(in: order.neighbourhood.position(at: rank), reach: reach) { row in body(row, UInt16(rank)) }
            }
            return
        }
        let travels = order.reaches.map(postings.scale.travel)
        for (index, occupation) in criteria.occupations.enumerated() {
            var area = 0
            postings.forEach(with: occupation) { row, sketch in
                guard bounds.admit(sketch, travel: 0) else { return }
                while Int(starts[area + 1]) <= row { area += 1 }
                let rank = order.ranks[area]
                guard rank != AreaOrder.outside, bounds.admit(sketch, travel: travels[Int(rank)]) else { return }
                guard satisfiesRest(row, reach: order.reaches[Int(rank)]), isFirst(index, of: row) else { return }
                body(row, rank)
            }
        }
    }

    /// Somebody with two of the occupations is met twice, and counts the first time.
    @inline(__always)
    private func isFirst(_ index: Int, of row: Int) -> Bool {
        index == 0 || !criteria.occupations[..<index].contains { segment.rows.row(row, has: $0) }
    }

    private func hasOccupation(_ row: Int) -> Bool {
        let asked = criteria.askedTable
        if asked.isEmpty { return criteria.occupations.contains { segment.rows.row(row, has: $0) } }
        var isFound = false
        segment.rows.forEachOccupation(of: row) { isFound = isFound || asked[Int($0)] }
        return isFound
    }

    /// All criteria but occupations. One comparison each, without a branch; languages one by one, and only for those who pass.
    @inline(__always)
    private func satisfiesRest(_ row: Int, reach: UInt16) -> Bool {
        let profile = rows[row].facts
        let flags = rows[row].flags
        let hasAll = flags & criteria.needed == criteria.needed
        let contracts = flags & criteria.anyContract != 0
        let level = flags & criteria.anyLevel != 0
        let from = profile.start >= criteria.startFrom
        let until = profile.start <= criteria.startUntil
        let most = profile.hours >> 8 >= criteria.mostHours
        let least = profile.hours & 0xFF <= criteria.leastHours
        let isPublished = profile.supplied >= criteria.suppliedSince
        let isNear = profile.travel >= reach
        let yesOrNo = UInt8(hasAll) & UInt8(contracts) & UInt8(level)
        let dates = UInt8(from) & UInt8(until) & UInt8(isPublished)
        return yesOrNo & dates & UInt8(most) & UInt8(least) & UInt8(isNear) == 1 && satisfiesRarely(row)
    }

    /// What only few profiles have to be asked for.
    @inline(__always)
    private func satisfiesRarely(_ row: Int) -> Bool {
        if !closes.isEmpty, closes[row] < criteria.openOn { return false }
        if live.isDead(row) { return false }
        for demand in criteria.languages where !languageSets.list(rows[row].facts.languages, meets: demand) { return false }
        return true
    }
}

extension UInt8 {
    /// 1 for true.
    @inline(__always) fileprivate init(_ flag: Bool) { self = flag ? 1 : 0 }
}
