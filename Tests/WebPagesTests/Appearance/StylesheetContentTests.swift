import Testing

@testable import WebPages

@Suite("What the style sheet holds")
struct StylesheetContentTests {
    @Test(arguments: [
        "prefers-color-scheme: dark", "prefers-reduced-motion", "forced-colors: active", "@media print", ":focus-visible",
        "prefers-contrast: more",
    ])
    func followsTheReader(rule: String) {
        #expect(Stylesheet.css.contains(rule))
    }

    @Test func bracesAreClosed() {
        #expect(Stylesheet.css.filter { $0 == "{" }.count == Stylesheet.css.filter { $0 == "}" }.count)
    }

    @Test func everyPropertyThatIsUsedIsDeclared() {
        let used = Stylesheet.css.split(separator: "var(--").dropFirst().map { $0.prefix { $0 != ")" && $0 != "," } }
        #expect(!used.isEmpty)
        for name in Set(used) { #expect(Stylesheet.css.contains("--\(name):"), "\(name)") }
    }
}
