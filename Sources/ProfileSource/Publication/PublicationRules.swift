import Foundation
import LabourDomain

/// Which profiles may be shown on a given moment (vum.md §2.6, step 4).
struct PublicationRules: Sendable {
    /// The day in the Netherlands; where the clock makes no sense, nothing with a closing date is shown.
    let today: CalendarDate?
    /// What was supplied before this moment is too old; absent: nothing is.
    let oldestSupply: Date?

    init(at now: Date, maximumAgeInDays: Int?, calendar: DutchCalendar) {
        today = calendar.day(of: now)
        oldestSupply = maximumAgeInDays.map { now.addingTimeInterval(-86_400 * Double($0)) }
    }

    /// The closing date is the last day to apply, so on that day itself a vacancy is still open.
    func permit(closesOn: CalendarDate?, suppliedAt: Date) -> Bool {
        if let closesOn { guard let today, closesOn >= today else { return false } }
        if let oldestSupply, suppliedAt < oldestSupply { return false }
        return true
    }
}
