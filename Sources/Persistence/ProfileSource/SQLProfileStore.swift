public import Database
import Foundation
public import LabourDomain
public import ProfileSource

/// The profiles of a source in a database.
public struct SQLProfileStore: ProfileStore {
    let database: any Database
    let claims = GatheringClaims()

    /// Brings the schema up to date, throws away what a replacement had gathered whose process was killed, and prepares what another version of
    /// the program has stored; `progress` then hears how many profiles have been done.
    public init(_ database: any Database, progress: @Sendable (Int) -> Void = { _ in }) async throws {
        try await database.migrate(ProfileSchema.migrations)
        self.database = database
        try await throwAwayAbandoned()
        try await prepareOutdated(progress: progress)
    }

    public func changes(after revision: Int64, of subject: Subject, limit: Int) async throws(ProfileSourceError) -> [ProfileChange] {
        try await storing {
            try await database.read { connection in
                var changes: [ProfileChange] = []
                try connection.forEach(
                    """
                    SELECT revision, id, supplied_at, prepared FROM profile
                    WHERE subject = \(subject.rawValue) AND revision > \(revision) ORDER BY revision LIMIT \(limit)
                    """
                ) { row in
                    changes.append(try ProfileChange(revision: row.value("revision"), kind: .stored(FollowedProfile(row))))
                }
                // Removals stand apart, so that a profile is never half a row; both lists are short enough to be merged here.
                try connection.forEach(
                    """
                    SELECT revision, id FROM removed_profile
                    WHERE subject = \(subject.rawValue) AND revision > \(revision) ORDER BY revision LIMIT \(limit)
                    """
                ) { row in
                    changes.append(try ProfileChange(revision: row.value("revision"), kind: .removed(id: row.value("id"))))
                }
                changes.sort { $0.revision < $1.revision }
                return Array(changes.prefix(limit))
            }
        }
    }

    public func profile(_ id: String, of subject: Subject) async throws(ProfileSourceError) -> StoredProfile? {
        try await storing {
            try await database.read { connection in
                try connection.row(
                    "SELECT id, supplied_at, prepared, record FROM profile WHERE subject = \(subject.rawValue) AND id = \(id)"
                ).map { try StoredProfile($0) }
            }
        }
    }

    public func count(of subject: Subject) async throws(ProfileSourceError) -> Int {
        try await storing {
            try await database.read { connection in
                try connection.row("SELECT count(*) AS number FROM profile WHERE subject = \(subject.rawValue)")?.value("number") ?? 0
            }
        }
    }

    public func changeMark() async throws(ProfileSourceError) -> Int64 { try await storing { try await database.changeMark() } }

    /// Runs a call on the database and gives its errors as the port knows them.
    func storing<Value>(_ body: () async throws -> Value) async throws(ProfileSourceError) -> Value {
        do {
            return try await body()
        } catch let error as ProfileSourceError {
            throw error
        } catch {
            throw .storeFailed(internal: "\(error)")
        }
    }
}

extension StoredProfile {
    fileprivate init(_ row: SQLRow) throws {
        try self.init(
            id: row.value("id"), record: row.value("record"), suppliedAt: Date(millisecondsSince1970: row.value("supplied_at")),
            prepared: PreparedMatch(bytes: row.optional("prepared") ?? []))
    }
}

extension FollowedProfile {
    fileprivate init(_ row: SQLRow) throws {
        try self.init(
            id: row.value("id"), suppliedAt: Date(millisecondsSince1970: row.value("supplied_at")),
            prepared: PreparedMatch(bytes: row.optional("prepared") ?? []))
    }
}

extension Date {
    init(millisecondsSince1970 milliseconds: Int64) { self.init(timeIntervalSince1970: Double(milliseconds) / 1000) }

    /// Whole milliseconds; a moment beyond what fits (292 million years) counts as the last one that does.
    var millisecondsSince1970: Int64 {
        let milliseconds = (timeIntervalSince1970 * 1000).rounded()
        return Int64(exactly: milliseconds) ?? (milliseconds < 0 ? .min : .max)
    }
}
