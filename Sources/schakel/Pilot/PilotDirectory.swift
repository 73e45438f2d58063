import Database
import Foundation

/// Where everything of one pilot lies: files in one directory, and its databases there as well or on a server.
struct PilotDirectory: Equatable, Sendable {
    /// Absolute, without a slash at its end.
    let path: String
    /// Holds the databases, each in a schema of its own; `nil` for files.
    let server: PostgreSQLAddress?

    init(_ path: String, server: PostgreSQLAddress? = nil) {
        self.path = URL(fileURLWithPath: path).standardizedFileURL.path
        self.server = server
    }

    /// Below the user's cache (XDG Base Directory Specification), never in a checkout.
    static func standardPath(environment: [String: String] = ProcessInfo.processInfo.environment) -> String {
        // A relative XDG_CACHE_HOME is invalid by the specification and to be ignored.
        if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return "\(cache)/schakel/pilot" }
        let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? FileManager.default.homeDirectoryForCurrentUser.path
        return "\(home)/.cache/schakel/pilot"
    }

    /// What programs read to find the chain; there while it answers.
    var description: String { "\(path)/pilot.json" }
    var configuration: String { "\(path)/schakel.json" }
    var lock: String { "\(path)/pilot.lock" }
    var log: String { "\(path)/pilot.log" }
    /// Says with which data the stores were filled.
    var stamp: String { "\(path)/data.json" }
    var certificates: String { "\(path)/pki" }
    var keys: String { "\(path)/exchange/reference-keys.txt" }

    func ledger() throws -> DatabaseLocation { try database("exchange/ledger.sqlite", schema: "pilot_exchange") }

    func portal() throws -> DatabaseLocation { try database("portal/portal.sqlite", schema: "pilot_portal") }

    func store(of party: PilotSource) throws -> DatabaseLocation {
        try database("sources/\(party.slug).sqlite", schema: "pilot_\(party.slug.replacing("-", with: "_"))")
    }

    private func database(_ file: String, schema: String) throws -> DatabaseLocation {
        guard let server else { return .sqlite(path: "\(path)/\(file)") }
        return .postgreSQL(try server.with(schema: schema))
    }

    /// A path as it is written in a file of this directory.
    func relative(_ file: String) -> String {
        let start = "\(path)/".utf8
        return file.utf8.starts(with: start) ? String(Substring(file.utf8.dropFirst(start.count))) : file
    }

    /// Makes what is not there yet, closed to other users of this machine: private keys lie in it.
    func make() throws {
        for directory in [path, certificates, "\(path)/exchange", "\(path)/portal", "\(path)/sources"] {
            try WrittenFile.makeDirectory(directory)
        }
    }
}
