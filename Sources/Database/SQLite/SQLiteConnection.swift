import Foundation
import GRDB
import GRDBSQLite

/// A transaction of SQLite. Statements are prepared once per connection and kept.
final class SQLiteConnection: SQLConnection {
    private let database: GRDB.Database
    /// The texts of the statements whose rows are being read. A kept statement has one position, so that running it again inside its own loop
    /// would restart that loop.
    private var open: Set<String> = []

    init(database: GRDB.Database) { self.database = database }

    func execute(_ statement: SQL) throws -> Int {
        try translatingErrors {
            try prepared(statement.sqliteText, statement.values).execute()
            return database.changesCount
        }
    }

    func forEach(_ statement: SQL, _ body: (SQLRow) throws -> Void) throws {
        let text = statement.sqliteText
        try translatingErrors {
            let prepared = try prepared(text, statement.values)
            let isFirst = open.insert(text).inserted
            defer { if isFirst { open.remove(text) } }
            let columns = prepared.columnNames
            let rows = try Row.fetchCursor(prepared)
            while try rows.next() != nil {
                try body(SQLRow(columns: columns, values: (0..<Int32(columns.count)).map { prepared.value(ofColumn: $0) }))
            }
        }
    }

    private func prepared(_ text: String, _ values: [SQLValue]) throws -> Statement {
        // SQLite would keep a part of such a text, or all of it and find only a part again.
        for case .text(let value) in values where value.holdsNUL { throw DatabaseError.textHoldsNUL }
        let prepared = try open.contains(text) ? database.makeStatement(sql: text) : database.cachedStatement(sql: text)
        // There are as many values as placeholders: both come from the same `SQL`.
        prepared.setUncheckedArguments(StatementArguments(values.map { $0.databaseValue }))
        return prepared
    }
}

extension SQL {
    fileprivate var sqliteText: String { text { _ in "?" } }
}

extension Statement {
    /// A value of the row that the statement stands at. Taken from SQLite itself: through a value of GRDB all bytes would be copied twice, of a
    /// million profiles at every start.
    fileprivate func value(ofColumn column: Int32) -> SQLValue {
        switch sqlite3_column_type(sqliteStatement, column) {
        case SQLITE_INTEGER: .integer(sqlite3_column_int64(sqliteStatement, column))
        case SQLITE_FLOAT: .real(sqlite3_column_double(sqliteStatement, column))
        case SQLITE_TEXT: .text(String(decoding: bytes(of: sqlite3_column_text(sqliteStatement, column), column), as: UTF8.self))
        case SQLITE_BLOB: .blob(Array(bytes(of: sqlite3_column_blob(sqliteStatement, column), column)))
        default: .null
        }
    }

    /// Valid until the statement moves on. The length is asked after the pointer, as SQLite wants it.
    private func bytes(of start: UnsafeRawPointer?, _ column: Int32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(sqliteStatement, column)))
    }
}

extension SQLValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .blob(let bytes): Data(bytes).databaseValue
        }
    }
}
