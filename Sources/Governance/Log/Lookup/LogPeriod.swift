/// From a moment up to, and without, another.
public struct LogPeriod: Hashable, Sendable {
    public let begin: LogTime
    public let end: LogTime

    public init(from begin: LogTime, until end: LogTime) {
        self.begin = begin
        self.end = end
    }

    /// Everything there is.
    public static let always = LogPeriod(from: LogTime(milliseconds: 0), until: LogTime(milliseconds: .max))

    /// Whether an action lies in it, at least for a part.
    public func touches(_ entry: RecordedEntry) -> Bool { entry.started < end && entry.ended >= begin }

    /// Whether an action in the block can.
    public func touches(_ block: LogBlock) -> Bool { block.earliest < end && block.latest >= begin }
}
