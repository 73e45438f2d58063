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
    private let flags: [UInt64]
    private let facts: [PackedFacts]
    private let occupations: [UInt64]
    private let closes: [UInt32]
    private let mayHaveFurtherOccupations: Bool

    init(_ live: LiveSegment, number: Int, criteria: PackedCriteria, languages: LanguageSets) {
        self.number = UInt32(number)
        self.live = live
        self.criteria = criteria
        segment = live.segment
        languageSets = languages
        starts = segment.starts
        let columns = segment.rows.columns
        flags = columns.flags
        facts = columns.facts
        occupations = columns.occupations
        closes = columns.closes
        mayHaveFurtherOccupations = !segment.rows.furtherOccupations.isEmpty
    }

    /// Calls for every row of an area that satisfies all criteria. `reach` is the distance, rounded up to whole kilometres.
    @inline(__always)
    func forEach(in area: Int, reach: UInt16, _ body: (Int) -> Void) {
        let range = Int(starts[area])..<Int(starts[area + 1])
        if criteria.occupations.isEmpty {
            for row in range where satisfiesRest(row, reach: reach) { body(row) }
        } else if mayHaveFurtherOccupations || criteria.patterns.count != criteria.occupations.count {
            for row in range where hasOccupation(row) && satisfiesRest(row, reach: reach) { body(row) }
        } else if let patterns = criteria.fewPatterns {
            // Where flags are asked for at all they come first: a licence can be far rarer than an occupation.
            if criteria.asksForFlags {
                for row in range where hasFlags(row) && patterns.match(occupations[row]) && satisfiesFacts(row, reach: reach) { body(row) }
            } else {
                for row in range where patterns.match(occupations[row]) && satisfiesFacts(row, reach: reach) { body(row) }
            }
        } else {
            for row in range where isAsked(occupations[row]) && satisfiesRest(row, reach: reach) { body(row) }
        }
    }

    /// Of a packed word each of the four numbers is looked up, so that the length of the question does not matter.
    @inline(__always)
    private func isAsked(_ word: UInt64) -> Bool {
        var rest = word
        while rest != 0 {
            if criteria.askedTable[Int(rest & 0xFFFF)] { return true }
            rest >>= 16
        }
        return false
    }

    private func hasOccupation(_ row: Int) -> Bool {
        var isFound = false
        segment.rows.forEachOccupation(of: row) { occupation in
            let asked = criteria.askedTable
            isFound = isFound || (asked.isEmpty ? criteria.occupations.contains(occupation) : asked[Int(occupation)])
        }
        return isFound
    }

    /// All criteria but occupations.
    @inline(__always)
    func satisfiesRest(_ row: Int, reach: UInt16) -> Bool { hasFlags(row) && satisfiesFacts(row, reach: reach) }

    @inline(__always)
    private func hasFlags(_ row: Int) -> Bool {
        let flags = flags[row]
        let hasAll = flags & criteria.needed == criteria.needed
        let contracts = flags & criteria.anyContract != 0
        let level = flags & criteria.anyLevel != 0
        return UInt8(hasAll) & UInt8(contracts) & UInt8(level) == 1
    }

    /// One comparison each, without a branch; languages one by one, and only for those who pass.
    @inline(__always)
    private func satisfiesFacts(_ row: Int, reach: UInt16) -> Bool {
        let profile = facts[row]
        let from = profile.start >= criteria.startFrom
        let until = profile.start <= criteria.startUntil
        let most = profile.hours >> 8 >= criteria.mostHours
        let least = profile.hours & 0xFF <= criteria.leastHours
        let isPublished = profile.supplied >= criteria.suppliedSince
        let isNear = profile.travel >= reach
        let dates = UInt8(from) & UInt8(until) & UInt8(isPublished)
        return dates & UInt8(most) & UInt8(least) & UInt8(isNear) == 1 && satisfiesRarely(row)
    }

    /// What only few profiles have to be asked for.
    @inline(__always)
    private func satisfiesRarely(_ row: Int) -> Bool {
        if !closes.isEmpty, closes[row] < criteria.openOn { return false }
        if live.isDead(row) { return false }
        for demand in criteria.languages where !languageSets.list(facts[row].languages, meets: demand) { return false }
        return true
    }
}

extension UInt8 {
    /// 1 for true.
    @inline(__always) fileprivate init(_ flag: Bool) { self = flag ? 1 : 0 }
}
