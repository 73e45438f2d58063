/// The identifier a source gives to one of its profiles (*idWerkzoekende*, *idVacature*): safe in a URL, unique within the source and subject only.
///
/// The contract's pattern `^[a-zA-Z0-9_.-]{0,200}$` admits the empty text; an identifier that identifies nothing is refused here.
public struct ProfileID: Hashable, Sendable, CustomStringConvertible {
    /// The greatest number of characters.
    public static let maximumLength = 200

    /// The characters as supplied, ASCII only.
    public let text: String

    /// Accepts 1...200 of letters, digits, `_`, `.` and `-`.
    public init(_ text: String) throws(LabourDomainError) {
        guard Self.isValid(text.utf8) else { throw .invalidProfileID(got: LabourDomainError.excerpt(text, 40)) }
        self.text = text
    }

    /// Whether these bytes are an identifier.
    @inlinable public static func isValid(_ bytes: some Collection<UInt8>) -> Bool {
        (1...maximumLength).contains(bytes.count)
            && bytes.allSatisfy { $0.isASCIIDigit || $0.isASCIILetter || $0 == 0x5F || $0 == 0x2E || $0 == 0x2D }
    }

    public var description: String { text }
}
