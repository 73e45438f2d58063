public import Foundation
public import LabourDomain

/// A store that loses everything when the process ends: for tests, and as the plainest statement of what a store does.
public actor MemoryProfileStore: ProfileStore, ProfileIntake {
    private struct Shelf {
        var revision: Int64 = 0
        var profiles: [String: StoredProfile] = [:]
        var lastChange: [String: Int64] = [:]
        var byRevision: [(revision: Int64, id: String)] = []
        var replacement: Int64 = 0
        var staged: [String: StoredProfile]?

        mutating func touch(_ id: String) {
            revision += 1
            lastChange[id] = revision
            byRevision.append((revision, id))
        }
    }

    private var shelves: [Subject: Shelf] = [:]

    public init() {}

    public func merge(_ profiles: [StoredProfile], of subject: Subject) async throws(ProfileSourceError) -> MergeOutcome {
        var outcome = MergeOutcome()
        var shelf = shelves.removeValue(forKey: subject) ?? Shelf()
        for profile in profiles {
            if shelf.profiles.updateValue(profile, forKey: profile.id) == nil { outcome.added += 1 } else { outcome.replaced += 1 }
            shelf.touch(profile.id)
        }
        shelves[subject] = shelf
        return outcome
    }

    public func remove(_ ids: [String], of subject: Subject, at time: Date) async throws(ProfileSourceError) -> Int {
        var shelf = shelves.removeValue(forKey: subject) ?? Shelf()
        let present = ids.filter { shelf.profiles.removeValue(forKey: $0) != nil }
        for id in present { shelf.touch(id) }
        shelves[subject] = shelf
        return present.count
    }

    public func beginReplacement(of subject: Subject) async throws(ProfileSourceError) -> Replacement {
        shelves[subject, default: Shelf()].replacement += 1
        shelves[subject, default: Shelf()].staged = [:]
        return Replacement(subject: subject, number: shelves[subject]?.replacement ?? 0)
    }

    public func stage(_ profiles: [StoredProfile], for replacement: Replacement) async throws(ProfileSourceError) {
        var shelf = shelves[replacement.subject, default: Shelf()]
        guard shelf.replacement == replacement.number, shelf.staged != nil else { throw .replacementLost }
        for profile in profiles { shelf.staged?[profile.id] = profile }
        shelves[replacement.subject] = shelf
    }

    public func commit(_ replacement: Replacement, at time: Date) async throws(ProfileSourceError) -> ReplacementOutcome {
        var shelf = shelves[replacement.subject, default: Shelf()]
        guard shelf.replacement == replacement.number, let staged = shelf.staged else { throw .replacementLost }
        let gone = shelf.profiles.keys.filter { staged[$0] == nil }
        let replaced = shelf.profiles.count - gone.count
        shelf.profiles = staged
        shelf.staged = nil
        for id in gone { shelf.touch(id) }
        for id in staged.keys { shelf.touch(id) }
        shelves[replacement.subject] = shelf
        return ReplacementOutcome(added: staged.count - replaced, replaced: replaced, removed: gone.count)
    }

    public func abandon(_ replacement: Replacement) async throws(ProfileSourceError) {
        guard shelves[replacement.subject]?.replacement == replacement.number else { return }
        shelves[replacement.subject]?.staged = nil
    }

    public func changes(after revision: Int64, of subject: Subject, limit: Int) async throws(ProfileSourceError) -> [ProfileChange] {
        guard let shelf = shelves[subject] else { return [] }
        var changes: [ProfileChange] = []
        let start = shelf.byRevision.partitioningIndex { $0.revision > revision }
        for entry in shelf.byRevision[start...] where shelf.lastChange[entry.id] == entry.revision {
            if changes.count == limit { break }
            let kind = shelf.profiles[entry.id].map { ProfileChange.Kind.stored(FollowedProfile($0)) } ?? .removed(id: entry.id)
            changes.append(ProfileChange(revision: entry.revision, kind: kind))
        }
        return changes
    }

    public func profile(_ id: String, of subject: Subject) async throws(ProfileSourceError) -> StoredProfile? {
        shelves[subject]?.profiles[id]
    }

    /// All of a subject, in no order.
    func profiles(of subject: Subject) -> [StoredProfile] { shelves[subject].map { Array($0.profiles.values) } ?? [] }

    public func changeMark() async throws(ProfileSourceError) -> Int64 { shelves.values.reduce(0) { $0 + $1.revision } }

    public func count(of subject: Subject) async throws(ProfileSourceError) -> Int {
        shelves[subject]?.profiles.count ?? 0
    }
}

extension Array {
    /// The first position whose element satisfies the condition, where all elements after it do too; O(log n).
    fileprivate func partitioningIndex(where satisfies: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if satisfies(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
