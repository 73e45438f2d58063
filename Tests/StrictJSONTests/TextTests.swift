import StrictJSON
import Testing

/// Strings: UTF-8 (RFC 3629), escapes (RFC 8259 §7) and what I-JSON forbids (RFC 7493 §2.1).
@Suite struct TextTests {
    /// The places where text can stand, read or stepped over.
    private static let places: [(before: String, after: String)] = [
        ("\"", "\""), ("{\"", "\":1}"), ("{\"a\":[\"", "\"]}"), ("[\"0123456789abcdef", "0123456789\"]"),
    ]

    private func verdicts(of content: [UInt8]) -> [(error: StrictJSONError?, shift: Int)] {
        Self.places.map { place in (verdict(bytes(place.before) + content + bytes(place.after)), place.before.utf8.count) }
    }

    @Test(
        arguments: [
            [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xEE, 0x80, 0x80], [0xEF, 0xBF, 0xBD],
            [0xF0, 0x90, 0x80, 0x80],
            [0xF3, 0xA0, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBD], [0x7F], [0x20], [0xEF, 0xBB, 0xBF],
        ] as [[UInt8]])
    func acceptsEveryKindOfScalar(content: [UInt8]) {
        for (error, _) in verdicts(of: content) { #expect(error == nil) }
    }

    @Test(
        arguments: [
            [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x20], [0xC2, 0xC2], [0xE0, 0x9F, 0xBF], [0xE0, 0x80, 0x80],
            [0xE2, 0x82],
            [0xE2, 0x28, 0xA1], [0xE2, 0x82, 0x28], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98],
            [0xF0, 0x28, 0x8C, 0xBC], [0xF0, 0x90, 0x28, 0xBC], [0xF0, 0x90, 0x80, 0x28], [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80],
            [0xFE], [0xFF],
        ] as [[UInt8]])
    func refusesBadUTF8EverywhereTextCanStand(content: [UInt8]) {
        for (error, shift) in verdicts(of: content) { #expect(error == .invalidUTF8(offset: shift)) }
    }

    @Test(
        arguments: [
            [0xC3], [0xE2], [0xE2, 0x82], [0xF0], [0xF0, 0x9F], [0xF0, 0x9F, 0x98],
        ] as [[UInt8]])
    func refusesASequenceThatTheDocumentCutsShort(content: [UInt8]) {
        #expect(verdict([UInt8(ascii: "\"")] + content) == .invalidUTF8(offset: 1))
    }

    @Test(
        arguments: [
            [0xEF, 0xBF, 0xBF], [0xEF, 0xBF, 0xBE], [0xEF, 0xB7, 0x90], [0xEF, 0xB7, 0xAF], [0xF0, 0x9F, 0xBF, 0xBF],
            [0xF4, 0x8F, 0xBF, 0xBE],
            bytes("\\uFFFF"), bytes("\\ufdd0"), bytes("\\uD83F\\uDFFF"), bytes("\\udbff\\udffe"),
        ] as [[UInt8]])
    func refusesNoncharacters(content: [UInt8]) {
        for (error, shift) in verdicts(of: content) { #expect(error == .malformed(offset: shift, reason: .noncharacter)) }
    }

    @Test(arguments: 0..<0x20 as Range<UInt8>)
    func refusesRawControlCharacters(code: UInt8) {
        for (error, shift) in verdicts(of: [code]) { #expect(error == .malformed(offset: shift, reason: .controlCharacter)) }
    }

    @Test(arguments: [
        "\\ud800", "\\uDBFFx", "\\ud800\\n", "\\ud800\\ud800", "\\udc00", "\\uDFFF\\uD800", "\\ud83d\\u0041", "\\ud83dude00",
    ])
    func refusesHalfASurrogatePair(content: String) {
        for (error, shift) in verdicts(of: bytes(content)) { #expect(error == .malformed(offset: shift, reason: .loneSurrogate)) }
    }

    @Test(arguments: ["\\x41", "\\a", "\\0", "\\'", "\\U0041", "\\u004x", "\\u00g1", "\\u 041", "\\u+041", "\\\n"])
    func refusesEscapesThatJSONDoesNotKnow(content: String) {
        for (error, shift) in verdicts(of: bytes(content)) { #expect(error == .malformed(offset: shift, reason: .invalidEscape)) }
    }

    @Test(arguments: [
        (#"\"\\\/\b\f\n\r\t"#, "\"\\/\u{8}\u{C}\n\r\t"), (#"\u0041\u00e9\u20AC"#, "Aé€"), (#"\ud83d\uDE00!"#, "😀!"), (#"\u0000"#, "\u{0}"),
        ("é\\u0301€", "é\u{301}€"), (#"\\u0041"#, "\\u0041"),
    ])
    func decodesEscapes(content: String, expected: String) throws {
        #expect(try JSONValue(parsing: bytes("\"\(content)\"")) == .string(expected))
        #expect(try JSONValue(parsing: bytes("{\"\(content)\":0}")) == [expected: 0])
    }

    @Test func findsTheEndOfAStringAtEveryAlignment() throws {
        for length in 0...40 {
            let content = String(repeating: "x", count: length)
            for (suffix, decoded) in [
                ("", ""), ("\\\"", "\""), ("é", "é"), ("\\n" + content, "\n" + content), ("😀" + content, "😀" + content),
            ] {
                let document = bytes("  [\"\(content)\(suffix)\",1]")
                #expect(try JSONValue(parsing: document) == [.string(content + decoded), 1])
            }
        }
    }
}
