import Testing

@testable import WebPages

@Suite("An appearance")
struct AppearanceTests {
    @Test func theNeutralLookMeetsItsOwnRules() throws {
        let checked = try Appearance(name: Appearance.standard.name, productLine: Appearance.standard.productLine)
        #expect(checked == .standard)
    }

    @Test(arguments: [("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1), ("#777777", "#ffffff", 4.478)])
    func contrastIsThatOfTheStandard(one: String, two: String, expected: Double) throws {
        let contrast = try Colour(hex: one).contrast(with: try Colour(hex: two))
        #expect((contrast - expected).magnitude < 0.001)
        #expect(try Colour(hex: two).contrast(with: try Colour(hex: one)) == contrast)
    }

    @Test func paleAccentIsRefusedWithWhatWasMeasured() throws {
        // #777777 on white is the well-known near miss.
        let measured = try Colour(hex: "#777777").contrast(with: try Colour(hex: "#ffffff"))
        #expect(throws: WebPagesError.contrastTooLow(.light, against: "#ffffff", got: measured, expected: 4.5)) {
            try Appearance(name: "x", lightAccent: "#777777")
        }
    }

    @Test func darkAccentIsHeldAgainstADarkPage() throws {
        let measured = try Colour(hex: "#124a80").contrast(with: try Colour(hex: Palette.darkPaper))
        #expect(throws: WebPagesError.contrastTooLow(.dark, against: Palette.darkPaper, got: measured, expected: 4.5)) {
            try Appearance(name: "x", darkAccent: "#124a80")
        }
    }

    @Test(arguments: ["", "red", "#fff", "#12345", "#1234567", "#12345g", "123456#", "#12345é", "#123456;}"])
    func whatIsNoColourIsRefused(text: String) {
        #expect(throws: WebPagesError.notAColour(got: text)) { try Appearance(name: "x", lightAccent: text) }
    }

    @Test(arguments: ["https://elsewhere.example/logo.svg", "//elsewhere.example/x", "logo.svg", "/\\elsewhere", "/a b", "/a\nb", ""])
    func pictureOfAnotherSiteIsRefused(path: String) {
        #expect(throws: WebPagesError.notAPathOfThisSite(got: path)) { try Appearance(name: "x", logoPath: path) }
    }

    @Test(arguments: ["", "  "])
    func nameIsNeeded(name: String) {
        #expect(throws: WebPagesError.emptyName) { try Appearance(name: name) }
    }

    @Test func styleSheetHasTheAccents() throws {
        let css = Stylesheet.css(for: try Appearance(name: "x", lightAccent: "#7a0f4f", darkAccent: "#f0b8dc"))
        #expect(css.contains("--accent: #7a0f4f;") && css.contains("--accent: #f0b8dc;"))
        #expect(!css.contains("--accent: \(Palette.lightAccent)"))
        #expect(Stylesheet.css == Stylesheet.css(for: .standard))
    }

    /// The colours of words that no organisation chooses, held to the same measure.
    @Test func fixedColoursOfTextCanBeRead() throws {
        let parts = Stylesheet.css.split(separator: "prefers-color-scheme: dark", maxSplits: 1).map(String.init)
        for (sheet, name) in zip(parts, ["light", "dark"]) {
            let colours = Self.variables(in: sheet)
            for text in ["ink", "quiet", "good", "bad", "unsure"] {
                for surface in ["paper", "panel", "raised", "good-paper", "bad-paper", "unsure-paper", "accent-paper"] {
                    let contrast = try Colour(hex: try #require(colours[text])).contrast(
                        with: try Colour(hex: try #require(colours[surface])))
                    #expect(contrast >= 4.5, "\(name): \(text) on \(surface) is \(contrast)")
                }
            }
            for edge in ["edge", "focus"] {
                for surface in ["paper", "panel", "raised"] {
                    let contrast = try Colour(hex: try #require(colours[edge])).contrast(
                        with: try Colour(hex: try #require(colours[surface])))
                    #expect(contrast >= 3, "\(name): \(edge) on \(surface) is \(contrast)")
                }
            }
        }
    }

    /// The first value of each custom property that is a colour.
    private static func variables(in sheet: String) -> [String: String] {
        var found: [String: String] = [:]
        for declaration in sheet.split(whereSeparator: { ";{}\n".contains($0) }) {
            let parts = declaration.split(separator: ":").map { $0.trimmingPrefix { $0 == " " } }
            guard parts.count == 2, parts[0].hasPrefix("--"), parts[1].hasPrefix("#") else { continue }
            let name = String(parts[0].dropFirst(2))
            if found[name] == nil { found[name] = String(parts[1]) }
        }
        return found
    }
}
