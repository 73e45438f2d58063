/// One Swift file, as written and with everything that is not code blanked out.
struct SourceFile: Sendable {
    /// From the root of the repository, such as `Sources/Exchange/Ports/SourcePort.swift`.
    let path: String
    /// The lines as written.
    let lines: [String]
    /// The same lines with comments and the text of string literals replaced by spaces, so that a column means the same in both.
    let code: [String]
    /// The code in one piece, for a quick look whether something is in it at all.
    let wholeCode: String

    init(path: String, text: String) {
        self.path = path
        lines = Self.split(text)
        wholeCode = CodeBlanker.blank(text)
        code = Self.split(wholeCode)
    }

    /// The target that the file belongs to: the second part of its path.
    var target: String {
        let parts = path.split(separator: "/")
        return parts.count > 1 ? String(parts[1]) : ""
    }

    /// Where a line stands, as a reader's editor understands it.
    func place(_ index: Int) -> String {
        "\(path):\(index + 1)"
    }

    private static func split(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}
