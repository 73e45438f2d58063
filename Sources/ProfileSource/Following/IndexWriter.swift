import Geography
import LabourDomain

/// Follows the changes of one subject. Readers get a new snapshot only when it is complete.
///
/// New profiles form a small segment of their own beside the large one; those that they replace are marked dead where they stand. Small segments
/// are joined at once where they are not much larger, so that a change moves few of the profiles before it; large ones by ``SegmentMerge`` outside
/// the actor, so that a change never waits for it.
actor IndexWriter {
    private let gazetteer: Gazetteer
    private var snapshot = IndexSnapshot()
    private var draft = SegmentDraft()
    /// Profiles that nobody can find.
    private var unfindable: Set<String> = []
    /// The segments of a merge under way.
    private var merging: Set<ObjectIdentifier> = []
    private var number = 0
    /// Changes have been applied that no edition shows yet.
    private(set) var isAhead = false
    /// The last change that has been applied.
    private(set) var revision: Int64 = 0

    /// Up to this many rows, segments are joined at once.
    private static let mostJoinedAtOnce = 4_096
    /// How many times larger a segment may be than all after it to be joined with them: a profile is then moved at most that often for each time
    /// that its segment grows so many times larger.
    private static let joinedRatio = 4

    init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

    /// Makes room for this many profiles altogether; reading that failed before has brought some of them.
    func expect(total: Int) { draft.reserve(max(0, total - draft.count)) }

    /// Applies changes in ascending order; those that were applied before are passed over.
    func apply(_ changes: [ProfileChange]) {
        for change in changes where change.revision > revision {
            revision = change.revision
            isAhead = true
            switch change.kind {
            case .stored(let profile): put(profile)
            case .removed(let id):
                let bytes = Array(id.utf8)
                draft.remove(bytes)
                retire(id, bytes)
            }
        }
    }

    /// The profiles as they are now. Every edition has a higher number than those before it.
    func current() -> IndexEdition {
        seal()
        isAhead = false
        number += 1
        return IndexEdition(number: number, snapshot: snapshot, profiles: snapshot.count + unfindable.count)
    }

    /// The same, `nil` while it would show half a refresh.
    func currentIfWhole() -> IndexEdition? { isAhead ? nil : current() }

    private func put(_ profile: FollowedProfile) {
        let id = Array(profile.id.utf8)
        retire(profile.id, id)
        guard id.count <= MatchPlace.greatestIDLength, let fields = PreparedFields(profile.prepared.bytes),
            let area = try? PostcodeArea(Int(fields.area)), gazetteer.contains(area)
        else {
            draft.remove(id)
            unfindable.insert(profile.id)
            return
        }
        var packed = fields.profile
        packed.facts.supplied = PublicationRules.second(of: profile.suppliedAt)
        packed.facts.languages = snapshot.languages.add(fields.languages)
        let occupations = Set(fields.occupations.map { snapshot.occupations.add($0) })
        draft.add(
            packed, occupations: Array(occupations), area: Int(fields.area) - 1000, id: id,
            match: profile.prepared.bytes[fields.matchStart...])
    }

    /// Lets what readers have of a profile count no longer from the next edition on.
    private func retire(_ id: String, _ bytes: [UInt8]) {
        if !unfindable.isEmpty { unfindable.remove(id) }
        for index in snapshot.segments.indices {
            let segment = snapshot.segments[index].segment
            guard let row = segment.identifiers.row(of: bytes, in: segment.rows) else { continue }
            if snapshot.segments[index].kill(row) { return }
        }
    }

    /// Makes the new profiles a segment, and joins it with small ones before it.
    private func seal() {
        guard !draft.isEmpty else { return }
        let newest = LiveSegment(draft.segment())
        draft = SegmentDraft()
        var size = newest.segment.count
        var first = snapshot.segments.endIndex
        while first > 0, let count = joinableCount(of: snapshot.segments[first - 1], with: size) {
            size += count
            first -= 1
        }
        let joined = Array(snapshot.segments[first...]) + [newest]
        snapshot.segments.removeSubrange(first...)
        snapshot.segments.append(joined.count == 1 ? newest : LiveSegment(SegmentAssembly.merging(joined)))
    }

    /// The rows of a segment, where it is to be joined at once with so many rows after it.
    private func joinableCount(of segment: LiveSegment, with size: Int) -> Int? {
        let count = segment.segment.count
        let isSmall = count <= size * Self.joinedRatio && count + size <= Self.mostJoinedAtOnce
        return isSmall && !merging.contains(ObjectIdentifier(segment.segment)) ? count : nil
    }

    /// What should be merged, if anything; it counts as under way until ``adopt(_:)``.
    func nextMerge() -> SegmentMerge? {
        guard merging.isEmpty, let merge = SegmentMerge(of: snapshot.segments) else { return nil }
        merging = Set(merge.inputs.map { ObjectIdentifier($0.segment) })
        return merge
    }

    /// Puts the result of a merge in the place of its inputs, with what has died meanwhile.
    func adopt(_ merged: Segment, of merge: SegmentMerge) {
        var result = LiveSegment(merged)
        var kept: [LiveSegment] = []
        for now in snapshot.segments {
            guard let then = merge.inputs.first(where: { $0.segment === now.segment }) else {
                kept.append(now)
                continue
            }
            for row in now.died(since: then) {
                if let place = merged.identifiers.row(of: Array(now.segment.rows.id(of: row)), in: merged.rows) { _ = result.kill(place) }
            }
        }
        if merged.count > 0 { kept.append(result) }
        kept.sort { $0.segment.count > $1.segment.count }
        snapshot.segments = kept
        merging = []
    }
}

/// What readers see from some moment on.
struct IndexEdition: Sendable {
    /// 0 before anything has been read.
    var number = 0
    var snapshot = IndexSnapshot()
    /// The number of profiles, those that nobody can find included.
    var profiles = 0
}
