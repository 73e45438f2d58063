/// Why something that was stored could not be given back.
public enum PersistenceError: Error, Equatable, Sendable {
    /// A column holds text that is no value of its kind: written by another program, or damaged.
    case unreadable(column: String)
}
