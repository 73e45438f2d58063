/// A table in plain text: headings, a rule, rows. Columns that may shrink give way until the table fits the terminal.
struct TextTable: Sendable {
    struct Column: Sendable {
        var title: String
        var isNumber = false
        /// The least columns to keep when the terminal is narrow; `nil` where the column never shrinks.
        var shrinksTo: Int?
    }

    var columns: [Column]
    var rows: [[String]] = []

    private static let gap = 2

    /// The lines, without a line break at the end of the last.
    func text(on terminal: Terminal) -> String {
        let cells = rows.map { $0.map(TextWidth.oneLine) }
        let widths = fitted(natural(cells), to: terminal.width)
        var lines = [terminal.styled(line(columns.map(\.title), widths), .strong)]
        lines.append(terminal.styled(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "), .quiet))
        lines += cells.map { line($0, widths) }
        return lines.joined(separator: "\n")
    }

    private func natural(_ cells: [[String]]) -> [Int] {
        columns.indices.map { index in
            cells.reduce(TextWidth.columns(columns[index].title)) { max($0, index < $1.count ? TextWidth.columns($1[index]) : 0) }
        }
    }

    /// Takes from the widest column that can still shrink, one at a time: the loop is short, a terminal has a few hundred columns.
    private func fitted(_ natural: [Int], to width: Int?) -> [Int] {
        guard let width else { return natural }
        var widths = natural.map { min($0, 400) }
        while widths.reduce(0, +) + Self.gap * (widths.count - 1) > width {
            let candidates = columns.indices.filter { index in columns[index].shrinksTo.map { widths[index] > $0 } ?? false }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
        }
        return widths
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var text = ""
        for (index, width) in widths.enumerated() {
            let cell = TextWidth.cut(index < cells.count ? cells[index] : "", to: width)
            let padding = String(repeating: " ", count: max(0, width - TextWidth.columns(cell)))
            text += columns[index].isNumber ? padding + cell : cell + (index == widths.count - 1 ? "" : padding)
            if index < widths.count - 1 { text += String(repeating: " ", count: Self.gap) }
        }
        return text
    }
}
