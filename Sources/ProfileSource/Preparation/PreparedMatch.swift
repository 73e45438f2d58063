public import LabourDomain
import VUMWire

/// What answering needs of a record, made once when it is stored: the facts a question looks at, packed, and the search profile as bytes.
///
/// A store keeps it as bytes whose meaning is this type's alone. A program that packs differently has another ``version``, and makes them again.
public struct PreparedMatch: Hashable, Sendable {
    /// The bytes to keep: none where nobody can find the record, since it has no postcode or the contract cannot read it.
    public let bytes: [UInt8]

    /// Raised whenever the same record would give other bytes.
    public static let version = 1

    /// Takes bytes that were kept.
    public init(bytes: [UInt8]) { self.bytes = bytes }

    /// Prepares a valid record. Of a contact moment, which is looked up and not selected, only what is answered is kept.
    public init(_ record: [UInt8], of subject: Subject) {
        guard subject != .contactMoments else {
            bytes = (try? WireContract.of(subject).searchProfile(of: record)) ?? []
            return
        }
        guard let found = try? WireContract.of(subject).findableProfile(of: record), let postcode = found.facts.postcode,
            found.profile.count <= MatchPlace.greatestLength
        else {
            bytes = []
            return
        }
        bytes = PreparedFields(found.facts, area: postcode.area.number).encoded(before: found.profile)
    }

    /// The postcode area of a profile, `nil` where nobody can find the record.
    var area: UInt16? { PreparedFields(bytes)?.area }
}
