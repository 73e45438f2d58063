import Foundation
import Governance
import LabourDomain

/// Moments as they are typed and shown: RFC 3339 in UTC.
enum Moment {
    /// `2026-11-22T13:45:00Z`, to the second.
    static func text(_ time: LogTime) -> String {
        Date(timeIntervalSince1970: Double(time.milliseconds / 1000)).formatted(.iso8601)
    }

    /// A day (`2026-11-22`, its beginning in UTC) or a moment (`2026-11-22T13:45:00Z`); `nil` for anything else.
    static func time(_ text: String) -> LogTime? {
        let whole = text.utf8.count == 10 ? text + "T00:00:00Z" : text
        guard whole.utf8.count <= 30, let date = try? Date(whole, strategy: .iso8601) else { return nil }
        return LogTime(date)
    }
}
