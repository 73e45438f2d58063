import CLibPQ

/// Many statements in one go: they are sent one after the other without waiting for the answers in between, so that the way to the server is
/// travelled once.
extension PostgreSQLLink {
    /// Answers that are waited for together. They must fit in what the network holds, or both sides would wait for each other to listen; and
    /// so few that keeping the last of them (``KeptStatements/limit``) never lets go of the first.
    private static let together = KeptStatements.limit / 2

    func execute(each statements: [SQL]) throws(DatabaseError) -> [Int] {
        try takeInRows()
        var changes: [Int] = []
        changes.reserveCapacity(statements.count)
        var rest = statements[...]
        while !rest.isEmpty {
            // Preparing waits for its answer, so it is done before; a batch mostly holds one text many times.
            var ready: [ReadyStatement] = []
            for statement in rest.prefix(Self.together) { ready.append(try self.ready(statement)) }
            rest = rest.dropFirst(Self.together)
            changes += try send(ready)
        }
        return changes
    }

    /// Lets the server hear of the marks that were held back.
    func sendMarks() throws(DatabaseError) {
        if !heldBack.isEmpty { _ = try send([]) }
    }

    /// Sends statements after the marks that were held back. One that is alone needs no pipeline.
    private func send(_ statements: [ReadyStatement]) throws(DatabaseError) -> [Int] {
        let marks = heldBack
        heldBack = []
        var all: [ReadyStatement] = []
        for mark in marks { all.append(try ready(mark)) }
        all += statements
        guard all.count == 1 else { return Array(try send(together: all).dropFirst(marks.count)) }
        try send(all[0])
        let changes = try collect()?.changes ?? 0
        return statements.isEmpty ? [] : [changes]
    }

    private func send(together statements: [ReadyStatement]) throws(DatabaseError) -> [Int] {
        guard PQenterPipelineMode(handle) == 1 else { throw lost() }
        for statement in statements { try send(statement) }
        guard PQpipelineSync(handle) == 1 else { throw lost() }
        var changes: [Int] = []
        var failure: DatabaseError?
        for _ in statements {
            var last: PostgreSQLResult?
            while let result = try next() {
                failure = failure ?? result.error
                last = result
                if failure?.endsConnection == true { throw lost() }
            }
            changes.append(last?.changes ?? 0)
        }
        // The answer to the mark at the end, which stands by itself.
        _ = try next()
        guard PQexitPipelineMode(handle) == 1 else { throw lost() }
        if let failure { throw failure }
        return changes
    }
}
