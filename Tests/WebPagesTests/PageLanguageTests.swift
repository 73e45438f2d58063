import Testing
import WebPages

@Suite("The language of a page")
struct PageLanguageTests {
    @Test(
        "is the one the browser prefers, and Dutch where it names none we have",
        arguments: [
            (nil, PageLanguage.dutch), ("", .dutch), ("fr", .dutch), ("*", .dutch), ("en", .english), ("en-GB,en;q=0.9", .english),
            ("fr, en;q=0.7, nl;q=0.3", .english), ("en;q=0.5, nl-BE", .dutch), ("nl;q=0, en;q=0.1", .english), ("en;q=nan", .dutch),
            ("en;q=inf", .dutch), ("EN", .english), (";;,,;q=", .dutch),
        ] as [(String?, PageLanguage)])
    func followsTheBrowser(header: String?, expected: PageLanguage) {
        #expect(PageLanguage.chosen(query: nil, acceptLanguage: header) == expected)
    }

    @Test func choiceOfTheReaderWins() {
        #expect(PageLanguage.chosen(query: "en", acceptLanguage: "nl") == .english)
        #expect(PageLanguage.chosen(query: "nl", acceptLanguage: "en") == .dutch)
    }

    @Test func unknownChoiceLeavesItToTheBrowser() {
        #expect(PageLanguage.chosen(query: "<script>", acceptLanguage: "en") == .english)
    }
}
