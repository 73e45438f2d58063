/// A function or initialiser with a body.
struct FoundFunction: Equatable {
    let name: String
    /// The line of its keyword, counted from 0.
    let line: Int
    /// Lines from its keyword to its closing brace.
    let length: Int
}

extension SourceFile {
    /// Every function and initialiser with a body; requirements of protocols have none.
    var functions: [FoundFunction] {
        code.enumerated().compactMap { index, line in
            guard let (name, column) = Self.declaration(in: line) else { return nil }
            guard let end = lastLine(from: index, column: column) else { return nil }
            return FoundFunction(name: name, line: index, length: end - index + 1)
        }
    }

    private static func declaration(in line: String) -> (String, Int)? {
        let trimmed = line.drop { $0 == " " }
        var rest = trimmed
        while let word = rest.split(separator: " ", maxSplits: 1).first {
            if word == "func" {
                let name = rest.dropFirst(5).prefix { $0 != "(" && $0 != "<" && $0 != " " }
                return (String(name), line.count - rest.count)
            }
            if word.hasPrefix("init(") || word.hasPrefix("init?(") || word.hasPrefix("init<") { return ("init", line.count - rest.count) }
            guard modifiers.contains(where: { word.hasPrefix($0) }) else { return nil }
            rest = rest.dropFirst(word.count).drop { $0 == " " }
        }
        return nil
    }

    private static let modifiers = [
        "public", "package", "internal", "fileprivate", "private", "static", "mutating", "nonisolated", "override", "final", "class",
        "convenience", "@", "consuming", "borrowing", "isolated", "required",
    ]

    /// The line on which the body that begins after this place ends; nil when there is no body.
    private func lastLine(from start: Int, column: Int) -> Int? {
        var braces = 0
        var parentheses = 0
        for index in start..<code.count {
            let line = index == start ? code[index].dropFirst(column) : code[index][...]
            if index > start, braces == 0, parentheses == 0, Self.beginsDeclaration(line) { return nil }
            for character in line {
                switch character {
                case "(", "[": parentheses += 1
                case ")", "]": parentheses -= 1
                case "{" where parentheses == 0 || braces > 0: braces += 1
                case "}" where parentheses == 0 || braces > 0:
                    braces -= 1
                    if braces <= 0 { return braces == 0 ? index : nil }
                default: break
                }
            }
        }
        return nil
    }

    private static func beginsDeclaration(_ line: Substring) -> Bool {
        let word = line.split(separator: " ").first ?? ""
        return ["func", "var", "let", "init", "static", "mutating", "subscript", "associatedtype", "case", "typealias"].contains {
            word == $0 || word.hasPrefix($0 + "(")
        }
    }
}
