import Database
public import Foundation
public import LabourDomain
public import ProfileSource

extension SQLProfileStore: ContactMomentStore {
    /// One range of the table's own order: identifiers begin with employer and day.
    public func contactMoments(
        _ question: ContactMomentQuestion, suppliedSince: Date, limit: Int
    ) async throws(ProfileSourceError) -> [[UInt8]] {
        let range = ContactMomentID.range(question)
        return try await storing {
            try await database.read { connection in
                try connection.rows(
                    """
                    SELECT prepared FROM profile
                    WHERE subject = \(Subject.contactMoments.rawValue) AND id BETWEEN \(range.lowerBound) AND \(range.upperBound)
                        AND supplied_at >= \(suppliedSince.millisecondsSince1970)
                    ORDER BY id DESC LIMIT \(limit)
                    """
                ).map { try $0.value("prepared") }
            }
        }
    }
}
