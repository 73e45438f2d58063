import Database
import Persistence

/// What a portal keeps: sessions, and the audit log of what was seen and done.
struct PortalStore: Sendable {
    let database: any Database
    let portal: SQLPortal
    let audit: LogOfPortal

    /// Opens it and brings its schema up to date.
    init(_ location: DatabaseLocation) async throws {
        database = try await location.open()
        portal = try await SQLPortal(database)
        audit = LogOfPortal(database)
    }
}
