public import Foundation
public import LabourDomain

/// Where a source finds contact moments. It looks them up when it is asked: by employer and day that is one step in an ordered table, so there is no
/// index in memory, and nothing to follow.
public protocol ContactMomentStore: Sendable {
    /// The contact moments that a question asks for and that were supplied at this moment or later, the newest first, at most `limit`: each as it is
    /// answered, without empty values.
    func contactMoments(
        _ question: ContactMomentQuestion, suppliedSince: Date, limit: Int
    ) async throws(ProfileSourceError) -> [[UInt8]]
}

extension MemoryProfileStore: ContactMomentStore {
    public func contactMoments(
        _ question: ContactMomentQuestion, suppliedSince: Date, limit: Int
    ) async throws(ProfileSourceError) -> [[UInt8]] {
        let range = ContactMomentID.range(question)
        let found = profiles(of: .contactMoments).filter { range.contains($0.id) && $0.suppliedAt >= suppliedSince }
        return found.sorted { $0.id > $1.id }.prefix(limit).map(\.prepared.bytes)
    }
}
