/// What can be done inside one transaction. It is not `Sendable` and its calls do not suspend, so that nobody can wait for the network, or
/// for another transaction, while holding this one.
public protocol SQLConnection {
    /// Runs a statement that gives no rows, and tells how many rows it changed.
    @discardableResult
    func execute(_ statement: SQL) throws -> Int

    /// Gives the rows one by one without keeping them, so that an answer of millions of rows needs the memory of one.
    func forEach(_ statement: SQL, _ body: (SQLRow) throws -> Void) throws
}

extension SQLConnection {
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
