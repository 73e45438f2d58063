import LabourDomain
import ProfileSource

/// A store that can do nothing.
struct FailingStore: ProfileStore {
    func changes(after revision: Int64, of subject: Subject, limit: Int) async throws(ProfileSourceError) -> [ProfileChange] {
        throw .storeFailed(internal: "x")
    }

    func profile(_ id: String, of subject: Subject) async throws(ProfileSourceError) -> StoredProfile? { throw .storeFailed(internal: "x") }

    func changeMark() async throws(ProfileSourceError) -> Int64 { throw .storeFailed(internal: "x") }

    func count(of subject: Subject) async throws(ProfileSourceError) -> Int { throw .storeFailed(internal: "x") }
}
