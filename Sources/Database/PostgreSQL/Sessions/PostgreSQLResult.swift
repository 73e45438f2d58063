import CLibPQ

/// What the server said to one statement, or one row of it. Given back to the library when nobody holds it any more.
final class PostgreSQLResult {
    let handle: OpaquePointer

    init(_ handle: OpaquePointer) { self.handle = handle }

    deinit { PQclear(handle) }

    var status: ExecStatusType { PQresultStatus(handle) }

    /// Whether rows would now go their own way.
    var isCopy: Bool { [PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH].contains(status) }

    var rowCount: Int32 { PQntuples(handle) }

    /// How many rows the statement changed.
    var changes: Int { PQcmdTuples(handle).flatMap { Int(String(cString: $0)) } ?? 0 }

    /// What was done, such as `COMMIT`.
    var tag: String { PQcmdStatus(handle).map { String(cString: $0) } ?? "" }

    var columnNames: [String] { (0..<PQnfields(handle)).map { PQfname(handle, $0).map { String(cString: $0) } ?? "" } }

    var columnTypes: [Oid] { (0..<PQnfields(handle)).map { PQftype(handle, $0) } }

    /// The error, where this is one. A connection that broke gives one without a state.
    var error: DatabaseError? {
        switch status {
        case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE:
            let state = PQresultErrorField(handle, Int32(UInt8(ascii: "C"))).map { String(cString: $0) } ?? ""
            let message = PQresultErrorField(handle, Int32(UInt8(ascii: "M"))) ?? PQresultErrorMessage(handle)
            return DatabaseError(state: state, message: message.map { String(cString: $0) } ?? "")
        case PGRES_PIPELINE_ABORTED: return .failed(code: 0, internal: "not run, since a statement before it failed")
        default: return nil
        }
    }

    /// The values of a row.
    func values(row: Int32, types: [Oid]) throws(DatabaseError) -> [SQLValue] {
        var values: [SQLValue] = []
        values.reserveCapacity(types.count)
        for (position, type) in types.enumerated() { values.append(try value(row: row, column: Int32(position), type: type)) }
        return values
    }

    private func value(row: Int32, column: Int32, type: Oid) throws(DatabaseError) -> SQLValue {
        if PQgetisnull(handle, row, column) == 1 { return .null }
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(handle, row, column), count: Int(PQgetlength(handle, row, column)))
        let isBinary = PQfformat(handle, column) == 1
        let value = isBinary ? ServerType(rawValue: type)?.value(binary: bytes) : ServerType.value(text: bytes, type: type)
        guard let value else { throw .failed(code: 0, internal: "a value of type \(type) that cannot be read") }
        return value
    }
}
