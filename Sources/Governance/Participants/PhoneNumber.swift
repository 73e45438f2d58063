private import LabourDomain

/// A telephone number as people write it: 8 to 15 digits (ITU-T E.164), with an optional `+` before them and spaces or hyphens between.
public struct PhoneNumber: Hashable, Sendable {
    /// As written; at most 25 bytes.
    public let text: String

    /// The error never holds what was written: a number can be a person's.
    public init(_ text: String) throws(GovernanceError) {
        let bytes = text.utf8
        let digits = bytes.count(where: \.isASCIIDigit)
        let rest = bytes.first == 0x2B ? bytes.dropFirst() : bytes.dropFirst(0)
        guard bytes.count <= 25, (8...15).contains(digits), rest.first?.isASCIIDigit == true, rest.last?.isASCIIDigit == true,
            rest.allSatisfy({ $0.isASCIIDigit || $0 == 0x20 || $0 == 0x2D })
        else { throw .invalidValue(name: "phone", expected: "8 to 15 digits", got: "\(digits) digits in \(bytes.count) bytes") }
        self.text = text
    }
}
