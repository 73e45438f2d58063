/// What a program takes of a server at most, and how long it waits for it.
public struct PostgreSQLLimits: Equatable, Sendable {
    /// Connections that only read, 1 to 64. Beside them there are always two more: one that writes, and one that watches for changes and holds
    /// the claims.
    public var readers: Int
    /// How many calls may wait for a reader, and how many for the writer, before more are refused.
    public var waiting: Int
    /// How long a call waits for its connection, and how long a transaction waits for a lock that another one holds.
    public var wait: Duration
    /// How long the server may work on one statement, and how long a transaction may stand still. The longest one of ours puts a whole set of
    /// profiles in the place of another.
    public var statement: Duration
    /// How long each address of the server may take to answer; and after how long a connection that says nothing any more counts as broken.
    public var connect: Duration
    /// How often a transaction runs at most when it meets others, or a broken connection.
    public var runs: Int

    /// Values out of bounds are brought within them.
    public init(
        readers: Int = 4, waiting: Int = 4096, wait: Duration = .seconds(10), statement: Duration = .seconds(600),
        connect: Duration = .seconds(5), runs: Int = 4
    ) {
        self.readers = min(max(1, readers), 64)
        self.waiting = max(1, waiting)
        self.wait = Self.bounded(wait)
        self.statement = Self.bounded(statement)
        self.connect = Self.bounded(connect)
        self.runs = min(max(1, runs), 100)
    }

    /// A millisecond to a day.
    private static func bounded(_ duration: Duration) -> Duration { min(max(duration, .milliseconds(1)), .seconds(86_400)) }
}

extension Duration {
    /// Whole milliseconds, at least one; for durations of some days at most.
    var milliseconds: Int {
        let (seconds, attoseconds) = components
        return max(1, Int(clamping: seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
    }

    /// Whole seconds, rounded up.
    var wholeSeconds: Int { (milliseconds + 999) / 1000 }
}
