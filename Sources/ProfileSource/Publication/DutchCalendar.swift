import Foundation
import LabourDomain

/// Days as they are counted in the Netherlands: a vacancy closes at midnight there, not in the time zone of a server.
struct DutchCalendar: Sendable {
    private let calendar: Calendar

    init() throws(ProfileSourceError) {
        guard let zone = TimeZone(identifier: "Europe/Amsterdam") else { throw .timeZoneUnknown }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        self.calendar = calendar
    }

    /// The day on which a moment falls, `nil` outside the years 0...9999.
    func day(of moment: Date) -> CalendarDate? {
        let parts = calendar.dateComponents([.era, .year, .month, .day], from: moment)
        guard parts.era == 1, let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
        return try? CalendarDate(year: year, month: month, day: day)
    }
}
