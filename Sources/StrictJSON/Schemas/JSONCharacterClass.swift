/// A set of ASCII characters, as a pattern of the contract names it.
public struct JSONCharacterClass: Hashable, Sendable {
    /// The set itself.
    let bits: Bits
    /// How a regular expression writes the class, for people: `[0-9]`.
    let notation: String

    private init(_ notation: String, _ characters: some Sequence<UInt8>) {
        self.notation = notation
        bits = Bits(characters)
    }

    /// `[0-9]`
    public static let digit = JSONCharacterClass("[0-9]", digits)
    /// `[A-Za-z]`
    public static let letter = JSONCharacterClass("[A-Za-z]", Array(uppercase) + Array(lowercase))
    /// `[a-z]`
    public static let lowercaseLetter = JSONCharacterClass("[a-z]", lowercase)
    /// `[A-Za-z0-9_.-]`: what can stand in a URL path as it is.
    public static let identifier = JSONCharacterClass(
        "[A-Za-z0-9_.-]", Array(uppercase) + Array(lowercase) + Array(digits) + Array("_.-".utf8))

    /// The characters of a text; those beyond ASCII are left out.
    public static func oneOf(_ characters: String) -> JSONCharacterClass {
        JSONCharacterClass("[\(characters)]", characters.utf8)
    }

    /// The characters as a set of bits.
    struct Bits: Hashable, Sendable {
        /// Bit n stands for ASCII code n.
        private var low: UInt64 = 0
        /// Bit n stands for ASCII code 64 + n.
        private var high: UInt64 = 0

        init(_ characters: some Sequence<UInt8>) {
            for character in characters where character < 0x80 {
                if character < 64 { low |= 1 << UInt64(character) } else { high |= 1 << UInt64(character - 64) }
            }
        }

        /// Whether the byte is a character of the class.
        @inline(__always) func contains(_ byte: UInt8) -> Bool {
            byte < 128 && (byte < 64 ? low : high) &>> UInt64(byte & 63) & 1 == 1
        }
    }

    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    private static let uppercase = UInt8(ascii: "A")...UInt8(ascii: "Z")
    private static let lowercase = UInt8(ascii: "a")...UInt8(ascii: "z")
}

/// So many characters of one class, a part of a string's shape.
public struct JSONCharacterRun: Hashable, Sendable {
    let characters: JSONCharacterClass
    let count: ClosedRange<Int>

    /// A run takes what it can and gives nothing back, so that matching is linear; neighbouring runs should have no character in common.
    public init(_ characters: JSONCharacterClass, _ count: ClosedRange<Int>) {
        self.characters = characters
        self.count = count
    }

    /// `[0-9]{4}`
    var notation: String {
        count.lowerBound == count.upperBound
            ? "\(characters.notation){\(count.lowerBound)}"
            : "\(characters.notation){\(count.lowerBound),\(count.upperBound == .max ? "" : String(count.upperBound))}"
    }
}
