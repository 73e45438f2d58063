import LabourDomain

extension CalendarDate {
    /// The day so many days later, or earlier; the date itself where that is outside the years 0...9999.
    func adding(days: Int) -> CalendarDate {
        Self.fromDayNumber(dayNumber + days) ?? self
    }

    /// Days since 1 March of the year 0, so that a leap day is the last day of its year (Fliegel and Van Flandern, 1968, without its epoch).
    private var dayNumber: Int {
        let (year, month) = self.month > 2 ? (self.year, self.month - 3) : (self.year - 1, self.month + 9)
        return year * 365 + Self.floor(year, 4) - Self.floor(year, 100) + Self.floor(year, 400) + (month * 153 + 2) / 5 + day - 1
    }

    private static func fromDayNumber(_ number: Int) -> CalendarDate? {
        let era = floor(number, 146_097)
        let dayOfEra = number - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        return try? CalendarDate(year: year, month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    private static func floor(_ value: Int, _ divisor: Int) -> Int {
        value >= 0 ? value / divisor : (value - divisor + 1) / divisor
    }
}
