import Foundation
import GRDB

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
            while let row = try rows.next() {
                let values = columns.indices.map { position in
                    let value: DatabaseValue = row[position]
                    return SQLValue(value)
                }
                try body(SQLRow(columns: columns, values: values))
            }
        }
    }

    private func prepared(_ text: String, _ values: [SQLValue]) throws -> Statement {
        let prepared = try open.contains(text) ? database.makeStatement(sql: text) : database.cachedStatement(sql: text)
        try prepared.setArguments(StatementArguments(values.map(\.databaseValue)))
        return prepared
    }
}

extension SQL {
    fileprivate var sqliteText: String { text { _ in "?" } }
}

extension SQLValue {
    fileprivate init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(number)
        case .double(let number): self = .real(number)
        case .string(let text): self = .text(text)
        case .blob(let data): self = .blob([UInt8](data))
        }
    }

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
