/// What can be done inside one transaction. It is not `Sendable` and its calls do not suspend, so that nobody can wait for the network, or
/// for another transaction, while holding this one.
///
/// A statement that fails may end the transaction, as it does in PostgreSQL: what goes on after a failure runs in an `attempt`.
public protocol SQLConnection {
    /// Runs a statement that gives no rows, and tells how many rows it changed.
    @discardableResult
    func execute(_ statement: SQL) throws -> Int

    /// Runs statements that give no rows, in their order, and tells for each how many rows it changed. A server hears them in one go: the first
    /// one that fails ends it, and those after it are not run.
    @discardableResult
    func execute(each statements: [SQL]) throws -> [Int]

    /// Gives the rows one by one without keeping them, so that an answer of millions of rows needs the memory of one.
    /// Other statements can run in between; a server's rows that are still to come are then taken in first, with the memory that they need.
    func forEach(_ statement: SQL, _ body: (SQLRow) throws -> Void) throws
}

extension SQLConnection {
    public func execute(each statements: [SQL]) throws -> [Int] { try statements.map { try execute($0) } }

    /// All rows; for answers whose size is known to be small.
    public func rows(_ statement: SQL) throws -> [SQLRow] {
        var rows: [SQLRow] = []
        try forEach(statement) { rows.append($0) }
        return rows
    }

    /// The first row, if there is one.
    public func row(_ statement: SQL) throws -> SQLRow? {
        try rows(statement).first
    }
}
