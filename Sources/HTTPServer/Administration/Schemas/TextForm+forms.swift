import Governance
import LabourDomain

extension TextForm {
    private static let control = #"\u0000-\u001F\u007F-\u009F"#

    /// One line for people. No space at either end, so that what looks empty is empty. Kept within a quarter of the bytes that the domain
    /// allows, because a scalar takes up to four.
    static func line(_ maximum: Int) -> TextForm {
        TextForm(
            1...maximum, pattern: "^[^\(control) ]([^\(control)]*[^\(control) ])?$",
            rule: "a line without control characters and without spaces at its ends"
        ) { text in
            !text.unicodeScalars.contains(where: isControl) && text.utf8.first != 0x20 && text.utf8.last != 0x20
        }
    }

    /// Text for people that may have lines.
    static func prose(_ maximum: Int) -> TextForm {
        TextForm(
            1...maximum,
            pattern: #"^[^\u0000-\u001F\u007F-\u009F ]([^\u0000-\u0009\u000B-\u001F\u007F-\u009F]*[^\u0000-\u001F\u007F-\u009F ])?$"#,
            rule: "a text without control characters other than line feeds, and without white space at its ends"
        ) { text in
            let isEnd = { (byte: UInt8?) in byte == 0x20 || byte == 0x0A }
            return !text.unicodeScalars.contains { isControl($0) && $0 != "\n" } && !isEnd(text.utf8.first) && !isEnd(text.utf8.last)
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }

    /// The number of an organisation (OIN-Stelsel, chapter 6).
    static let oin = TextForm(20...20, pattern: "^[0-9]{8}[0-9A-Za-z]{12}$", rule: "an OIN of 20 positions") { (try? OIN($0)) != nil }

    /// A number of the trade register.
    static let tradeRegister = TextForm(8...8, pattern: "^[0-9]{8}$", rule: "eight digits") { (try? KvKNumber($0)) != nil }

    /// The number of a legal entity; the eleven test has no pattern.
    static let legalEntity = TextForm(9...9, pattern: "^[0-9]{9}$", rule: "nine digits that pass the eleven test") {
        (try? RSIN($0)) != nil
    }

    /// A mailbox as most systems have them.
    static let email = TextForm(
        5...320,
        pattern: #"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"#
            + #"(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$"#,
        format: "email", rule: "mailbox@host in ASCII, the mailbox at most 64 characters"
    ) { (try? EmailAddress($0)) != nil }

    /// A telephone number as people write it.
    static let phone = TextForm(8...25, pattern: #"^\+?[0-9][0-9 -]*[0-9]$"#, rule: "8 to 15 digits, with an optional + before them") {
        (try? PhoneNumber($0)) != nil
    }

    /// Where a source is reached.
    static let sourceAddress = TextForm(
        9...1000, pattern: #"^https://[A-Za-z0-9.-]+(:[1-9][0-9]{0,4})?(/[A-Za-z0-9._~-]+)*$"#, format: "uri",
        rule: "https://host[:port][/path]"
    ) { (try? SourceAddress($0)) != nil }

    /// An address where a document can be read.
    static let webAddress = TextForm(9...1000, pattern: #"^https://[!-~]+$"#, format: "uri", rule: "an address that starts with https://") {
        text in
        text.utf8.starts(with: "https://".utf8) && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }

    /// A word of ours or a pseudonym: what can stand in a URL as it is.
    static func identifier(_ maximum: Int) -> TextForm {
        TextForm(1...maximum, pattern: "^[A-Za-z0-9_.-]+$", rule: "letters, digits, _, . and -") { text in
            text.utf8.allSatisfy { $0.isASCIIDigit || $0.isASCIILetter || $0 == 0x5F || $0 == 0x2E || $0 == 0x2D }
        }
    }

    /// So many bytes in lower-case hexadecimal.
    static func hexadecimal(bytes: Int) -> TextForm {
        TextForm(2 * bytes...2 * bytes, pattern: "^[0-9a-f]{\(2 * bytes)}$", rule: "\(2 * bytes) lower-case hexadecimal digits") { text in
            text.utf8.allSatisfy { $0.isASCIIDigit || (0x61...0x66).contains($0) }
        }
    }

    /// What this interface writes itself: only its length is said.
    static func anything(_ maximum: Int) -> TextForm { TextForm(0...maximum, rule: "a text") { _ in true } }
}
