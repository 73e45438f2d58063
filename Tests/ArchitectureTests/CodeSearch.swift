extension SourceFile {
    /// The words of a line of code: runs of letters, digits and underscores, with the column each begins at.
    static func words(of line: String) -> [(word: Substring, column: Int)] {
        var words: [(Substring, Int)] = []
        var start = line.startIndex
        var column = 0
        while start < line.endIndex {
            let end = line[start...].firstIndex { !Self.belongsToWord($0) } ?? line.endIndex
            if end > start { words.append((line[start..<end], column)) }
            let next = end < line.endIndex ? line.index(after: end) : end
            column += line.distance(from: start, to: next)
            start = next
        }
        return words
    }

    /// The places where the code holds this text, not preceded or followed by a letter, digit or underscore.
    func places(of text: String) -> [String] {
        code.enumerated().compactMap { index, line in
            line.ranges(of: text).contains { range in
                let before = range.lowerBound > line.startIndex ? line[line.index(before: range.lowerBound)] : " "
                let after = range.upperBound < line.endIndex ? line[range.upperBound] : " "
                return !(Self.belongsToWord(before) && Self.belongsToWord(text.first ?? " "))
                    && !(Self.belongsToWord(after) && Self.belongsToWord(text.last ?? " "))
            } ? place(index) : nil
        }
    }

    static func belongsToWord(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber) || character == "_"
    }
}
