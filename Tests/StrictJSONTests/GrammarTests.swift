import StrictJSON
import Testing

/// RFC 8259: what is JSON and what is not, and where it goes wrong.
@Suite struct GrammarTests {
    @Test(arguments: [
        "null", "true", "false", "0", "-1", "\"\"", "[]", "{}", " [ ] ", "\t{\r\n}\n", "[1,2]", "[[],[[]]]", "{\"a\":1}", "{\"\":{}}",
        "{ \"a\" : [ 1 , true ] , \"b\" : null }", "[\"]\",\"}\"]",
    ])
    func acceptsJSON(document: String) {
        #expect(verdict(document) == nil)
    }

    @Test(
        arguments: [
            ("", 0, .empty), (" \n\t\r ", 0, .empty), ("[", 1, .unexpectedEnd), ("{", 1, .unexpectedEnd), ("[1", 2, .unexpectedEnd),
            ("[1,", 3, .unexpectedEnd), ("{\"a", 3, .unexpectedEnd), ("{\"a\"", 4, .unexpectedEnd), ("{\"a\":", 5, .unexpectedEnd),
            ("{\"a\":1", 6, .unexpectedEnd), ("{\"a\":1,", 7, .unexpectedEnd), ("tru", 3, .unexpectedEnd), ("\"\\", 2, .unexpectedEnd),
            ("\"\\u12", 5, .unexpectedEnd), ("-", 1, .unexpectedEnd), ("1.", 2, .unexpectedEnd), ("1e", 2, .unexpectedEnd),
            ("[,1]", 1, .valueExpected), ("[1,]", 3, .valueExpected), ("[1,,2]", 3, .valueExpected), ("{\"a\":}", 5, .valueExpected),
            ("]", 0, .valueExpected), ("'a'", 0, .valueExpected), ("/**/1", 0, .valueExpected), ("[1 2]", 3, .commaOrEndExpected),
            ("[1}", 2, .commaOrEndExpected), ("{\"a\":1 \"b\":2}", 7, .commaOrEndExpected), ("{\"a\":1]", 6, .commaOrEndExpected),
            ("{a:1}", 1, .keyExpected), ("{1:1}", 1, .keyExpected), ("{,}", 1, .keyExpected), ("{\"a\":1,}", 7, .keyExpected),
            ("{'a':1}", 1, .keyExpected), ("{\"a\" 1}", 5, .colonExpected), ("{\"a\"=1}", 4, .colonExpected),
            ("{\"a\",1}", 4, .colonExpected),
            ("True", 0, .invalidLiteral), ("trUe", 2, .invalidLiteral), ("nulL", 3, .invalidLiteral), ("faLse", 2, .invalidLiteral),
            ("NaN", 0, .invalidLiteral), ("Infinity", 0, .invalidLiteral), ("undefined", 0, .invalidLiteral),
            ("1 1", 2, .trailingBytes), ("{}{}", 2, .trailingBytes), ("[] x", 3, .trailingBytes), ("truee", 4, .trailingBytes),
            ("\"a\"\u{0}", 3, .trailingBytes), ("\u{FEFF}1", 0, .byteOrderMark), ("\u{FEFF}", 0, .byteOrderMark),
            ("\u{B}1", 0, .valueExpected), ("\u{A0}1", 0, .valueExpected),
        ] as [(String, Int, MalformedReason)])
    func refusesWhatIsNotJSON(document: String, offset: Int, reason: MalformedReason) {
        #expect(verdict(document) == .malformed(offset: offset, reason: reason))
    }

    @Test func refusesEveryBeginningOfADocument() {
        let document = bytes(#"{"a\n\ud83d\ude00é":[1.5e-3,true,false,null,"x"],"b":{}}"#)
        #expect(verdict(document) == nil)
        for length in 0..<document.count {
            #expect(verdict(Array(document.prefix(length))) != nil, "\(length) bytes")
        }
    }

    @Test func acceptsAsDeepAsTheLimitAndNoDeeper() {
        func nested(_ depth: Int) -> String { String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
        #expect(verdict(nested(32)) == nil)
        #expect(verdict(nested(33)) == .tooDeep(limit: 32, offset: 32))
        #expect(verdict("{\"a\":[{}]}", limits: JSONLimits(maximumDepth: 3)) == nil)
        #expect(verdict("{\"a\":[{}]}", limits: JSONLimits(maximumDepth: 2)) == .tooDeep(limit: 2, offset: 6))
        #expect(verdict("7", limits: JSONLimits(maximumDepth: 0)) == nil)
        #expect(verdict("[]", limits: JSONLimits(maximumDepth: 0)) == .tooDeep(limit: 0, offset: 0))
    }

    @Test func neverRecursesBeyondTheDeepestLimit() {
        let hostile = Array(repeating: UInt8(ascii: "["), count: 1_000_000)
        #expect(verdict(hostile, limits: JSONLimits(maximumDepth: .max)) == .tooDeep(limit: 128, offset: 128))
        #expect(verdict(hostile) == .tooDeep(limit: 32, offset: 32))
    }

    @Test func refusesMoreBytesThanTheLimit() {
        #expect(verdict("[1,2]", limits: JSONLimits(maximumBytes: 5)) == nil)
        #expect(verdict("[1,2] ", limits: JSONLimits(maximumBytes: 5)) == .tooLarge(limit: 5, got: 6))
        #expect(JSONLimits.standard == JSONLimits(maximumBytes: 1_048_576, maximumDepth: 32))
        #expect(JSONLimits.record == JSONLimits(maximumBytes: 262_144, maximumDepth: 32))
    }

    @Test func readsBytesThatAreNotInOnePiece() throws {
        let pieces = [bytes("{\"a\""), bytes(":[1,"), bytes("2]}")].joined()
        #expect(try JSONValue(parsing: Array(pieces)[...]) == ["a": [1, 2]])
        #expect(try JSONValue(parsing: NotContiguous(bytes: Array(pieces))) == ["a": [1, 2]])
        #expect(throws: StrictJSONError.malformed(offset: 0, reason: .empty)) { try JSONValue(parsing: EmptyCollection<UInt8>()) }
        #expect(JSONSchema.any.faults(in: UnsafeRawBufferPointer(start: nil, count: 0)).count == 1)
    }
}

/// A collection that has no memory to show.
private struct NotContiguous: Collection {
    let bytes: [UInt8]
    var startIndex: Int { bytes.startIndex }
    var endIndex: Int { bytes.endIndex }
    subscript(position: Int) -> UInt8 { bytes[position] }
    func index(after index: Int) -> Int { index + 1 }
}
