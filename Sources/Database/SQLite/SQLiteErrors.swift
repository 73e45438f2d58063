import GRDB

/// Runs `body` and turns what SQLite throws into our own errors; everything else passes.
func translatingErrors<Value>(at path: String? = nil, _ body: () throws -> Value) throws -> Value {
    do {
        return try body()
    } catch let error as GRDB.DatabaseError {
        throw DatabaseError(error, path: path)
    }
}

extension DatabaseError {
    /// Translates by result code. Only the engine's message is kept, never the statement's values.
    init(_ error: GRDB.DatabaseError, path: String?) {
        let message = error.message ?? ""
        switch (error.resultCode, path) {
        case (.SQLITE_CONSTRAINT, _): self = .constraint(ConstraintKind(error.extendedResultCode), internal: message)
        case (.SQLITE_BUSY, _), (.SQLITE_LOCKED, _): self = .busy
        case (.SQLITE_FULL, _): self = .full
        case (.SQLITE_MISUSE, _): self = .closed  // the only misuse that can be reached from here
        case (.SQLITE_NOTADB, let path), (.SQLITE_CORRUPT, let path): self = .notADatabase(path: path ?? "")
        case (.SQLITE_CANTOPEN, let path?), (.SQLITE_PERM, let path?), (.SQLITE_READONLY, let path?): self = .notPermitted(path: path)
        default: self = .failed(code: Int(error.extendedResultCode.rawValue), internal: message)
        }
    }
}

extension ConstraintKind {
    fileprivate init(_ code: ResultCode) {
        switch code {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID: self = .unique
        case .SQLITE_CONSTRAINT_NOTNULL: self = .notNull
        case .SQLITE_CONSTRAINT_CHECK: self = .check
        case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .foreignKey
        default: self = .other
        }
    }
}
