import Database
import LabourDomain
import ProfileSource

/// What answering needs of a record is made by the program that stores it. Where that was another version, it is made again here.
extension SQLProfileStore {
    private static let batch = 500

    func prepareOutdated(progress: @Sendable (Int) -> Void) async throws {
        var done = 0
        for subject in Subject.allCases {
            let isCurrent = try await database.read { connection in
                try connection.row(
                    """
                    SELECT subject FROM profile_set
                    WHERE subject = \(subject.rawValue) AND prepared_version = \(PreparedMatch.version)
                    """) != nil
            }
            if isCurrent { continue }
            var last = ""
            while let next = try await prepareBatch(of: subject, after: last) {
                last = next.last
                done += next.count
                progress(done)
            }
            try await database.write { connection in
                try connection.execute(
                    "UPDATE profile_set SET prepared_version = \(PreparedMatch.version) WHERE subject = \(subject.rawValue)")
            }
        }
    }

    /// Prepares the next profiles in the order of their identifiers; `nil` where there are none. Each batch is a transaction, so that a stop in
    /// between loses nothing but the work of one.
    private func prepareBatch(of subject: Subject, after id: String) async throws -> (last: String, count: Int)? {
        try await database.write { connection in
            let name = subject.rawValue
            let rows = try connection.rows(
                "SELECT id, record FROM profile WHERE subject = \(name) AND id > \(id) ORDER BY id LIMIT \(Self.batch)")
            for row in rows {
                let prepared = PreparedMatch(try row.value("record"), of: subject)
                let id: String = try row.value("id")
                try connection.execute("UPDATE profile SET prepared = \(prepared.bytes) WHERE subject = \(name) AND id = \(id)")
            }
            guard let last = rows.last else { return nil }
            return (try last.value("id"), rows.count)
        }
    }
}
