/// The number of an organisation in the Dutch trade register (*KvK-nummer*): exactly eight digits.
public struct KvKNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The number of digits.
    public static let length = 8

    /// The digits, zeros at the start included.
    public let text: String

    /// Checks and keeps the digits; the register has no check digit.
    public init(_ text: String) throws(LabourDomainError) {
        guard text.utf8.count == Self.length, text.utf8.allSatisfy(\.isASCIIDigit) else {
            throw .invalidKvKNumber(got: LabourDomainError.excerpt(text, 20))
        }
        self.text = text
    }

    public var description: String { text }

    public static func < (left: KvKNumber, right: KvKNumber) -> Bool { left.text < right.text }
}
