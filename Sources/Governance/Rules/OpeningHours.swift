public import FoundationEssentials
public import LabourDomain

/// When questions may be asked: windows in the week by Dutch clocks, and days on which it is closed.
public struct OpeningHours: Hashable, Sendable {
    /// At most four a day; windows of one day do not overlap.
    public let windows: [OpeningWindow]
    /// Days without any window, such as holidays; at most 500.
    public let closedDays: Set<CalendarDate>

    /// Every hour of every day.
    public static let always = OpeningHours(unchecked: Weekday.allCases.map { OpeningWindow(unchecked: $0, 0, OpeningWindow.dayLength) })

    /// Refuses no windows at all (that is a suspension, not hours) and windows that overlap.
    public init(windows: [OpeningWindow], closedDays: Set<CalendarDate> = []) throws(GovernanceError) {
        guard !windows.isEmpty else { throw .invalidValue(name: "opening hours", expected: "at least one window", got: "none") }
        guard closedDays.count <= 500 else {
            throw .invalidValue(name: "closed days", expected: "at most 500", got: String(closedDays.count))
        }
        for day in Weekday.allCases {
            let ofDay = windows.filter { $0.day == day }.sorted { $0.opens < $1.opens }
            let isOrdered = zip(ofDay, ofDay.dropFirst()).allSatisfy { $0.closes <= $1.opens }
            guard ofDay.count <= 4, isOrdered else {
                throw .invalidValue(
                    name: "opening hours", expected: "at most 4 windows a day, apart", got: "\(ofDay.count) on \(day.rawValue)")
            }
        }
        self.windows = windows
        self.closedDays = closedDays
    }

    private init(unchecked windows: [OpeningWindow]) {
        self.windows = windows
        closedDays = []
    }

    /// Whether it is open: the minute in which it opens belongs to a window, the minute in which it closes does not.
    public func isOpen(at instant: Date) -> Bool {
        guard self != .always else { return true }
        guard let local = DutchClock.reading(at: instant), !closedDays.contains(local.date) else { return false }
        return windows.contains { $0.day == local.weekday && $0.opens <= local.minute && local.minute < $0.closes }
    }
}

/// One stretch of a day, in minutes since midnight.
public struct OpeningWindow: Hashable, Sendable {
    public let day: Weekday
    public let opens: Int
    /// At most 1440: the end of the day.
    public let closes: Int

    static let dayLength = 1440

    public init(_ day: Weekday, opens: Int, closes: Int) throws(GovernanceError) {
        guard opens >= 0, closes <= Self.dayLength, opens < closes else {
            throw .invalidValue(name: "opening window", expected: "0 <= opens < closes <= 1440", got: "\(opens) to \(closes)")
        }
        self.init(unchecked: day, opens, closes)
    }

    init(unchecked day: Weekday, _ opens: Int, _ closes: Int) {
        self.day = day
        self.opens = opens
        self.closes = closes
    }
}

/// The days of the week, from Monday on.
public enum Weekday: String, CaseIterable, Codable, Hashable, Sendable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}
