/// Which processing activity an action belongs to: the URI of its entry in the register (AVG 30, LDV `dpl.core.processing_activity_id`).
///
/// A relevant change of an activity gets a new identifier, so that an old line keeps the meaning it had.
public struct ActivityReference: Hashable, Sendable, CustomStringConvertible {
    /// The greatest number of bytes.
    public static let maximumLength = 200

    /// The URI.
    public let text: String

    /// Accepts 1...200 visible ASCII characters. Whether the register knows it is for the register to say.
    public init(_ text: String) throws(GovernanceError) {
        try LogField.activity.check(text, limit: Self.maximumLength)
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw .invalidLogField(.activity, limit: Self.maximumLength, got: text.utf8.count)
        }
        self.text = text
    }

    public var description: String { text }
}
