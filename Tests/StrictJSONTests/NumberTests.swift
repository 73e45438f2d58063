import StrictJSON
import Testing

/// Numbers: RFC 8259 §6 and RFC 7493 §2.2.
@Suite struct NumberTests {
    @Test(
        arguments: [
            ("0", 0), ("-1", -1), ("10", 10), ("9007199254740991", 9_007_199_254_740_991), ("-9007199254740991", -9_007_199_254_740_991),
        ] as [(String, Int64)])
    func readsIntegersExactly(document: String, expected: Int64) throws {
        #expect(try JSONValue(parsing: bytes(document)) == .integer(expected))
    }

    @Test(
        arguments: [
            ("1.0", 1), ("0.5", 0.5), ("-0", -0.0), ("-0.0", -0.0), ("1e2", 100), ("1E+2", 100), ("1e-2", 0.01), ("0e0", 0),
            ("1.25e1", 12.5),
            ("9007199254740992", 9_007_199_254_740_992), ("-9007199254740993", -9_007_199_254_740_992),
            ("18446744073709551616", 18446744073709551616),
            ("123456789012345678901234567890", 1.2345678901234568e29), ("1e308", 1e308), ("1.7976931348623157e308", 1.7976931348623157e308),
            ("1e-400", 0), ("5e-324", .leastNonzeroMagnitude), ("0.1e-99999999999999999999", 0), ("0e99999999999999999999", 0),
        ] as [(String, Double)])
    func readsOtherNumbersAsDoubles(document: String, expected: Double) throws {
        let value = try JSONValue(parsing: bytes(document))
        #expect(value == .number(expected))
        #expect(value.numberValue?.sign == expected.sign)
    }

    @Test(arguments: [
        ("01", 1), ("-01", 2), ("00", 1), ("+1", 0), (".5", 0), ("-.5", 1), ("1.e1", 2), ("1.x", 2), ("1ex", 2), ("1e+", 3), ("1e+-1", 3),
        ("--1", 1), ("-a", 1), ("0123.4", 1),
    ])
    func refusesNumbersWrittenOtherwise(document: String, offset: Int) {
        let reason: MalformedReason = document.utf8.count == offset ? .unexpectedEnd : .invalidNumber
        #expect(verdict(document) == .malformed(offset: offset, reason: reason))
        #expect(verdict("[\(document) ]") == .malformed(offset: offset + 1, reason: .invalidNumber))
    }

    @Test(arguments: ["0x10", "1_000", "1,5", "1a", "1.5.5", "1e5e5", "1-1", "٣"])
    func refusesWhatLooksLikeANumberElsewhere(document: String) {
        #expect(verdict(document) != nil)
    }

    @Test(arguments: ["1e309", "-1e309", "1e999", "1.8e308", "1e99999999999999999999", "2" + String(repeating: "0", count: 308)])
    func refusesNumbersThatAreNotFinite(document: String) {
        #expect(verdict(document) == .numberOutOfRange(offset: 0))
        #expect(verdict("{\"a\":[\(document)]}") == .numberOutOfRange(offset: 6))
    }

    @Test func acceptsTheLargestNumberHoweverLong() {
        #expect(verdict("1" + String(repeating: "0", count: 308)) == nil)
        #expect(verdict("0." + String(repeating: "0", count: 5000) + "1") == nil)
        #expect(verdict("1." + String(repeating: "9", count: 5000)) == nil)
    }
}
