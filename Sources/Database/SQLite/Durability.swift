/// What survives when a write has returned. Either way the database stays whole.
public enum Durability: Sendable {
    /// Also a power failure: the log is synchronised at every commit. For whatever is acknowledged to somebody.
    case full
    /// The end of the process, but the last commits may be lost in a power failure.
    case normal
}
