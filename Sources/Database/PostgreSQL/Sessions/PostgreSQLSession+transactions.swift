import CLibPQ

extension PostgreSQLSession {
    /// Reads from one consistent state. What has given rows is not run again: they may have been passed on.
    func read<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value {
        try repeating { link, connection in
            try link.run("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            let value = try body(connection)
            // Nothing was written that could be lost: what was read stands, also where the connection has gone.
            if !link.rollBack() { self.end() }
            return value
        } mayRepeat: {
            !$0.hasGivenRows
        }
    }

    /// Writes, when it is this transaction's turn. It is run again when it met another one, or when the connection broke before the commit was
    /// sent: then the server has taken everything back.
    func write<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value {
        try repeating { link, connection in
            try link.takeTurn()
            let value = try body(connection)
            try link.commit()
            return value
        } mayRepeat: { _ in
            true
        }
    }

    private func repeating<Value>(
        _ transaction: (PostgreSQLLink, PostgreSQLConnection) throws -> Value, mayRepeat: (PostgreSQLConnection) -> Bool
    ) throws -> Value {
        var run = 1
        while true {
            let link = try connected()
            let connection = PostgreSQLConnection(link)
            link.failure = nil
            do {
                return try transaction(link, connection)
            } catch {
                let isRepeatable = link.isBroken || error.isConflict
                // What stood in the way may be a statement that was prepared for an older schema: a new connection has none.
                if link.isBroken || error.isConflict || !link.rollBack() { end() }
                guard isRepeatable, !error.isOutcomeUnknown, mayRepeat(connection), run < runs else { throw error }
                run += 1
            }
        }
    }
}

extension PostgreSQLLink {
    fileprivate func takeTurn() throws(DatabaseError) {
        guard try run(ChangeMark.begin)?.changes == 1 else {
            throw .failed(code: 0, internal: "the table database_change must have one row")
        }
    }

    /// Commits. From the moment that the commit has been sent, a connection that breaks leaves its outcome in doubt; before that it does not.
    func commit() throws(DatabaseError) {
        if let failure, PQtransactionStatus(handle) == PQTRANS_INERROR { throw failure }
        if notices() { throw lost() }
        // The commit ends all parts.
        heldBack = []
        let result: PostgreSQLResult?
        let remarks = remarks.number
        do throws(DatabaseError) {
            result = try run("COMMIT")
        } catch {
            throw isBroken ? .outcomeUnknown(internal: "\(error)") : error
        }
        guard result?.tag == "COMMIT" else { throw .failed(code: 0, internal: "the transaction could not be committed") }
        // Waiting for another server was broken off: it is kept here, and perhaps nowhere else (PostgreSQL manual, synchronous_commit).
        if self.remarks.number > remarks { throw .outcomeUnknown(internal: "the server warned when it committed") }
    }

    /// Takes back what is open, and tells whether the connection is fit for the next transaction.
    fileprivate func rollBack() -> Bool {
        heldBack = []
        do throws(DatabaseError) {
            if PQtransactionStatus(handle) != PQTRANS_IDLE { try run("ROLLBACK") }
        } catch {
            return false
        }
        return !isBroken && PQtransactionStatus(handle) == PQTRANS_IDLE
    }
}

extension Error {
    fileprivate var isConflict: Bool { if case .conflict? = self as? DatabaseError { true } else { false } }
    fileprivate var isOutcomeUnknown: Bool { if case .outcomeUnknown? = self as? DatabaseError { true } else { false } }
}
