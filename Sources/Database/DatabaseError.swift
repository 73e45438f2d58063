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
    /// Another process kept the database locked for longer than the busy timeout.
    case busy
    /// So many writes wait already that no more are taken in.
    case crowded(limit: Int)
    /// The database has been closed.
    case closed
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
        case .busy: "the database is in use by another process"
        case .crowded(let limit): "\(limit) writes wait for the database already"
        case .closed: "the database has been closed"
        case .constraint(let kind, _): "a row breaks a \(kind.rawValue) rule of the schema"
        case .missingColumn(let name): "the statement gives no column \(name)"
        case .wrongType(let column, let expected, let got): "column \(column) holds \(got.rawValue), expected \(expected.rawValue)"
        case .migrationChanged(let name): "migration \(name) was applied with another text; an applied migration may never change"
        case .migrationUnknown(let name): "the database has migration \(name), which this program does not know; use a newer version"
        case .migrationOutOfOrder(let name): "migration \(name) is not in ascending order"
        case .failed(let code, _): "the database failed with result code \(code)"
        }
    }
}
