public import Database

/// What a portal keeps in a database: who is signed in, beside the audit log.
public struct SQLPortal: Sendable {
    let database: any Database

    /// Brings the schema up to date.
    public init(_ database: any Database) async throws {
        try await database.migrate(PortalSchema.migrations)
        self.database = database
    }
}
