import CLibPQ

/// The rows of a statement, as they come. A connection has room for one such stream: when another statement has to run in between, the rest
/// of the rows is taken in first.
final class PostgreSQLRows {
    private let link: PostgreSQLLink
    private var columns: [String]
    private var types: [Oid]
    /// The rows that were taken in, the next one last.
    private var takenIn: [PostgreSQLResult] = []
    private var failure: DatabaseError?
    private var isComing = true

    /// Sends the statement.
    init(_ statement: ReadyStatement, on link: PostgreSQLLink) throws(DatabaseError) {
        self.link = link
        columns = statement.kept?.columns ?? []
        types = statement.kept?.types ?? []
        try link.send(statement)
        // Without it all rows would come at once, and be taken for the end.
        guard PQsetSingleRowMode(link.handle) == 1 else { throw link.lost() }
        link.rows = self
    }

    /// The next row; `nil` after the last one.
    func next() throws(DatabaseError) -> SQLRow? {
        let result: PostgreSQLResult
        if isComing {
            guard let coming = try comingRow() else { return nil }
            result = coming
        } else {
            guard let taken = takenIn.popLast() else {
                if let failure { throw failure }
                return nil
            }
            result = taken
        }
        if types.isEmpty { (columns, types) = (result.columnNames, result.columnTypes) }
        return SQLRow(columns: columns, values: try result.values(row: 0, types: types))
    }

    /// Takes in what is still to come, so that the connection is free.
    func takeInTheRest() {
        guard isComing else { return }
        do throws(DatabaseError) {
            while let row = try comingRow() { takenIn.append(row) }
        } catch {
            failure = error
        }
        takenIn.reverse()
        end()
    }

    /// Lets what is still to come go by.
    func discardTheRest() {
        guard isComing else { return }
        do throws(DatabaseError) { while try comingRow() != nil {} } catch {}
        end()
    }

    private func comingRow() throws(DatabaseError) -> PostgreSQLResult? {
        var failure: DatabaseError?
        do throws(DatabaseError) {
            while let result = try link.next() {
                if result.status == PGRES_SINGLE_TUPLE { return result }
                failure = failure ?? result.error
                if failure?.endsConnection == true { break }
            }
        } catch {
            end()
            throw error
        }
        end()
        if let failure { throw failure }
        return nil
    }

    private func end() {
        isComing = false
        link.rows = nil
    }
}
