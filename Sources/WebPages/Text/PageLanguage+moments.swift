import Foundation
import LabourDomain

extension PageLanguage {
    /// A day and a time as people here write them, in Dutch time: "23 november 2026, 17.05 uur".
    func moment(_ date: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/Amsterdam") ?? .gmt
        let parts = calendar.dateComponents([.day, .month, .year, .hour, .minute], from: date)
        guard let day = parts.day, let month = parts.month, let year = parts.year, let hour = parts.hour, let minute = parts.minute else {
            return ""
        }
        let minutes = minute < 10 ? "0\(minute)" : "\(minute)"
        switch self {
        case .dutch: return "\(day) \(months[month - 1]) \(year), \(hour).\(minutes) uur"
        case .english: return "\(day) \(months[month - 1]) \(year), \(hour):\(minutes)"
        }
    }

    /// A day as people here write it: "23 november 2026".
    func day(_ date: CalendarDate) -> String { "\(date.day) \(months[Int(date.month) - 1]) \(date.year)" }

    private var months: [String] {
        switch self {
        case .dutch:
            [
                "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
            ]
        case .english:
            [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
            ]
        }
    }
}
