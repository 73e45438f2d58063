package import FoundationEssentials
package import LabourDomain

/// What clocks in Europe/Amsterdam say.
///
/// By the rule of directive 2000/84/EC: one hour ahead of UTC, two from 01:00 UTC on the last Sunday of March until 01:00 UTC on the last
/// Sunday of October. Written out, so that it does not depend on the files of the machine. If the directive is repealed, this changes.
package enum DutchClock {
    /// A date, its day of the week, and the minutes since midnight.
    package struct Reading: Hashable, Sendable {
        package let date: CalendarDate
        package let weekday: Weekday
        package let minute: Int
    }

    /// `nil` outside the years 1...9998.
    package static func reading(at instant: Date) -> Reading? {
        let seconds = instant.timeIntervalSince1970.rounded(.down)
        guard let utc = Int(exactly: seconds), (-62_135_596_800..<253_370_764_800).contains(utc) else { return nil }
        let local = utc + (isSummer(utc) ? 7200 : 3600)
        let day = floor(local, 86_400)
        let civil = civil(day)
        guard let date = try? CalendarDate(year: civil.year, month: civil.month, day: civil.day) else { return nil }
        return Reading(date: date, weekday: Weekday.allCases[weekday(day)], minute: (local - day * 86_400) / 60)
    }

    private static func isSummer(_ utc: Int) -> Bool {
        let year = civil(floor(utc, 86_400)).year
        return (lastSunday(of: 3, year) * 86_400 + 3600..<lastSunday(of: 10, year) * 86_400 + 3600).contains(utc)
    }

    /// Both months have 31 days.
    private static func lastSunday(of month: Int, _ year: Int) -> Int {
        let last = days(year, month, 31)
        return last - (weekday(last) + 1) % 7
    }

    /// 0 for Monday; day 0 was a Thursday.
    private static func weekday(_ day: Int) -> Int { (day % 7 + 10) % 7 }

    private static func floor(_ number: Int, _ divisor: Int) -> Int { (number - (number % divisor + divisor) % divisor) / divisor }

    /// Days since 1 January 1970, counted in eras of 400 years that begin on 1 March.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = floor(shifted, 400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = floor(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
}
