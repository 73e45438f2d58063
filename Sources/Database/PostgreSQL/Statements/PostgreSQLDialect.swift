/// The few words that mean something else to PostgreSQL. Applied to statements that make or change a table; all others are taken as they are.
///
/// `BLOB` is its `BYTEA`; `REAL` has half the digits there, so it becomes `DOUBLE PRECISION`; and `TEXT` gets the order of its bytes, as it has
/// in SQLite, instead of that of the language in which the server was set up.
enum PostgreSQLDialect {
    static func translated(_ statement: String) -> String {
        guard changesTables(statement) else { return statement }
        var translated = ""
        var isQuoted = false
        var previous: Substring = ""
        var rest = statement[...]
        while let character = rest.first {
            if character == "'" { isQuoted.toggle() }
            guard !isQuoted, isWordCharacter(character) else {
                translated.append(rest.removeFirst())
                continue
            }
            let word = rest.prefix(while: isWordCharacter)
            translated += replacement(of: word, after: previous) ?? String(word)
            previous = word
            rest = rest[word.endIndex...]
        }
        return translated
    }

    private static func replacement(of word: Substring, after previous: Substring) -> String? {
        // In `CAST(x AS TEXT)` it is no column.
        if previous.uppercased() == "AS" { return nil }
        switch word {
        case "BLOB": return "BYTEA"
        case "REAL": return "DOUBLE PRECISION"
        case "TEXT": return "TEXT COLLATE \"C\""
        default: return nil
        }
    }

    private static func changesTables(_ statement: String) -> Bool {
        let words = statement.split(maxSplits: 2, whereSeparator: \.isWhitespace).prefix(2).map { $0.uppercased() }
        return words == ["CREATE", "TABLE"] || words == ["ALTER", "TABLE"]
    }

    private static func isWordCharacter(_ character: Character) -> Bool { character.isLetter || character.isNumber || character == "_" }
}
