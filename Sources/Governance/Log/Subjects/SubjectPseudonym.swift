/// Whose record it was, for those who hold the key of the log: a keyed hash of the record's identifier at its source.
///
/// 96 bits. Nobody without the key can look for two records with one pseudonym, so it only has to keep those apart that there are: among ten
/// thousand million records the chance of one mistake is below 1 in 10^9. Twelve bytes are sixteen characters without waste, which can be
/// looked for in an entry without reading it.
public struct SubjectPseudonym: Hashable, Sendable, CustomStringConvertible {
    /// The number of characters, each of `A`–`Z`, `a`–`z`, `0`–`9`, `-` and `_`.
    public static let length = 16
    /// The number of bytes behind them.
    static let size = 12

    /// The characters.
    public let text: String

    /// `nil` for anything but a pseudonym.
    public init?(_ text: String) {
        guard text.utf8.count == Self.length, text.utf8.allSatisfy(Base64URL.isDigit) else { return nil }
        self.text = text
    }

    init(bytes: [UInt8]) { text = Base64URL.encode(bytes) }

    public var description: String { text }
}
