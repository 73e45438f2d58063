extension SQLConnection {
    /// Runs a part of the transaction of which nothing remains when it fails; the transaction goes on.
    ///
    /// The result tells how the part ended. What is thrown is the end of the whole transaction: after some failures, such as a full disk, an
    /// engine takes everything back by itself, and then nothing that ran before may be called done; after a conflict the transaction runs again.
    public func attempt<Value>(_ part: () throws -> Value) throws -> Result<Value, any Error> {
        try execute(Savepoint.begin)
        let result = Result { try part() }
        // Only the whole transaction can be run again, and then this part as well.
        if case .failure(let cause as DatabaseError) = result, case .conflict = cause { throw cause }
        do {
            if case .failure = result { try execute(Savepoint.undo) }
            try execute(Savepoint.end)
        } catch {
            // There is no savepoint any more. What the part met says why; that it is gone does not.
            if case .failure(let cause) = result { throw cause }
            throw error
        }
        return result
    }
}

/// Said for every part; one name is enough, also for a part of a part, because an engine takes the latest.
private enum Savepoint {
    static let begin: SQL = "SAVEPOINT part"
    static let undo: SQL = "ROLLBACK TO SAVEPOINT part"
    static let end: SQL = "RELEASE SAVEPOINT part"
}
