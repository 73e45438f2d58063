/// A day in the Gregorian calendar, without time or zone, ordered by time.
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// `year * 10000 + month * 100 + day`, so that comparing numbers compares dates.
    public let packed: Int32

    /// Year 0...9999.
    public var year: Int { Int(packed) / 10000 }
    /// 1...12.
    public var month: Int { Int(packed) / 100 % 100 }
    /// 1...31.
    public var day: Int { Int(packed) % 100 }

    /// Accepts a day that exists.
    public init(year: Int, month: Int, day: Int) throws(LabourDomainError) {
        guard (0...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else {
            throw .invalidDate(got: "\(year)-\(month)-\(day)")
        }
        packed = Int32(year * 10000 + month * 100 + day)
    }

    /// Accepts exactly `yyyy-mm-dd` (ISO 8601) in ASCII; a formatter would also take 30 February.
    public init(iso text: String) throws(LabourDomainError) {
        guard let date = Self(isoBytes: text.utf8) else { throw .invalidDate(got: LabourDomainError.excerpt(text, 20)) }
        self = date
    }

    /// The same on bytes; `nil` where they are not an existing day in the form `yyyy-mm-dd`.
    public init?(isoBytes bytes: some Collection<UInt8>) {
        guard bytes.count == 10 else { return nil }
        var digits = 0
        for (position, byte) in bytes.enumerated() {
            if position == 4 || position == 7 {
                guard byte == 0x2D else { return nil }
            } else {
                guard byte.isASCIIDigit else { return nil }
                digits = digits * 10 + Int(byte - 0x30)
            }
        }
        guard let date = try? CalendarDate(year: digits / 10000, month: digits / 100 % 100, day: digits % 100) else { return nil }
        self = date
    }

    public var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    public static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.packed < right.packed }

    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
