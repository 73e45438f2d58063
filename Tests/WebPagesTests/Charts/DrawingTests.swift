import Testing

@testable import WebPages

@Suite("Numbers and lines of a drawing")
struct DrawingTests {
    @Test(arguments: [
        (0.0, "0"), (1, "1"), (-0.004, "0"), (0.05, "0.05"), (33.333, "33.33"), (-1.5, "-1.50"), (.nan, "0"), (.infinity, "0"),
        (1e300, "0"),
    ])
    func numbersAreAlwaysNumbers(value: Double, expected: String) {
        #expect(Drawing.number(value) == expected)
    }

    @Test func longTextIsBroken() {
        #expect(Drawing.lines(of: "one two three", length: 7) == ["one two", "three"])
        #expect(Drawing.lines(of: "abcdefghij", length: 4) == ["abcd", "efgh", "ij"])
        #expect(Drawing.lines(of: "ab abcdefgh", length: 4) == ["ab", "abcd", "efgh"])
        #expect(Drawing.lines(of: "  ", length: 4) == [""])
    }

    @Test(arguments: [
        (1234.5, "1.234,5", "1,234.5"), (0, "0", "0"), (-0.04, "0", "0"), (-1234, "-1.234", "-1,234"), (0.05, "0,1", "0.1"),
        (10, "10", "10"),
    ])
    func numbersAreWrittenInTheLanguage(number: Double, dutch: String, english: String) {
        #expect(PageLanguage.dutch.written(number) == dutch)
        #expect(PageLanguage.english.written(number) == english)
    }

    @Test func numbersHaveAsManyDecimalsAsAsked() {
        #expect(PageLanguage.dutch.written(2.345, decimals: 2) == "2,35" || PageLanguage.dutch.written(2.345, decimals: 2) == "2,34")
        #expect(PageLanguage.dutch.written(2.05, decimals: 2) == "2,05")
        #expect(PageLanguage.dutch.written(2.5, decimals: 0) == "3")
        #expect(PageLanguage.dutch.written(.nan) == "–")
    }
}
