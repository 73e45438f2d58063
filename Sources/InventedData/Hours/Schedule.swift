import LabourDomain

/// When and how much somebody works, or a job asks: hours a week, office hours, and irregular hours or shifts, which go together.
struct Schedule {
    var hours = WorkingHours()
    var irregularHours: Indication?

    private static let weeks: [(weight: Int, value: ClosedRange<Int>)] = [
        (26, 32...40), (18, 36...40), (14, 24...32), (9, 20...32), (9, 16...24), (7, 12...20), (4, 8...16), (5, 38...40), (4, 24...40),
        (2, 4...12),
        (2, 40...40),
    ]

    /// Everything known; ``forget(_:)`` takes away what is not.
    init(_ trade: Trade, family: TradeFamily, _ chance: inout Chance) {
        let week = chance.pick(weighted: Self.weeks, otherwise: 32...40)
        hours.minimum = week.lowerBound
        hours.maximum = week.upperBound
        let isIrregular = chance.happens(trade.irregularShare ?? family.irregularShare)
        irregularHours = isIrregular ? .yes : .no
        hours.officeHours = !isIrregular && chance.happens(family.officeHoursShare) ? .yes : .no
    }

    /// Leaves out what a source often does not know.
    mutating func forget(_ percent: Int, _ chance: inout Chance) {
        if chance.happens(percent) { hours.minimum = nil }
        if hours.minimum == nil, chance.happens(60) { hours.maximum = nil }
        if chance.happens(percent) { hours.officeHours = chance.happens(50) ? .unknown : nil }
        if chance.happens(percent) { irregularHours = chance.happens(50) ? .unknown : nil }
    }

    /// "32 tot 40 uur per week", `nil` where the hours are not known.
    var hoursInWords: String? {
        guard let minimum = hours.minimum, let maximum = hours.maximum else { return nil }
        return minimum == maximum ? "\(maximum) uur per week" : "\(minimum) tot \(maximum) uur per week"
    }
}
