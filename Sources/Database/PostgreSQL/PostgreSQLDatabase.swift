/// A database on a PostgreSQL server, with its tables in one schema. Several processes, on several machines, can use it at once.
///
/// Those who write take turns, in this process and over all of them, as in a file of SQLite: a transaction that writes never has to think of
/// another one. Readers never wait (decision 0013).
public final class PostgreSQLDatabase: Database {
    /// Where the database is.
    public let address: PostgreSQLAddress
    private let readers: PostgreSQLLane
    private let writer: PostgreSQLLane
    /// Watches for changes and holds the claims; it never waits for a reader or a writer.
    private let observer: PostgreSQLLane

    /// Connects, and makes the schema where there is none.
    ///
    /// - Parameter durability: what survives a power failure of the server; this is asked of it whatever it was set up with.
    public init(
        _ address: PostgreSQLAddress, durability: Durability = .full, limits: PostgreSQLLimits = PostgreSQLLimits()
    ) async throws(DatabaseError) {
        self.address = address
        let settings = PostgreSQLSettings(address: address, limits: limits, durability: durability)
        func lane(threads: Int, prelude: [String] = []) -> PostgreSQLLane {
            PostgreSQLLane(threads: threads, waiting: limits.waiting, wait: limits.wait) { PostgreSQLSession(settings, prelude: prelude) }
        }
        readers = lane(threads: limits.readers)
        writer = lane(threads: 1, prelude: [ChangeMark.prepare])
        observer = lane(threads: 1)
        do {
            try await observer.run { try ChangeMark.lay(on: $0.connected(), schema: address.schema) }
        } catch {
            await close()
            throw error as? DatabaseError ?? .failed(code: 0, internal: "\(error)")
        }
    }

    public func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value {
        try await readers.run { try $0.read(body) }
    }

    @discardableResult
    public func write<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value {
        try await writer.run { try $0.write(body) }
    }

    public func changeMark() async throws -> Int64 {
        try await observer.run { session in
            try session.repeatingOnce { link throws(DatabaseError) in try link.number(ChangeMark.read, column: "mark") }
        }
    }

    public func claim(_ name: String) async throws -> WorkClaim {
        let key = ClaimKey(name, schema: address.schema)
        try await observer.run { try $0.hold(key) }
        return WorkClaim { [observer] in observer.giveBack { $0.release(key) } }
    }

    public func isClaimed(_ name: String) throws -> Bool {
        let key = ClaimKey(name, schema: address.schema)
        return try observer.runBlocking { session in
            try session.repeatingOnce { link throws(DatabaseError) in try link.number(key.look, column: "number") > 0 }
        }
    }

    /// Waits for what has come in and closes the connections; later calls give `.closed`.
    public func close() async {
        await readers.close()
        await writer.close()
        await observer.close()
    }
}

extension PostgreSQLLink {
    /// The number in the first row of a statement outside of a transaction.
    fileprivate func number(_ statement: SQL, column: String) throws(DatabaseError) -> Int64 {
        try settle()
        let rows = try PostgreSQLRows(ready(statement), on: self)
        defer { rows.discardTheRest() }
        return try rows.next()?.value(column) ?? 0
    }
}
