import Database
public import Foundation
public import LabourDomain
public import ProfileSource

extension SQLProfileStore: ProfileIntake {
    public func merge(_ profiles: [StoredProfile], of subject: Subject) async throws(ProfileSourceError) -> MergeOutcome {
        try await storing {
            try await database.write { connection in
                let shelf = ProfileShelf(connection, subject)
                return try shelf.put(profiles, after: shelf.takeRevisions(profiles.count))
            }
        }
    }

    public func remove(_ ids: [String], of subject: Subject, at time: Date) async throws(ProfileSourceError) -> Int {
        try await storing {
            try await database.write { connection in
                let shelf = ProfileShelf(connection, subject)
                var revision = try shelf.takeRevisions(ids.count)
                try shelf.forgetRemovals(before: time)
                var removed = 0
                for id in ids {
                    revision += 1
                    if try shelf.remove(id, revision: revision, at: time) { removed += 1 }
                }
                return removed
            }
        }
    }
}
