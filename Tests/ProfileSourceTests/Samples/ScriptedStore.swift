import Foundation
import LabourDomain
import ProfileSource
import Synchronization

/// A store of job seekers that gives the pages it was told to give, one a call; where there is no page, it fails. A removal has no postcode.
final class ScriptedStore: ProfileStore {
    typealias Page = [(revision: Int64, id: String, postcode: String?)]
    private let pages: Mutex<[Page?]>

    init(_ pages: [Page?]) { self.pages = Mutex(pages) }

    func changes(after revision: Int64, of subject: Subject, limit: Int) async throws(ProfileSourceError) -> [ProfileChange] {
        guard subject == .jobSeekers else { return [] }
        let page = pages.withLock { $0.isEmpty ? [] : $0.removeFirst() }
        guard let page else { throw .storeFailed(internal: "told to") }
        return page.map { entry in
            let kind = entry.postcode.map { postcode in
                ProfileChange.Kind.stored(FollowedProfile(StoredProfile(Records.jobSeeker(entry.id, postcode), of: .jobSeekers)))
            }
            return ProfileChange(revision: entry.revision, kind: kind ?? .removed(id: entry.id))
        }
    }

    func profile(_ id: String, of subject: Subject) async throws(ProfileSourceError) -> StoredProfile? { nil }

    func changeMark() async throws(ProfileSourceError) -> Int64 { 0 }

    func count(of subject: Subject) async throws(ProfileSourceError) -> Int { 0 }
}
