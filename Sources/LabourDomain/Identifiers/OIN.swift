/// The number that identifies an organisation between governments (*organisatie-identificatienummer*), as carried by its certificate.
///
/// An OIN is text, never a number: it starts with zeros, and later positions may be letters. Source: OIN-Stelsel, chapter 6.
public struct OIN: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The number of positions.
    public static let length = 20

    /// The twenty positions, ASCII only.
    public let text: String

    /// Checks and keeps the twenty positions; O(1).
    public init(_ text: String) throws(LabourDomainError) {
        let bytes = text.utf8
        guard bytes.count == Self.length,
            bytes.prefix(8).allSatisfy({ $0.isASCIIDigit }),
            bytes.dropFirst(8).allSatisfy({ $0.isASCIIDigit || $0.isASCIILetter })
        else { throw .invalidOIN(got: LabourDomainError.excerpt(text, 40)) }
        self.text = text
    }

    public var description: String { text }

    public static func < (left: OIN, right: OIN) -> Bool { left.text < right.text }
}

extension OIN: Codable {
    public init(from decoder: any Decoder) throws {
        self = try OIN(String(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try text.encode(to: encoder)
    }
}
