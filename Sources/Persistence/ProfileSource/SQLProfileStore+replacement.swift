import Database
public import Foundation
public import LabourDomain
public import ProfileSource

/// A whole set is gathered in a table of its own, batch by batch, and put in its place by one transaction.
extension SQLProfileStore {
    /// The name of the claim of whoever gathers a set.
    private static let gathering = "gathering"

    public func beginReplacement(of subject: Subject) async throws(ProfileSourceError) -> Replacement {
        try await storing {
            // Before the first row is there: whoever finds rows and no claim knows that nobody will come back for them.
            let claim = try await database.claim(Self.gathering)
            let replacement: Replacement = try await database.write { connection in
                let subjectName = subject.rawValue
                try connection.execute(
                    "UPDATE profile_set SET replacement = replacement + 1, is_gathering = 1 WHERE subject = \(subjectName)")
                // What a replacement that never ended has left.
                try connection.execute("DELETE FROM staged_profile WHERE subject = \(subjectName)")
                let row = try connection.row("SELECT replacement FROM profile_set WHERE subject = \(subjectName)")
                return Replacement(subject: subject, number: try row?.value("replacement") ?? 0)
            }
            claims.hold(claim, for: replacement)
            return replacement
        }
    }

    public func stage(_ profiles: [StoredProfile], for replacement: Replacement) async throws(ProfileSourceError) {
        try await storing {
            try await database.write { connection in
                try connection.check(replacement)
                try connection.execute(
                    each: profiles.map { profile in
                        """
                        INSERT INTO staged_profile (subject, id, supplied_at, prepared, record)
                        VALUES (\(replacement.subject.rawValue), \(profile.id), \(profile.suppliedAt.millisecondsSince1970),
                            \(profile.prepared.bytes), \(profile.record))
                        ON CONFLICT (subject, id)
                        DO UPDATE SET supplied_at = excluded.supplied_at, prepared = excluded.prepared, record = excluded.record
                        """
                    })
            }
        }
    }

    public func commit(_ replacement: Replacement, at time: Date) async throws(ProfileSourceError) -> ReplacementOutcome {
        try await storing {
            let outcome: ReplacementOutcome = try await database.write { connection in
                try connection.check(replacement)
                let shelf = ProfileShelf(connection, replacement.subject)
                try shelf.forgetRemovals(before: time)
                let outcome = try shelf.replaceByStaged(at: time)
                try connection.endGathering(of: replacement.subject)
                return outcome
            }
            claims.end(replacement)
            return outcome
        }
    }

    public func abandon(_ replacement: Replacement) async throws(ProfileSourceError) {
        // Also where the rows cannot be thrown away now: then whoever opens the store next does so.
        defer { claims.end(replacement) }
        try await storing {
            try await database.write { connection in
                do { try connection.check(replacement) } catch ProfileSourceError.replacementLost { return }
                try connection.endGathering(of: replacement.subject)
            }
        }
    }

    /// Clears what was gathered by a process that was killed: it is about people, and the next replacement may be long in coming.
    func throwAwayAbandoned() async throws {
        let isGathering = try await database.read { connection in
            try connection.row("SELECT subject FROM profile_set WHERE is_gathering = 1") != nil
        }
        guard isGathering else { return }
        try await database.write { connection in
            // Takes the turn to write: whoever claims from here on must wait for it, and so has no rows yet.
            try connection.execute("UPDATE profile_set SET replacement = replacement")
            // Where it cannot be told whether somebody is at work, the rows stay.
            guard (try? database.isClaimed(Self.gathering)) == false else { return }
            try connection.execute("DELETE FROM staged_profile")
            try connection.execute("UPDATE profile_set SET is_gathering = 0")
        }
    }
}

extension SQLConnection {
    /// Takes the turn to write, and makes sure that this is still the set that is being gathered.
    fileprivate func check(_ replacement: Replacement) throws {
        let current = try execute(
            """
            UPDATE profile_set SET replacement = replacement
            WHERE subject = \(replacement.subject.rawValue) AND replacement = \(replacement.number) AND is_gathering = 1
            """)
        if current == 0 { throw ProfileSourceError.replacementLost }
    }

    fileprivate func endGathering(of subject: Subject) throws {
        try execute("DELETE FROM staged_profile WHERE subject = \(subject.rawValue)")
        try execute("UPDATE profile_set SET is_gathering = 0 WHERE subject = \(subject.rawValue)")
    }
}
