public import LabourDomain

/// Why a register could not be read. Payloads never hold more than the text that was refused.
public enum MatchingError: Error, Equatable, Sendable {
    /// A table of occupations is broken at a line, counted from 1 at the start of the record.
    case brokenTable(line: Int, fault: RegisterFault)
    /// A table of occupations has a header but no occupation.
    case emptyTable
    /// Two occupations bear one code.
    case codeTwice(OccupationCode)
}

/// What is wrong with a line of a table of occupations.
public enum RegisterFault: Equatable, Sendable {
    /// The first record names the columns.
    case header(got: [String])
    /// Every record has as many fields as the header.
    case fieldCount(got: Int, expected: Int)
    /// A quotation mark stands in a field without quotation marks, or something follows the closing one (RFC 4180, 2.5-2.7).
    case strayQuote
    /// The file ends within quotation marks.
    case unterminatedQuote
    /// The record is not UTF-8.
    case notUTF8
    /// A code is 1...200 characters (VUM interface 3.0, `codeBeroepsnaam`).
    case code(got: String)
    /// A name or label is 1...200 characters.
    case label(got: String)
    /// `prefLabel` or `altLabel`; a preferred label stands in both columns.
    case labelType(got: String)
    /// No group of occupations has this name.
    case group(got: String)
    /// A working level is 1...6.
    case level(got: String)
}
