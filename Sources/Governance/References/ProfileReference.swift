public import FoundationEssentials
public import LabourDomain

/// What a `vumID` stands for: one profile at one source, as given to one asker in answer to one question (*pseudoniem*, vum.md §1.3).
public struct ProfileReference: Hashable, Sendable {
    /// The longest record identifier, in bytes (VUM interface 3.0: 200 characters of ASCII).
    public static let maximumRecordID = 200
    /// The longest question identifier, in bytes. The contract allows 100; ours are 32.
    public static let maximumQuestionID = 48

    /// Job seekers or vacancies.
    public let subject: Subject
    /// The controller of the source.
    public let source: OIN
    /// The source's own identifier.
    public let recordID: String
    /// The question it was found with.
    public let questionID: String
    /// The controller that asked.
    public let asker: OIN
    /// Until when a detail can be asked; kept to whole seconds.
    public let expires: Date

    public init(subject: Subject, source: OIN, recordID: String, questionID: String, asker: OIN, expires: Date) {
        self.subject = subject
        self.source = source
        self.recordID = recordID
        self.questionID = questionID
        self.asker = asker
        self.expires = expires
    }
}

/// Why a reference is not accepted. For the log: whoever offers one hears only that it is invalid.
public enum ReferenceFault: String, CaseIterable, Codable, Hashable, Sendable {
    /// Not a reference at all: other characters, another version.
    case malformed
    /// Shorter than any reference, or not of a length that references have.
    case truncated
    /// Sealed with a key that is not, or no longer, in the ring.
    case unknownKey = "unknown-key"
    /// Sealed by somebody else, changed, or made for the other subject.
    case forged
    /// Ours, but too old.
    case expired
}
