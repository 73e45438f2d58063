/// A full Dutch postcode, four digits and two letters, kept in upper case.
public struct Postcode: Hashable, Sendable, CustomStringConvertible {
    /// The four digits.
    public let area: PostcodeArea
    /// The two letters, upper case.
    public let letters: String

    /// Accepts `1234AB` with letters of either case and nothing around it.
    public init(_ text: String) throws(LabourDomainError) {
        let bytes = Array(text.utf8)
        guard bytes.count == 6, bytes[..<4].allSatisfy({ $0.isASCIIDigit }), bytes[4...].allSatisfy({ $0.isASCIILetter }) else {
            throw .invalidPostcode(got: LabourDomainError.excerpt(text, 20))
        }
        area = try PostcodeArea(bytes[..<4].reduce(0) { $0 * 10 + Int($1 - 0x30) })
        letters = String(decoding: bytes[4...].map { $0 & 0xDF }, as: UTF8.self)
    }

    public var description: String { "\(area)\(letters)" }
}
