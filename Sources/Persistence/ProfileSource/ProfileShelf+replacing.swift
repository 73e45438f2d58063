import Database
import Foundation
import ProfileSource

extension ProfileShelf {
    /// Makes the profiles equal to the staged ones, by statements over whole sets: the rows do not pass through this process.
    func replaceByStaged(at time: Date) throws -> ReplacementOutcome {
        let staged = try count("SELECT count(*) AS number FROM staged_profile WHERE subject = \(subject)")
        let before = try count("SELECT count(*) AS number FROM profile WHERE subject = \(subject)")
        let removed = try removeUnstaged(before: before, at: time)
        let first = try takeRevisions(staged)
        try connection.execute(
            """
            INSERT INTO profile (subject, id, revision, supplied_at, prepared, record)
            SELECT subject, id, \(first) + row_number() OVER (ORDER BY id), supplied_at, prepared, record
            FROM staged_profile WHERE subject = \(subject)
            ON CONFLICT (subject, id)
            DO UPDATE SET revision = excluded.revision, supplied_at = excluded.supplied_at, prepared = excluded.prepared,
                record = excluded.record
            """)
        try connection.execute(
            """
            DELETE FROM removed_profile
            WHERE subject = \(subject) AND id IN (SELECT id FROM staged_profile WHERE subject = \(subject))
            """)
        let replaced = before - removed
        return ReplacementOutcome(added: staged - replaced, replaced: replaced, removed: removed)
    }

    private func removeUnstaged(before: Int, at time: Date) throws -> Int {
        // Not `NOT IN`: PostgreSQL looks through the whole list for every row when it does not fit in the memory of a statement.
        let isUnstaged: SQL = """
            subject = \(subject) AND NOT EXISTS (
                SELECT 1 FROM staged_profile WHERE staged_profile.subject = profile.subject AND staged_profile.id = profile.id)
            """
        let first = try takeRevisions(before)
        try connection.execute(
            """
            INSERT INTO removed_profile (subject, id, revision, removed_at)
            SELECT subject, id, \(first) + row_number() OVER (ORDER BY id), \(time.millisecondsSince1970)
            FROM profile WHERE \(isUnstaged)
            """)
        return try connection.execute("DELETE FROM profile WHERE \(isUnstaged)")
    }

    private func count(_ statement: SQL) throws -> Int { try connection.row(statement)?.value("number") ?? 0 }
}
