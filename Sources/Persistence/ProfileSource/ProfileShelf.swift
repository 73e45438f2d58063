import Database
import Foundation
import LabourDomain
import ProfileSource

/// The rows of one subject, inside a transaction.
struct ProfileShelf {
    /// How long a removal is remembered for those who follow: the port promises a week.
    static let memoryOfRemovals: TimeInterval = 8 * 86_400

    let connection: any SQLConnection
    let subject: String

    init(_ connection: any SQLConnection, _ subject: Subject) {
        self.connection = connection
        self.subject = subject.rawValue
    }

    /// Takes the next revisions, and with them the turn to write.
    /// - Returns: the last one that was taken before; the next `count` are the caller's.
    func takeRevisions(_ count: Int) throws -> Int64 {
        try connection.execute("UPDATE profile_set SET revision = revision + \(count) WHERE subject = \(subject)")
        guard let row = try connection.row("SELECT revision FROM profile_set WHERE subject = \(subject)") else {
            throw ProfileSourceError.storeFailed(internal: "no counters for \(subject)")
        }
        return try row.value("revision", as: Int64.self) - Int64(count)
    }

    /// Stores profiles, the last of the same identifier, and tells how many were there before. The first of them gets the revision after this
    /// one.
    ///
    /// All that are replaced, then all that are new, then what is remembered of these: a server is asked three times, however many there are.
    func put(_ profiles: [StoredProfile], after revision: Int64) throws -> MergeOutcome {
        let numbered = zip(profiles, (revision + 1)...)
        let replaced = try connection.execute(each: numbered.map { replacing($0, revision: $1) })
        let new = zip(numbered, replaced).filter { $0.1 == 0 }.map { $0.0 }
        try connection.execute(each: new.map { adding($0, revision: $1) })
        let ids = Set(new.map { Array($0.0.id.utf8) })
        try connection.execute(
            each: new.map { profile, _ in "DELETE FROM removed_profile WHERE subject = \(subject) AND id = \(profile.id)" })
        return MergeOutcome(added: ids.count, replaced: profiles.count - ids.count)
    }

    private func replacing(_ profile: StoredProfile, revision: Int64) -> SQL {
        """
        UPDATE profile SET revision = \(revision), supplied_at = \(profile.suppliedAt.millisecondsSince1970),
            prepared = \(profile.prepared.bytes), record = \(profile.record)
        WHERE subject = \(subject) AND id = \(profile.id)
        """
    }

    /// Of the same identifier twice in one go, neither was there to be replaced.
    private func adding(_ profile: StoredProfile, revision: Int64) -> SQL {
        """
        INSERT INTO profile (subject, id, revision, supplied_at, prepared, record)
        VALUES (\(subject), \(profile.id), \(revision), \(profile.suppliedAt.millisecondsSince1970), \(profile.prepared.bytes),
            \(profile.record))
        ON CONFLICT (subject, id) DO UPDATE SET revision = excluded.revision, supplied_at = excluded.supplied_at,
            prepared = excluded.prepared, record = excluded.record
        """
    }

    /// Removes a profile, and tells whether it was there.
    func remove(_ id: String, revision: Int64, at time: Date) throws -> Bool {
        guard try connection.execute("DELETE FROM profile WHERE subject = \(subject) AND id = \(id)") > 0 else { return false }
        try connection.execute(
            """
            INSERT INTO removed_profile (subject, id, revision, removed_at)
            VALUES (\(subject), \(id), \(revision), \(time.millisecondsSince1970))
            """)
        return true
    }

    /// Identifiers of profiles that are gone are not kept for longer than they are of use.
    func forgetRemovals(before time: Date) throws {
        let limit = time.addingTimeInterval(-Self.memoryOfRemovals).millisecondsSince1970
        try connection.execute("DELETE FROM removed_profile WHERE subject = \(subject) AND removed_at < \(limit)")
    }
}
