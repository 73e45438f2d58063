/// A transaction of PostgreSQL, on the thread of its connection.
final class PostgreSQLConnection: SQLConnection {
    private let link: PostgreSQLLink
    /// Whether a row has been given to the transaction, which may have passed it on.
    private(set) var hasGivenRows = false

    init(_ link: PostgreSQLLink) { self.link = link }

    func execute(_ statement: SQL) throws -> Int {
        // A part in which something failed cannot end well, whoever has kept silent about it: what comes after would be undone with it.
        if statement.isEndOfPart, let failure = link.failure { throw failure }
        if statement.isMark {
            // Says nothing that anybody waits for: it travels with what comes after it.
            link.heldBack.append(statement)
            return 0
        }
        let changes = try link.execute(each: [statement])[0]
        if statement.isReturnToMark { link.failure = nil }
        return changes
    }

    func execute(each statements: [SQL]) throws -> [Int] {
        try link.execute(each: statements)
    }

    func forEach(_ statement: SQL, _ body: (SQLRow) throws -> Void) throws {
        try link.settle()
        let rows = try PostgreSQLRows(link.ready(statement), on: link)
        defer { rows.discardTheRest() }
        while let row = try rows.next() {
            hasGivenRows = true
            try body(row)
        }
    }
}

extension SQL {
    /// Marks where a part of a transaction begins or ends.
    fileprivate var isMark: Bool { begins(with: "SAVEPOINT ") || isEndOfPart }

    fileprivate var isEndOfPart: Bool { begins(with: "RELEASE SAVEPOINT ") }

    /// Takes back the part of a transaction in which something failed, so that the rest of it is sound again.
    fileprivate var isReturnToMark: Bool { begins(with: "ROLLBACK TO SAVEPOINT ") }

    private func begins(with words: String) -> Bool {
        guard parts.count == 1, case .text(let text) = parts[0] else { return false }
        return text.hasPrefix(words)
    }
}
