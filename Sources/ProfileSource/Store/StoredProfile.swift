public import Foundation

/// A profile as a source keeps it: the record as it was supplied, without white space between its parts.
public struct StoredProfile: Hashable, Sendable {
    /// The source's own identifier, never empty.
    public let id: String
    /// JSON, valid against the contract's entity.
    public let record: [UInt8]
    /// When it was supplied, whole milliseconds; its age counts from here.
    public let suppliedAt: Date

    public init(id: String, record: [UInt8], suppliedAt: Date) {
        self.id = id
        self.record = record
        self.suppliedAt = suppliedAt
    }
}

/// Something that happened to one profile. Revisions ascend within a subject and are never used again.
public struct ProfileChange: Hashable, Sendable {
    /// What happened.
    public enum Kind: Hashable, Sendable {
        /// Added, or replaced.
        case stored(StoredProfile)
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
