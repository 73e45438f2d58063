import Foundation
import Geography
import LabourDomain
import VUMWire

/// Follows the changes of one subject. It works on its own copy of the rows; readers get a new snapshot only when it is complete.
actor IndexWriter {
    private let contract: WireContract
    private let gazetteer: Gazetteer
    private var snapshot = IndexSnapshot()
    /// Where each profile stands; `nil` for those that nobody can find.
    private var places: [String: PostcodeArea?] = [:]
    /// The last change that has been applied.
    private(set) var revision: Int64 = 0

    init(subject: Subject, gazetteer: Gazetteer) {
        contract = WireContract.of(subject)
        self.gazetteer = gazetteer
    }

    /// Applies changes in ascending order; those that were applied before are passed over.
    func apply(_ changes: [ProfileChange]) {
        for change in changes where change.revision > revision {
            revision = change.revision
            switch change.kind {
            case .stored(let profile): put(profile)
            case .removed(let id): take(id)
            }
        }
    }

    /// The rows as they are now, and the number of profiles including those that nobody can find.
    func current() -> (snapshot: IndexSnapshot, profiles: Int) { (snapshot, places.count) }

    private func put(_ profile: StoredProfile) {
        take(profile.id)
        guard let row = ProfileRow(profile, contract: contract), gazetteer.contains(row.area) else {
            places.updateValue(nil, forKey: profile.id)
            return
        }
        places[profile.id] = row.area
        snapshot.insert(row)
    }

    private func take(_ id: String) {
        guard let place = places.removeValue(forKey: id), let area = place else { return }
        snapshot.remove(id, in: area)
    }
}
