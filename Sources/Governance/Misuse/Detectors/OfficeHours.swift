public import FoundationEssentials

/// When offices are open, Monday to Friday, by the clock of the Netherlands and Flanders. Public holidays count as working days.
public struct OfficeHours: Hashable, Sendable {
    /// The first hour, 0...23.
    public let opens: Int
    /// The hour at which it ends, `opens` + 1...24.
    public let closes: Int

    /// Wide on purpose: some people work in the evening. A value outside its bounds becomes the nearest bound.
    public init(opens: Int = 6, closes: Int = 22) {
        self.opens = opens.bounded(0...23)
        self.closes = closes.bounded((self.opens + 1)...24)
    }

    /// Whether a moment lies in these hours; O(1), without tables of time zones.
    public func contains(_ moment: Date) -> Bool {
        let local = Self.localSeconds(moment)
        let day = Self.floorDivide(local, 86_400)
        let hour = Int((local - day * 86_400) / 3_600)
        // 1 January 1970 was a Thursday; Monday is 0.
        let weekday = ((day + 3) % 7 + 7) % 7
        return weekday < 5 && (opens..<closes).contains(hour)
    }

    private static func localSeconds(_ moment: Date) -> Int64 {
        let utc = Int64(moment.timeIntervalSince1970.bounded(-1e11...1e11).rounded(.down))
        return utc + (isSummer(utc) ? 7_200 : 3_600)
    }

    /// From the last Sunday of March to the last Sunday of October, both at 01:00 UTC (Directive 2000/84/EC).
    private static func isSummer(_ utc: Int64) -> Bool {
        let year = year(ofDay: floorDivide(utc, 86_400))
        let begin = lastSunday(beforeDay: dayNumber(year, month: 4)) * 86_400 + 3_600
        let end = lastSunday(beforeDay: dayNumber(year, month: 11)) * 86_400 + 3_600
        return (begin..<end).contains(utc)
    }

    private static func lastSunday(beforeDay first: Int64) -> Int64 {
        let last = first - 1
        return last - ((last + 4) % 7 + 7) % 7
    }

    /// The number of the first day of April or November, counted from 1970.
    private static func dayNumber(_ year: Int64, month: Int64) -> Int64 {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return newYear(year) + (month == 4 ? 90 : 304) + (isLeap ? 1 : 0)
    }

    private static func newYear(_ year: Int64) -> Int64 {
        let before = year - 1
        return before * 365 + floorDivide(before, 4) - floorDivide(before, 100) + floorDivide(before, 400) - 719_162
    }

    private static func year(ofDay day: Int64) -> Int64 {
        // 146,097 days in 400 years; the guess is off by one at most, at the turn of a year.
        let guess = floorDivide((day + 719_162) * 400, 146_097) + 1
        return day < newYear(guess) ? guess - 1 : day >= newYear(guess + 1) ? guess + 1 : guess
    }

    private static func floorDivide(_ number: Int64, _ divisor: Int64) -> Int64 {
        number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor)
    }
}
