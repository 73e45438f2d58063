/// A word of a closed list that lives elsewhere: a reason, an outcome, a purpose. Small letters, digits and hyphens only, so that nothing about a
/// person, and nothing that came from outside, can hide in it.
public struct CodeWord: Hashable, Sendable, CustomStringConvertible {
    /// The greatest number of characters.
    public static let maximumLength = 60

    /// The word.
    public let text: String

    /// Accepts 1...60 of `a`–`z`, `0`–`9` and `-`.
    public init(_ text: String) throws(GovernanceError) {
        let bytes = text.utf8
        guard (1...Self.maximumLength).contains(bytes.count),
            bytes.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
        else { throw .invalidLogField(.codeWord, limit: Self.maximumLength, got: bytes.count) }
        self.text = text
    }

    public var description: String { text }
}
