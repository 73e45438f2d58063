public import LabourDomain

/// Whose records an entry is about, packed: pseudonyms of one kind under one key, one after the other.
public struct LogSubjects: Hashable, Sendable {
    /// The most that one entry can hold; more become more entries.
    public static let maximumCount = 1000

    /// Job seekers or vacancies.
    public let kind: Subject
    /// The key the pseudonyms were made with.
    public let key: UInt32
    /// Sixteen characters for each.
    public let packed: String

    /// Takes them as an entry holds them; `nil` where the text is no whole number of pseudonyms, or too many.
    public init?(kind: Subject, key: UInt32, packed: String) {
        let length = packed.utf8.count
        guard length.isMultiple(of: SubjectPseudonym.length), length <= Self.maximumCount * SubjectPseudonym.length,
            packed.utf8.allSatisfy(Base64URL.isDigit)
        else { return nil }
        self.kind = kind
        self.key = key
        self.packed = packed
    }

    init(kind: Subject, key: UInt32, bytes: [UInt8]) {
        self.kind = kind
        self.key = key
        packed = Base64URL.encode(bytes)
    }

    /// How many there are.
    public var count: Int { packed.utf8.count / SubjectPseudonym.length }

    /// Each of them, in their order.
    public var pseudonyms: [SubjectPseudonym] {
        let characters = Array(packed.utf8)
        return stride(from: 0, to: characters.count, by: SubjectPseudonym.length).compactMap { start in
            SubjectPseudonym(String(decoding: characters[start..<start + SubjectPseudonym.length], as: UTF8.self))
        }
    }
}
