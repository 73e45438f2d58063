public import FoundationEssentials

/// A moment in a log: whole milliseconds since 1970, as Logboek Dataverwerkingen writes times.
public struct LogTime: Hashable, Comparable, Sendable {
    /// Never before 1970 and never beyond what JSON carries exactly (RFC 7493 §2.2).
    public let milliseconds: Int64

    private static let latest: Int64 = 1 << 53 - 1

    /// Moments outside the range become its nearest end.
    public init(milliseconds: Int64) { self.milliseconds = min(max(0, milliseconds), Self.latest) }

    /// Rounds to the nearest millisecond.
    public init(_ date: Date) {
        let milliseconds = (date.timeIntervalSince1970 * 1000).rounded()
        self.init(milliseconds: milliseconds.isNaN ? 0 : Int64(min(max(milliseconds, 0), Double(Self.latest))))
    }

    /// The same moment.
    public var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

    public static func < (left: LogTime, right: LogTime) -> Bool { left.milliseconds < right.milliseconds }
}
