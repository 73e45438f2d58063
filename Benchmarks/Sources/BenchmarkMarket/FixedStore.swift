public import LabourDomain
public import ProfileSource

/// A store of job seekers that never changes: an array, so that reading it costs next to nothing.
public struct FixedStore: ProfileStore {
    private let profiles: [FollowedProfile]

    /// The profiles in the order in which they are read.
    public init(_ profiles: some Sequence<StoredProfile>) { self.profiles = profiles.map(FollowedProfile.init) }

    public func changes(after revision: Int64, of subject: Subject, limit: Int) async throws(ProfileSourceError) -> [ProfileChange] {
        guard subject == .jobSeekers, revision < profiles.count else { return [] }
        let first = Int(revision)
        return (first..<min(profiles.count, first + limit)).map { ProfileChange(revision: Int64($0 + 1), kind: .stored(profiles[$0])) }
    }

    /// None: details are not measured here.
    public func profile(_ id: String, of subject: Subject) async throws(ProfileSourceError) -> StoredProfile? { nil }

    public func count(of subject: Subject) async throws(ProfileSourceError) -> Int { subject == .jobSeekers ? profiles.count : 0 }

    public func changeMark() async throws(ProfileSourceError) -> Int64 { 0 }
}
