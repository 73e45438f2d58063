extension Database {
    /// Brings the schema up to date: each step that is not yet there runs in the order given, all in one transaction, so that a failing step
    /// leaves the schema as it was.
    ///
    /// Refuses, before anything is changed, a database with a step that reads differently here or is unknown here. One that is up to date is only
    /// read: who may not change tables can use what another has migrated.
    public func migrate(_ migrations: [Migration]) async throws {
        guard try await !isUpToDate(with: migrations) else { return }
        try await write { connection in
            for migration in try connection.pending(of: migrations) {
                for statement in migration.statements { try connection.execute(statement) }
                try connection.execute(
                    "INSERT INTO schema_migration (name, checksum) VALUES (\(migration.name), \(migration.checksum))")
            }
        }
    }

    private func isUpToDate(with migrations: [Migration]) async throws -> Bool {
        for (earlier, later) in zip(migrations, migrations.dropFirst()) where earlier.name >= later.name {
            throw DatabaseError.migrationOutOfOrder(name: later.name)
        }
        // Without the table, or on any other trouble, it is not; the transaction that comes then says which.
        let applied = try? await read { try $0.appliedMigrations() }
        guard let applied, applied.count == migrations.count else { return false }
        try check(applied, against: migrations)
        return true
    }

    /// The steps that ``migrate(_:)`` would run now. Throws what it would; changes nothing.
    public func pendingMigrations(of migrations: [Migration]) async throws -> [Migration] {
        guard try await !isUpToDate(with: migrations) else { return [] }
        do {
            try await write { connection in throw DryRunReason.counted(pending: try connection.pending(of: migrations).count) }
        } catch DryRunReason.counted(let pending) {
            return Array(migrations.suffix(pending))
        }
        return []
    }
}

/// Why a transaction is taken back, with the table that it may have made.
private enum DryRunReason: Error, Equatable {
    case counted(pending: Int)
}

private struct AppliedMigration {
    var name: String
    var checksum: String
}

extension SQLConnection {
    fileprivate func pending(of migrations: [Migration]) throws -> [Migration] {
        try execute(
            """
            CREATE TABLE IF NOT EXISTS schema_migration (
                name TEXT NOT NULL PRIMARY KEY,
                checksum TEXT NOT NULL,
                applied_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
            )
            """)
        let applied = try appliedMigrations()
        try check(applied, against: migrations)
        return Array(migrations.dropFirst(applied.count))
    }

    fileprivate func appliedMigrations() throws -> [AppliedMigration] {
        try rows("SELECT name, checksum FROM schema_migration ORDER BY name").map {
            try AppliedMigration(name: $0.value("name"), checksum: $0.value("checksum"))
        }
    }
}

/// The applied steps must be the first of the list, each with the same text.
private func check(_ applied: [AppliedMigration], against migrations: [Migration]) throws(DatabaseError) {
    for (position, step) in applied.enumerated() {
        guard let known = migrations.first(where: { $0.name == step.name }) else { throw .migrationUnknown(name: step.name) }
        guard known.checksum == step.checksum else { throw .migrationChanged(name: step.name) }
        guard migrations[position].name == step.name else { throw .migrationOutOfOrder(name: migrations[position].name) }
    }
}
