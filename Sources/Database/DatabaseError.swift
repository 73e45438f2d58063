/// Why the database refused or could not do something.
///
/// What the engine said stands only in `internal`, for whoever runs the system: `description` never shows it, because an engine's text may
/// hold a fragment of a statement or a path.
public enum DatabaseError: Error, Equatable, Sendable {
    /// The file, or the directory that must hold it and its companions, may not be read or written.
    case notPermitted(path: String)
    /// The directory that must hold the file does not exist.
    case directoryMissing(path: String)
    /// A directory stands where the file should be.
    case isDirectory(path: String)
    /// The file holds something else, or is damaged.
    case notADatabase(path: String)
    /// No space is left.
    case full
    /// Others kept the database, or all connections to it, for longer than a call waits.
    case busy
    /// So many writes wait already that no more are taken in.
    case crowded(limit: Int)
    /// The database has been closed.
    case closed
    /// This part of the address of a database is wrong. Its text is not shown: an address may hold a password.
    case invalidAddress(part: String, expected: String)
    /// The server cannot be reached, or is not the one that it should be, or does not let us in.
    case unreachable(internal: String)
    /// The server is reached, but cannot be used.
    case unsuitableServer(expected: String, got: String)
    /// The connection broke, and nothing remains of the transaction.
    case connectionLost(internal: String)
    /// The connection broke while a transaction was being committed: it is there as a whole, or not at all, and which of the two cannot be told
    /// from here. It is never repeated.
    case outcomeUnknown(internal: String)
    /// The transaction met another one, each time that it ran. Nothing of it remains.
    case conflict(internal: String)
    /// A statement took longer than is allowed.
    case timedOut
    /// The database may only be read, as one that follows another.
    case readOnly
    /// The server refuses this user what was asked.
    case accessDenied(internal: String)
    /// The server has as many connections as it takes.
    case tooManyConnections
    /// A text holds the character with the number zero, which no text of a database can.
    case textHoldsNUL
    /// A row breaks a rule of the schema.
    case constraint(ConstraintKind, internal: String)
    /// The statement gave no column of this name.
    case missingColumn(name: String)
    /// The column holds another kind of value than asked for.
    case wrongType(column: String, expected: ValueKind, got: ValueKind)
    /// A migration that has been applied reads differently now; migrations are append-only.
    case migrationChanged(name: String)
    /// The database was migrated by a newer program, or by another one.
    case migrationUnknown(name: String)
    /// The list of migrations itself is wrong: this name stands in it twice or is not in ascending order.
    case migrationOutOfOrder(name: String)
    /// Anything else, with the engine's result code.
    case failed(code: Int, internal: String)
    /// Anything else that a server refused, with its SQLSTATE.
    case refused(state: String, internal: String)
}

/// The rules a schema can hold a row to.
public enum ConstraintKind: String, Equatable, Sendable {
    case unique
    case notNull = "not null"
    case check
    case foreignKey = "foreign key"
    case other
}

extension DatabaseError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notPermitted(let path): "no permission to read and write the database \(path) and its directory"
        case .directoryMissing(let path): "the directory of the database \(path) does not exist"
        case .isDirectory(let path): "\(path) is a directory, not a database file"
        case .notADatabase(let path): "\(path) is not a database, or is damaged"
        case .full: "no space is left for the database"
        case .busy: "the database is in use, by another process or by too many calls at once"
        case .crowded(let limit): "\(limit) writes wait for the database already"
        case .closed: "the database has been closed"
        case .invalidAddress(let part, let expected): "wrong \(part) in the address of a database; expected \(expected)"
        case .unreachable: "the database server cannot be reached, cannot prove who it is, or does not let this user in"
        case .unsuitableServer(let expected, let got): "the database server has \(got), expected \(expected)"
        case .connectionLost: "the connection to the database broke; nothing of the transaction remains"
        case .outcomeUnknown: "the connection to the database broke during a commit; whether it was kept is not known"
        case .conflict: "the transaction met others each time it was tried; nothing of it remains"
        case .timedOut: "a statement took longer than is allowed"
        case .readOnly: "the database may only be read"
        case .accessDenied: "the database server refuses this user what was asked"
        case .tooManyConnections: "the database server has as many connections as it takes"
        case .textHoldsNUL: "a text holds the character with number zero, which the database cannot keep"
        case .constraint(let kind, _): "a row breaks a \(kind.rawValue) rule of the schema"
        case .missingColumn(let name): "the statement gives no column \(name)"
        case .wrongType(let column, let expected, let got): "column \(column) holds \(got.rawValue), expected \(expected.rawValue)"
        case .migrationChanged(let name): "migration \(name) was applied with another text; an applied migration may never change"
        case .migrationUnknown(let name): "the database has migration \(name), which this program does not know; use a newer version"
        case .migrationOutOfOrder(let name): "migration \(name) is not in ascending order"
        case .failed(let code, _): "the database failed with result code \(code)"
        case .refused(let state, _): "the database server refused with state \(state)"
        }
    }
}
