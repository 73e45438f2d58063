public import LabourDomain

/// Where a source reads its profiles.
public protocol ProfileStore: Sendable {
    /// The changes after a revision, oldest first, at most `limit`. Only the last change of a profile is kept, so that reading from revision 0
    /// gives every profile once. Fewer than `limit` means that there are no more.
    ///
    /// Removals are remembered for a limited time (at least a week): whoever follows must read at least that often, or start anew.
    func changes(after revision: Int64, of subject: Subject, limit: Int) async throws(ProfileSourceError) -> [ProfileChange]

    /// One profile, or `nil` where there is none with this identifier; compared byte by byte.
    func profile(_ id: String, of subject: Subject) async throws(ProfileSourceError) -> StoredProfile?

    /// A number that is another one after every change, by whatever process. Cheap: whoever follows asks it before asking for changes.
    func changeMark() async throws(ProfileSourceError) -> Int64

    /// The number of profiles.
    func count(of subject: Subject) async throws(ProfileSourceError) -> Int
}
