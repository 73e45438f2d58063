public import Foundation
public import LabourDomain

/// A profile or contact moment as a source keeps it: the record as it was supplied, without white space between its parts, and what answering
/// needs of it.
public struct StoredProfile: Hashable, Sendable {
    /// The source's own identifier, never empty; of a contact moment see ``ContactMomentID``.
    public let id: String
    /// JSON, valid against the contract's entity.
    public let record: [UInt8]
    /// When it was supplied, whole milliseconds; its age counts from here.
    public let suppliedAt: Date
    /// What answering needs of the record.
    public let prepared: PreparedMatch

    /// A profile that was stored before, with what was prepared then.
    public init(id: String, record: [UInt8], suppliedAt: Date, prepared: PreparedMatch) {
        self.id = id
        self.record = record
        self.suppliedAt = suppliedAt
        self.prepared = prepared
    }

    /// A new profile: what answering needs of it is made here.
    public init(id: String, record: [UInt8], suppliedAt: Date, of subject: Subject) {
        self.init(id: id, record: record, suppliedAt: suppliedAt, prepared: PreparedMatch(record, of: subject))
    }

    /// A new contact moment, by a valid record; `nil` where it names no employer, so that no question can find it.
    public init?(contactMoment record: [UInt8], suppliedAt: Date) {
        let prepared = PreparedMatch(record, of: .contactMoments)
        guard let id = ContactMomentID.text(of: prepared.bytes) else { return nil }
        self.init(id: id, record: record, suppliedAt: suppliedAt, prepared: prepared)
    }
}

/// What a follower of a store hears of a stored profile.
public struct FollowedProfile: Hashable, Sendable {
    public let id: String
    public let suppliedAt: Date
    public let prepared: PreparedMatch

    public init(id: String, suppliedAt: Date, prepared: PreparedMatch) {
        self.id = id
        self.suppliedAt = suppliedAt
        self.prepared = prepared
    }

    /// All of a stored profile but its record.
    public init(_ profile: StoredProfile) {
        self.init(id: profile.id, suppliedAt: profile.suppliedAt, prepared: profile.prepared)
    }
}

/// Something that happened to one profile. Revisions ascend within a subject and are never used again.
public struct ProfileChange: Hashable, Sendable {
    /// What happened.
    public enum Kind: Hashable, Sendable {
        /// Added, or replaced.
        case stored(FollowedProfile)
        /// No longer there.
        case removed(id: String)
    }

    public let revision: Int64
    public let kind: Kind

    public init(revision: Int64, kind: Kind) {
        self.revision = revision
        self.kind = kind
    }
}
