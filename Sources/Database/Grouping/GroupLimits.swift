/// How many writes go together, and how many may wait.
public struct GroupLimits: Equatable, Sendable {
    /// The most writes in one transaction. It bounds how long one commit takes, for those in it and for those behind it.
    public var together: Int
    /// How many writes may wait before those that only come in while there is room are refused.
    public var waiting: Int

    /// Values below one count as one.
    public init(together: Int = 256, waiting: Int = 4096) {
        self.together = max(1, together)
        self.waiting = max(1, waiting)
    }
}
