import CLibPQ

/// A statement with its values, ready to be sent.
struct ReadyStatement {
    let text: String
    let values: BoundValues
    /// `nil` for one that is not worth keeping, such as one that changes the schema.
    let kept: KeptStatement?
}

extension PostgreSQLLink {
    /// Makes a statement ready; the first time that it is used on this connection, the server prepares it.
    func ready(_ statement: SQL) throws(DatabaseError) -> ReadyStatement {
        let values = try BoundValues(statement.values)
        let text = statement.text { "$\($0)" }
        guard Self.isWorthKeeping(text) else {
            return ReadyStatement(text: PostgreSQLDialect.translated(text), values: values, kept: nil)
        }
        let key = KeptStatements.Key(text: text, types: values.types)
        if let found = kept.find(key) { return ReadyStatement(text: text, values: values, kept: found) }
        // What is wrong with a statement may be found now, and then it must be in its part of the transaction.
        try sendMarks()
        let prepared = try prepare(text, types: values.types)
        if let gone = kept.keep(prepared, for: key) { try run("DEALLOCATE \(gone)") }
        return ReadyStatement(text: text, values: values, kept: prepared)
    }

    /// Sends a statement whose answer is to be waited for.
    func send(_ statement: ReadyStatement) throws(DatabaseError) {
        let wasSent = statement.values.withParameters { count, types, values, lengths, formats in
            if let kept = statement.kept {
                PQsendQueryPrepared(handle, kept.name, count, values, lengths, formats, kept.format)
            } else {
                PQsendQueryParams(handle, statement.text, count, types, values, lengths, formats, 0)
            }
        }
        guard wasSent == 1 else { throw lost() }
    }

    private func prepare(_ text: String, types: [Oid]) throws(DatabaseError) -> KeptStatement {
        let name = kept.name()
        guard PQsendPrepare(handle, name, text, Int32(types.count), types) == 1 else { throw lost() }
        _ = try collect()
        guard PQsendDescribePrepared(handle, name) == 1 else { throw lost() }
        let description = try collect()
        return KeptStatement(name: name, columns: description?.columnNames ?? [], types: description?.columnTypes ?? [])
    }

    private static func isWorthKeeping(_ text: String) -> Bool {
        let word = text.drop { $0.isWhitespace }.prefix { $0.isLetter }
        return ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "SAVEPOINT", "RELEASE"].contains(word.uppercased())
    }
}
