extension Database {
    /// Brings the schema up to date: each step that is not yet there runs in the order given, all in one transaction, so that a failing step
    /// leaves the schema as it was.
    ///
    /// Refuses, before anything is changed, a database with a step that reads differently here or is unknown here.
    public func migrate(_ migrations: [Migration]) async throws {
        for (earlier, later) in zip(migrations, migrations.dropFirst()) where earlier.name >= later.name {
            throw DatabaseError.migrationOutOfOrder(name: later.name)
        }
        try await write { connection in
            try connection.execute(
                """
                CREATE TABLE IF NOT EXISTS schema_migration (
                    name TEXT NOT NULL PRIMARY KEY,
                    checksum TEXT NOT NULL,
                    applied_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
                )
                """)
            let applied = try connection.appliedMigrations()
            try check(applied, against: migrations)
            for migration in migrations.dropFirst(applied.count) {
                for statement in migration.statements { try connection.execute(statement) }
                try connection.execute(
                    "INSERT INTO schema_migration (name, checksum) VALUES (\(migration.name), \(migration.checksum))")
            }
        }
    }
}

private struct AppliedMigration {
    var name: String
    var checksum: String
}

extension SQLConnection {
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
