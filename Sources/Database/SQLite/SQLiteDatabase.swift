import Foundation
import GRDB

/// A database in one file on this machine, in write-ahead-log mode: one writer, and readers that never wait for it. Several processes can
/// open the same file.
public final class SQLiteDatabase: Database {
    /// Where the file is.
    public let path: String
    private let pool: DatabasePool
    /// A connection that is only asked whether others have written: `data_version` tells that of all but its own.
    private let observer: DatabaseQueue

    /// Opens the file, or makes it, readable by its owner only. The directory must exist and be writable, because SQLite keeps two companions
    /// beside the file.
    ///
    /// - Parameters:
    ///   - durability: what survives a power failure.
    ///   - busyTimeout: how long to wait for another process that is writing.
    public init(path: String, durability: Durability = .full, busyTimeout: Duration = .seconds(10)) throws(DatabaseError) {
        try prepareDatabaseFile(at: path)
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(Double(busyTimeout.components.seconds) + Double(busyTimeout.components.attoseconds) * 1e-18)
        configuration.label = "schakel"
        do {
            let pool = try Self.open(path, configuration, within: busyTimeout)
            // Set after opening: opening in write-ahead-log mode resets it to NORMAL.
            try pool.writeWithoutTransaction { database in
                try database.execute(sql: durability == .full ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL")
            }
            configuration.readonly = true
            observer = try DatabaseQueue(path: path, configuration: configuration)
            self.pool = pool
            self.path = path
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error, path: path)
        } catch {
            throw .failed(code: 0, internal: "\(error)")
        }
    }

    /// Opens in write-ahead-log mode. SQLite does not wait for another process that changes the mode of the same file at this moment, so that is done
    /// here.
    private static func open(_ path: String, _ configuration: Configuration, within time: Duration) throws -> DatabasePool {
        let end = ContinuousClock.now.advanced(by: time)
        while true {
            do {
                return try DatabasePool(path: path, configuration: configuration)
            } catch let error as GRDB.DatabaseError where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < end {
                Thread.sleep(forTimeInterval: 0.01)
            }
        }
    }

    public func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            pool.asyncRead { opened in
                continuation.resume(
                    with: Result {
                        try translatingErrors(at: self.path) { try body(SQLiteConnection(database: opened.get())) }
                    })
            }
        }
    }

    @discardableResult
    public func write<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value {
        // A continuation rather than GRDB's own async call, which gives up when the task is cancelled.
        try await withCheckedThrowingContinuation { continuation in
            pool.asyncWriteWithoutTransaction { database in
                continuation.resume(with: Result { try self.transaction(database, body) })
            }
        }
    }

    private func transaction<Value>(_ database: GRDB.Database, _ body: (any SQLConnection) throws -> Value) throws -> Value {
        try translatingErrors(at: path) {
            var value: Value?
            try database.inTransaction(.immediate) {
                value = try body(SQLiteConnection(database: database))
                return .commit
            }
            guard let value else { throw DatabaseError.failed(code: 0, internal: "the transaction gave no value") }
            return value
        }
    }

    public func changeMark() async throws -> Int64 {
        try await withCheckedThrowingContinuation { continuation in
            observer.asyncRead { opened in
                continuation.resume(
                    with: Result {
                        try translatingErrors(at: self.path) { try Int64.fetchOne(opened.get(), sql: "PRAGMA data_version") ?? 0 }
                    })
            }
        }
    }

    public func claim(_ name: String) throws -> WorkClaim { try claimFile(name).claim() }

    public func isClaimed(_ name: String) throws -> Bool { try claimFile(name).isClaimed() }

    private func claimFile(_ name: String) -> ClaimFile { ClaimFile(path: "\(path)-\(name)", database: path) }

    /// Waits for what is running and closes the file; later calls give `.closed`.
    public func close() throws(DatabaseError) {
        do {
            try observer.close()
            try pool.close()
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error, path: path)
        } catch {
            throw .failed(code: 0, internal: "\(error)")
        }
    }
}
