/// Why a value of the labour domain could not be made. Payloads hold at most the first forty Unicode scalars of the
/// text that was refused.
public enum LabourDomainError: Error, Equatable, Sendable {
    /// An organisation number has 20 positions: 8 digits, then 12 digits or letters (OIN-Stelsel, chapter 6).
    case invalidOIN(got: String)
    /// A number of the trade register has eight digits.
    case invalidKvKNumber(got: String)
    /// A postcode is four digits, the first not 0, and for a full postcode two letters.
    case invalidPostcode(got: String)
    /// A date is written `yyyy-mm-dd` and exists in the calendar.
    case invalidDate(got: String)
    /// A language is three lower-case letters (ISO 639-3).
    case invalidLanguage(got: String)
    /// A profile's identifier is 1...200 of letters, digits, `_`, `.` and `-` (VUM interface 3.0, `SafeIDString`, and never empty).
    case invalidProfileID(got: String)
    /// A radius lies in 0...999 kilometres (VUM interface 3.0, `Integer1000`).
    case radiusOutOfRange(got: Int)
}

extension LabourDomainError {
    /// The beginning of a refused text, at most `count` Unicode scalars: one character can hold any number of them.
    static func excerpt(_ text: String, _ count: Int) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.prefix(count)))
    }
}
