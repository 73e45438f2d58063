import Foundation
import LabourDomain

/// Which profiles may be shown on a given moment (vum.md §2.6, step 4).
struct PublicationRules: Sendable {
    /// The day in the Netherlands; where the clock makes no sense, nothing with a closing date is shown.
    let today: CalendarDate?
    /// What was supplied before this second is too old; 0: nothing is.
    let oldestSupply: UInt32

    init(at now: Date, maximumAgeInDays: Int?, calendar: DutchCalendar) {
        today = calendar.day(of: now)
        oldestSupply = maximumAgeInDays.map { Self.second(of: now.addingTimeInterval(-86_400 * Double($0))) } ?? 0
    }

    /// The closing date is the last day to apply, so on that day itself a vacancy is still open.
    func permit(closesOn: CalendarDate?, suppliedAt: Date) -> Bool {
        if let closesOn { guard let today, closesOn >= today else { return false } }
        return Self.second(of: suppliedAt) >= oldestSupply
    }

    /// The whole second in which a moment falls, since 1970; what lies outside the years 1970 to 2106 counts as the nearest end of them.
    static func second(of moment: Date) -> UInt32 {
        UInt32(exactly: moment.timeIntervalSince1970.rounded(.down)) ?? (moment.timeIntervalSince1970 < 0 ? 0 : .max)
    }
}
