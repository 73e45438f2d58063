import Database
import Foundation
import Persistence

/// A database that a configuration names, and what stands in it.
struct ConfiguredDatabase: Equatable, Sendable {
    /// What is kept in it, which decides its tables.
    enum Contents: String, Sendable {
        case profiles, ledger, registry, logs, portal

        /// All steps of its schema, oldest first.
        var migrations: [Migration] {
            switch self {
            case .profiles: ProfileSchema.migrations
            case .ledger: LedgerSchema.migrations
            case .registry: RegistrySchema.migrations
            case .logs: LogSchema.migrations
            case .portal: PortalSchema.migrations
            }
        }
    }

    /// The key that names it: `sources[0].store`.
    let path: String
    let location: DatabaseLocation
    let contents: Contents
    /// Whether another role may name the same one: the administration writes the registry that an exchange reads.
    let isShared: Bool

    init(_ path: String, _ location: DatabaseLocation, of contents: Contents, isShared: Bool = false) {
        self.path = path
        self.location = location
        self.contents = contents
        self.isShared = isShared
    }
}

extension DatabaseLocation {
    /// The file, where it is one.
    var path: String? {
        if case .sqlite(let path) = self { path } else { nil }
    }

    /// The same for two ways of writing one place.
    var place: String { path.map { URL(fileURLWithPath: $0).standardizedFileURL.path } ?? description }
}
