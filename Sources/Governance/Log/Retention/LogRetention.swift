/// How long the entries of a log keep their bytes. After that only their hash is left, so that the tree stays provable.
public struct LogRetention: Hashable, Sendable {
    /// No entry loses its bytes sooner, whatever is asked: logs of systems that match people to work are kept for at least six months
    /// (AI Act, art. 19 and 26(6)). In days.
    public static let minimumDays = 184
    /// A hundred years: beyond this a number is a mistake.
    static let maximumDays = 36_525

    /// The age, in days.
    public let days: Int

    /// Refuses less than the minimum.
    public init(days: Int) throws(GovernanceError) {
        guard (Self.minimumDays...Self.maximumDays).contains(days) else {
            throw .retentionTooShort(minimumDays: Self.minimumDays, got: days)
        }
        self.days = days
    }

    /// What was recorded before this moment is old enough.
    public func limit(at now: LogTime) -> LogTime { LogTime(milliseconds: now.milliseconds - Int64(days) * 86_400_000) }
}
