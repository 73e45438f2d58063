public import FoundationEssentials

/// A stretch of time: the instant of its start belongs to it, the instant of its end does not, so that two that follow each other never both count.
public struct Period: Hashable, Sendable {
    /// The first instant.
    public let from: Date
    /// The first instant that is no longer in it; `nil` for no end.
    public let until: Date?

    /// Without beginning or end.
    public static let always = Period(from: .distantPast)

    /// From an instant on, without an end.
    public init(from: Date) {
        self.from = from
        until = nil
    }

    /// Refuses one that ends at or before its start.
    public init(from: Date, until: Date?) throws(GovernanceError) {
        if let until, until <= from { throw .emptyPeriod }
        self.from = from
        self.until = until
    }

    /// Whether this instant lies in it.
    public func contains(_ instant: Date) -> Bool {
        guard instant >= from else { return false }
        guard let until else { return true }
        return instant < until
    }

    /// Whether an instant lies in both.
    public func overlaps(_ other: Period) -> Bool {
        (until.map { other.from < $0 } ?? true) && (other.until.map { from < $0 } ?? true)
    }

    /// The same, but with this end.
    public func ending(at end: Date) throws(GovernanceError) -> Period { try Period(from: from, until: end) }
}
