/// A language by its three-letter code (ISO 639-3, *codeTaal*).
public struct LanguageCode: Hashable, Sendable, CustomStringConvertible {
    /// The three letters, packed in the low 24 bits.
    public let packed: UInt32

    /// Dutch.
    public static let dutch = LanguageCode(packed: 0x6E_6C_64)

    private init(packed: UInt32) { self.packed = packed }

    /// Accepts exactly three lower-case ASCII letters.
    public init(_ text: String) throws(LabourDomainError) {
        let bytes = text.utf8
        guard bytes.count == 3, bytes.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else {
            throw .invalidLanguage(got: LabourDomainError.excerpt(text, 10))
        }
        packed = bytes.reduce(0) { $0 << 8 | UInt32($1) }
    }

    public var description: String {
        String(decoding: [UInt8(packed >> 16 & 0xFF), UInt8(packed >> 8 & 0xFF), UInt8(packed & 0xFF)], as: UTF8.self)
    }
}
