/// The rule of RFC 8259 (JSON) or RFC 7493 (I-JSON) that malformed bytes break first.
public enum MalformedReason: String, Hashable, Sendable, CaseIterable {
    /// No bytes, or white space only.
    case empty
    /// A byte order mark at the start (RFC 8259 §8.1).
    case byteOrderMark
    /// The document stops inside a value.
    case unexpectedEnd
    /// Something else stands where a value should.
    case valueExpected
    /// Something else stands where a quoted name should; also a comma before `}`.
    case keyExpected
    /// No colon after a name.
    case colonExpected
    /// Neither a comma nor the closing bracket after a value.
    case commaOrEndExpected
    /// A word other than `true`, `false` and `null`.
    case invalidLiteral
    /// A number the grammar does not know: `01`, `+1`, `.5`, `1.`, `1e`.
    case invalidNumber
    /// A backslash followed by anything but `"\/bfnrt` or `u` and four hexadecimal digits.
    case invalidEscape
    /// A byte below 0x20 inside a string.
    case controlCharacter
    /// An escaped surrogate without its other half (RFC 7493 §2.1).
    case loneSurrogate
    /// A code point that Unicode keeps from interchange, such as U+FFFF (RFC 7493 §2.1).
    case noncharacter
    /// Something after the value.
    case trailingBytes
    /// The stream is not an array where one was asked for.
    case arrayExpected
    /// The stream is not an object where one was asked for.
    case objectExpected
    /// The object ended without the member that was asked for.
    case memberMissing

    /// What is wrong, in words.
    public var explanation: String {
        switch self {
        case .empty: "nothing there"
        case .byteOrderMark: "a byte order mark"
        case .unexpectedEnd: "the text ends too early"
        case .valueExpected: "a value is expected"
        case .keyExpected: "a quoted name is expected"
        case .colonExpected: "a colon is expected"
        case .commaOrEndExpected: "a comma or closing bracket is expected"
        case .invalidLiteral: "a word that is not true, false or null"
        case .invalidNumber: "not a number as JSON writes it"
        case .invalidEscape: "a backslash sequence that JSON does not know"
        case .controlCharacter: "a control character inside a string"
        case .loneSurrogate: "half a surrogate pair"
        case .noncharacter: "a code point that is not a character"
        case .trailingBytes: "more text after the value"
        case .arrayExpected: "an array is expected"
        case .objectExpected: "an object is expected"
        case .memberMissing: "the expected member is missing"
        }
    }
}
