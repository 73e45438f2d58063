import Testing

struct NamingTests {
    let checkout = Checkout()

    /// Names that say nothing, so that everything ends up behind them.
    private let empty = ["Utils", "Utilities", "Util", "Helpers", "Helper", "Manager", "Common", "Misc", "Models", "Extensions", "Base"]

    @Test func foldersAndFilesAreNamedByConcept() throws {
        for file in try checkout.sources() {
            for part in file.path.split(separator: "/") {
                let name = part.replacing(".swift", with: "")
                #expect(!empty.contains { name == $0 || name.hasSuffix($0) && $0 != "Base" }, "\(file.path)")
            }
        }
    }

    @Test func typesAreNamedByConcept() throws {
        for file in try checkout.sources() {
            for (index, line) in file.code.enumerated() {
                let words = SourceFile.words(of: line)
                for (word, next) in zip(words, words.dropFirst()) where ["struct", "class", "enum", "actor", "protocol"].contains(word) {
                    let vague = ["Manager", "Helper", "Utils", "Impl", "Protocol"].first { next.hasSuffix($0) }
                    #expect(vague == nil, "\(file.place(index)): \(next)")
                }
            }
        }
    }

    @Test func identifiersAreEnglish() throws {
        let stems = try dutchStems()
        #expect(stems.count > 30)
        for file in try checkout.sources() where !Self.mayBeDutch(file) {
            let dutch = file.vocabulary.filter { word in
                Self.parts(of: word).contains { part in stems.contains { part.hasPrefix($0) } }
            }
            #expect(dutch.sorted() == [], "\(file.path)")
        }
    }

    @Test func anIdentifierIsReadInItsParts() {
        #expect(Self.parts(of: "aantalWerkuren_V2") == ["aantal", "werkuren", "v2"])
        #expect(Self.parts(of: "OINRegister") == ["oinregister"])
    }

    /// Dutch lives in the wire contract, in the words of the pages, and nowhere else (style.md §3c).
    private static func mayBeDutch(_ file: SourceFile) -> Bool {
        file.target == "VUMWire" || file.path.hasPrefix("Sources/WebPages/Text")
    }

    /// The list under "Dutch stems" in the glossary.
    private func dutchStems() throws -> [String] {
        let glossary = try checkout.text("docs/glossary.md")
        let section = try #require(glossary.components(separatedByWord: "## Dutch stems").last)
        let list = try #require(section.components(separatedByWord: "```").dropFirst().first)
        return list.split { $0.isWhitespace }.map(String.init)
    }

    /// The words that camel case and underscores make of one identifier, in small letters.
    private static func parts(of identifier: Substring) -> [String] {
        var parts: [String] = []
        var previousIsSmall = false
        for character in identifier {
            if character == "_" {
                parts.append("")
            } else if parts.isEmpty || (character.isUppercase && previousIsSmall) {
                parts.append(character.lowercased())
            } else {
                parts[parts.count - 1] += character.lowercased()
            }
            previousIsSmall = character.isLowercase || character.isNumber
        }
        return parts.filter { !$0.isEmpty }
    }
}
