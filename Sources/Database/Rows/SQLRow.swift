/// One row of an answer, with its values by name of the column. It outlives the statement that gave it.
public struct SQLRow: Equatable, Sendable {
    /// The names, shared by all rows of an answer.
    public let columns: [String]
    /// The values, in the order of the names.
    public let values: [SQLValue]

    /// Pairs names with values; a value without a name cannot be reached.
    public init(columns: [String], values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    /// The value of a column that is never null; an error names the column. O(number of columns).
    public func value<Value: SQLReadable>(_ column: String, as type: Value.Type = Value.self) throws(DatabaseError) -> Value {
        let found = try self[column]
        guard let value = Value(sqlValue: found) else {
            throw .wrongType(column: column, expected: Value.expectedKind, got: found.kind)
        }
        return value
    }

    /// The value of a column that may be null.
    public func optional<Value: SQLReadable>(_ column: String, as type: Value.Type = Value.self) throws(DatabaseError) -> Value? {
        if case .null = try self[column] { return nil }
        return try value(column)
    }

    private subscript(column: String) -> SQLValue {
        get throws(DatabaseError) {
            guard let position = columns.firstIndex(of: column), values.indices.contains(position) else {
                throw .missingColumn(name: column)
            }
            return values[position]
        }
    }
}
