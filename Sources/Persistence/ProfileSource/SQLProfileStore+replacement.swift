import Database
public import Foundation
public import LabourDomain
public import ProfileSource

/// A whole set is gathered in a table of its own, batch by batch, and put in its place by one transaction.
extension SQLProfileStore {
    public func beginReplacement(of subject: Subject) async throws(ProfileSourceError) -> Replacement {
        try await storing {
            try await database.write { connection in
                let subjectName = subject.rawValue
                try connection.execute(
                    "UPDATE profile_set SET replacement = replacement + 1, is_gathering = 1 WHERE subject = \(subjectName)")
                // What a replacement that never ended has left.
                try connection.execute("DELETE FROM staged_profile WHERE subject = \(subjectName)")
                let row = try connection.row("SELECT replacement FROM profile_set WHERE subject = \(subjectName)")
                return Replacement(subject: subject, number: try row?.value("replacement") ?? 0)
            }
        }
    }

    public func stage(_ profiles: [StoredProfile], for replacement: Replacement) async throws(ProfileSourceError) {
        try await storing {
            try await database.write { connection in
                try connection.check(replacement)
                for profile in profiles {
                    try connection.execute(
                        """
                        INSERT INTO staged_profile (subject, id, supplied_at, record)
                        VALUES (\(replacement.subject.rawValue), \(profile.id), \(profile.suppliedAt.millisecondsSince1970), \(profile.record))
                        ON CONFLICT (subject, id) DO UPDATE SET supplied_at = excluded.supplied_at, record = excluded.record
                        """)
                }
            }
        }
    }

    public func commit(_ replacement: Replacement, at time: Date) async throws(ProfileSourceError) -> ReplacementOutcome {
        try await storing {
            try await database.write { connection in
                try connection.check(replacement)
                let shelf = ProfileShelf(connection, replacement.subject)
                try shelf.forgetRemovals(before: time)
                let outcome = try shelf.replaceByStaged(at: time)
                try connection.endGathering(of: replacement.subject)
                return outcome
            }
        }
    }

    public func abandon(_ replacement: Replacement) async throws(ProfileSourceError) {
        try await storing {
            try await database.write { connection in
                do { try connection.check(replacement) } catch ProfileSourceError.replacementLost { return }
                try connection.endGathering(of: replacement.subject)
            }
        }
    }
}

extension SQLConnection {
    /// Whether this is still the set that is being gathered.
    fileprivate func check(_ replacement: Replacement) throws {
        let row = try row(
            """
            SELECT replacement FROM profile_set
            WHERE subject = \(replacement.subject.rawValue) AND replacement = \(replacement.number) AND is_gathering = 1
            """)
        if row == nil { throw ProfileSourceError.replacementLost }
    }

    fileprivate func endGathering(of subject: Subject) throws {
        try execute("DELETE FROM staged_profile WHERE subject = \(subject.rawValue)")
        try execute("UPDATE profile_set SET is_gathering = 0 WHERE subject = \(subject.rawValue)")
    }
}
