/// Tests the rows of one segment against the criteria of a question.
struct SegmentFilter {
    private let rows: ProfileRows
    private let columns: ProfileColumns
    private let live: LiveSegment
    private let criteria: PackedCriteria
    private let languages: LanguageSets
    private let mayHaveFurtherOccupations: Bool
    private let asked: [Bool]

    init(_ live: LiveSegment, criteria: PackedCriteria, languages: LanguageSets) {
        self.live = live
        rows = live.segment.rows
        columns = rows.columns
        self.criteria = criteria
        self.languages = languages
        mayHaveFurtherOccupations = !rows.furtherOccupations.isEmpty
        asked = criteria.askedTable
    }

    /// Calls for every row of a range that satisfies all criteria. `reach` is the distance, rounded up to whole kilometres.
    @inline(__always)
    func forEach(in range: Range<Int>, reach: UInt16, _ body: (Int) -> Void) {
        if criteria.occupations.isEmpty {
            for row in range where satisfiesRest(row, reach: reach) { body(row) }
        } else if mayHaveFurtherOccupations || criteria.patterns.count != criteria.occupations.count {
            for row in range where hasOccupation(row) && satisfiesRest(row, reach: reach) { body(row) }
        } else if criteria.patterns.count == 1 {
            let pattern = criteria.patterns[0]
            for row in range where (columns.occupations[row] ^ pattern).hasEmptyLane && satisfiesRest(row, reach: reach) { body(row) }
        } else if asked.isEmpty {
            for row in range where matchesPattern(columns.occupations[row]) && satisfiesRest(row, reach: reach) { body(row) }
        } else {
            for row in range where isAsked(columns.occupations[row]) && satisfiesRest(row, reach: reach) { body(row) }
        }
    }

    /// Of a packed word each of the four numbers is looked up, so that the length of the question does not matter.
    @inline(__always)
    private func isAsked(_ word: UInt64) -> Bool {
        var rest = word
        while rest != 0 {
            if asked[Int(rest & 0xFFFF)] { return true }
            rest >>= 16
        }
        return false
    }

    @inline(__always)
    private func matchesPattern(_ word: UInt64) -> Bool {
        var isFound = false
        for pattern in criteria.patterns { isFound = isFound || (word ^ pattern).hasEmptyLane }
        return isFound
    }

    private func hasOccupation(_ row: Int) -> Bool {
        var isFound = false
        rows.forEachOccupation(of: row) { occupation in
            isFound = isFound || (asked.isEmpty ? criteria.occupations.contains(occupation) : asked[Int(occupation)])
        }
        return isFound
    }

    /// All criteria but occupations: one comparison each, without a branch, and only for those who pass the languages one by one.
    @inline(__always)
    func satisfiesRest(_ row: Int, reach: UInt16) -> Bool {
        let flags = columns.flags[row]
        let start = columns.start[row]
        let hours = columns.hours[row]
        let first = (flags & criteria.needed == criteria.needed) as Bool
        let contracts = flags & criteria.anyContract != 0
        let level = flags & criteria.anyLevel != 0
        let dates = start >= criteria.startFrom
        let until = start <= criteria.startUntil
        let most = hours >> 8 >= criteria.mostHours
        let least = hours & 0xFF <= criteria.leastHours
        let isPublished = columns.supplied[row] >= criteria.suppliedSince
        let isNear = columns.travel[row] >= reach
        let all =
            UInt8(first) & UInt8(contracts) & UInt8(level) & UInt8(dates) & UInt8(until) & UInt8(most) & UInt8(least)
            & UInt8(isPublished) & UInt8(isNear)
        return all == 1 && satisfiesRarely(row)
    }

    /// What only few profiles have to be asked for.
    @inline(__always)
    private func satisfiesRarely(_ row: Int) -> Bool {
        if !columns.closes.isEmpty, columns.closes[row] < criteria.openOn { return false }
        if live.isDead(row) { return false }
        for demand in criteria.languages where !languages.list(columns.languages[row], meets: demand) { return false }
        return true
    }
}

extension UInt8 {
    /// 1 for true.
    @inline(__always) fileprivate init(_ flag: Bool) { self = flag ? 1 : 0 }
}
