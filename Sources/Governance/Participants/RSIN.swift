private import LabourDomain

/// The number of a legal entity (*RSIN*): nine digits that pass the eleven test.
public struct RSIN: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The nine digits.
    public let text: String

    /// Accepts nine ASCII digits, not all zero, whose weighted sum (9, 8, ... 2, -1) is a multiple of eleven.
    public init(_ text: String) throws(GovernanceError) {
        let digits = text.utf8.map { Int($0) - 0x30 }
        guard digits.count == 9, text.utf8.allSatisfy(\.isASCIIDigit) else {
            throw .invalidValue(name: "rsin", expected: "9 digits", got: "\(digits.count) bytes")
        }
        let sum = zip(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]).reduce(0) { $0 + $1.0 * $1.1 }
        guard sum % 11 == 0, digits.contains(where: { $0 != 0 }) else {
            throw .invalidValue(name: "rsin", expected: "a number that passes the eleven test", got: "another")
        }
        self.text = text
    }

    public init(from decoder: any Decoder) throws { try self.init(String(from: decoder)) }

    public func encode(to encoder: any Encoder) throws { try text.encode(to: encoder) }

    public var description: String { text }
}
