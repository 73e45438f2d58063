import FoundationEssentials
import LabourDomain

/// An instant as RFC 3339 writes it, read and written on bytes. The formatters of the system take 30 February, 24:00 and `-00:00`.
enum Timestamp {
    /// The instant; `nil` for anything but `yyyy-mm-ddThh:mm:ss[.digits](Z|±hh:mm)` with upper-case letters, an existing day and time, one to
    /// nine digits of fraction, and an offset below a day that is not `-00:00`. A leap second is none, as the clocks of computers know none.
    static func instant(_ text: String) -> Date? {
        let bytes = Array(text.utf8)
        guard (20...35).contains(bytes.count), let day = CalendarDate(isoBytes: bytes[..<10]), bytes[10] == UInt8(ascii: "T"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let hour = two(bytes, 11, below: 24), let minute = two(bytes, 14, below: 60), let second = two(bytes, 17, below: 60)
        else { return nil }
        var rest = bytes[19...]
        var fraction = 0.0
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix(while: \.isASCIIDigit)
            guard (1...9).contains(digits.count) else { return nil }
            fraction = digits.reversed().reduce(0.0) { ($0 + Double($1 - 0x30)) / 10 }
            rest = rest.dropFirst(1 + digits.count)
        }
        guard let offset = offset(Array(rest)) else { return nil }
        let seconds = days(of: day) * 86_400 + hour * 3_600 + minute * 60 + second - offset
        return Date(timeIntervalSince1970: Double(seconds) + fraction)
    }

    /// The instant in UTC, with milliseconds where there are any. Years beyond 1...9999 are written as the nearest within.
    static func text(_ instant: Date) -> String {
        let bounded = max(-62_135_596_800, min(253_402_300_799.999, instant.timeIntervalSince1970))
        let milliseconds = Int((bounded * 1_000).rounded())
        let (seconds, rest) = (milliseconds / 1_000, milliseconds % 1_000)
        let whole = rest < 0 ? seconds - 1 : seconds
        let part = rest < 0 ? rest + 1_000 : rest
        let second = ((whole % 86_400) + 86_400) % 86_400
        let (year, month, day) = date(ofDay: (whole - second) / 86_400)
        let fraction = part == 0 ? "" : ".\(padded(part, 3))"
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T"
            + "\(padded(second / 3_600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))\(fraction)Z"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }

    private static func two(_ bytes: [UInt8], _ place: Int, below limit: Int) -> Int? {
        guard bytes[place].isASCIIDigit, bytes[place + 1].isASCIIDigit else { return nil }
        let number = Int(bytes[place] - 0x30) * 10 + Int(bytes[place + 1] - 0x30)
        return number < limit ? number : nil
    }

    /// Seconds east of UTC.
    private static func offset(_ bytes: [UInt8]) -> Int? {
        if bytes == [UInt8(ascii: "Z")] { return 0 }
        guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"), bytes[3] == UInt8(ascii: ":"),
            let hours = two(bytes, 1, below: 24), let minutes = two(bytes, 4, below: 60)
        else { return nil }
        let seconds = hours * 3_600 + minutes * 60
        guard bytes[0] == UInt8(ascii: "-") else { return seconds }
        // RFC 3339 uses it for "offset unknown", and RFC 9557 section 2 asks not to.
        return seconds == 0 ? nil : -seconds
    }

    /// Days since 1 January 1970 in the Gregorian calendar, from months that begin in March, so that the leap day is the last.
    private static func days(of date: CalendarDate) -> Int {
        let year = date.month <= 2 ? date.year - 1 : date.year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func date(ofDay number: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
