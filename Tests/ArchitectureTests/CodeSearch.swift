import Foundation

extension SourceFile {
    /// The words of a line of code: runs of letters, digits and underscores.
    static func words(of line: String) -> [Substring] {
        line.utf8.split { !belongsToWord($0) }.map { Substring($0) }
    }

    /// Every word of the code, once.
    var vocabulary: Set<Substring> {
        code.reduce(into: []) { $0.formUnion(Self.words(of: $1)) }
    }

    /// The places where the code holds this text, not preceded or followed by a letter, digit or underscore.
    func places(of text: String) -> [String] {
        // Most texts are in no line of most files.
        guard wholeCode.contains(text) else { return [] }
        return code.enumerated().compactMap { index, line in
            line.ranges(of: text).contains { range in
                let before = line[..<range.lowerBound].utf8.last ?? UInt8(ascii: " ")
                let after = line[range.upperBound...].utf8.first ?? UInt8(ascii: " ")
                let first = text.utf8.first ?? UInt8(ascii: " ")
                let last = text.utf8.last ?? UInt8(ascii: " ")
                return !(Self.belongsToWord(before) && Self.belongsToWord(first))
                    && !(Self.belongsToWord(after) && Self.belongsToWord(last))
            } ? place(index) : nil
        }
    }

    static func belongsToWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
