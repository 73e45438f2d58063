/// A call that waits for a connection.
struct LaneJob: Sendable {
    /// Carries it out; it says itself to its caller how it ended.
    let run: @Sendable (PostgreSQLSession) -> Void
    /// Tells its caller that it was not begun.
    let refuse: @Sendable (DatabaseError) -> Void
}
