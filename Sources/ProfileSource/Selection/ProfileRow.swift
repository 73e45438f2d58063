import Foundation
import LabourDomain
import VUMWire

/// One profile in the index: what a question looks at, and the bytes it gets.
///
/// A class, so that moving rows between and within areas moves one reference.
final class ProfileRow: Sendable {
    let id: String
    let area: PostcodeArea
    let facts: SelectionFacts
    let suppliedAt: Date
    /// The search profile, ready to be sent.
    let match: [UInt8]

    /// Reads a stored record; `nil` where nobody can find it: it has no postcode, one that does not exist, or cannot be read by the contract.
    init?(_ profile: StoredProfile, contract: WireContract) {
        guard let facts = try? contract.facts(of: profile.record), let postcode = facts.postcode,
            let match = try? contract.searchProfile(of: profile.record)
        else { return nil }
        id = profile.id
        area = postcode.area
        self.facts = facts
        suppliedAt = profile.suppliedAt
        self.match = match
    }
}
