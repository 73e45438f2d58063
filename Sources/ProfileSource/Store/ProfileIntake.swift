public import Foundation
public import LabourDomain

/// Where profiles are put. What has been done when a call returns survives a crash; a call that throws has done nothing.
public protocol ProfileIntake: Sendable {
    /// Adds profiles, replacing those with the same identifier; the last of several with one identifier wins. One transaction.
    func merge(_ profiles: [StoredProfile], of subject: Subject) async throws(ProfileSourceError) -> MergeOutcome

    /// Removes profiles, and tells how many of them were there.
    func remove(_ ids: [String], of subject: Subject, at time: Date) async throws(ProfileSourceError) -> Int

    /// Starts to gather a whole new set beside the one that is there. One that was under way for the same subject loses its place.
    func beginReplacement(of subject: Subject) async throws(ProfileSourceError) -> Replacement

    /// Adds profiles to the set that is being gathered; the last of several with one identifier wins.
    func stage(_ profiles: [StoredProfile], for replacement: Replacement) async throws(ProfileSourceError)

    /// Puts the gathered set in the place of the old one, all at once.
    func commit(_ replacement: Replacement, at time: Date) async throws(ProfileSourceError) -> ReplacementOutcome

    /// Throws the gathered set away. Nothing happens where it has already lost its place.
    func abandon(_ replacement: Replacement) async throws(ProfileSourceError)
}

/// What a merge did.
public struct MergeOutcome: Hashable, Sendable {
    /// Profiles that were not there before.
    public var added: Int
    /// Profiles that were there before.
    public var replaced: Int

    public init(added: Int = 0, replaced: Int = 0) {
        self.added = added
        self.replaced = replaced
    }
}

/// What a replacement did.
public struct ReplacementOutcome: Hashable, Sendable {
    /// Profiles that were not in the old set.
    public var added: Int
    /// Profiles in both sets.
    public var replaced: Int
    /// Profiles of the old set that are gone.
    public var removed: Int

    public init(added: Int = 0, replaced: Int = 0, removed: Int = 0) {
        self.added = added
        self.replaced = replaced
        self.removed = removed
    }
}

/// A whole set being gathered.
public struct Replacement: Hashable, Sendable {
    /// Whose set is replaced.
    public let subject: Subject
    /// Tells this gathering from others of the same subject.
    public let number: Int64

    public init(subject: Subject, number: Int64) {
        self.subject = subject
        self.number = number
    }
}
