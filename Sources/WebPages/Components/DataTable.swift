/// Figures or records in rows; the first cell of a row names it. In a region of its own that can be scrolled by keyboard, so that the page stays
/// within 320 pixels (WCAG 1.4.10).
struct DataTable {
    struct Column {
        var title: String
        var isNumber: Bool

        init(_ title: String, isNumber: Bool = false) {
            self.title = title
            self.isNumber = isNumber
        }
    }

    /// Unique on the page.
    var id: String
    var caption: String
    var columns: [Column]
    var rows: [[HTML]]
    /// Shown in place of an empty table.
    var emptyWords: String?

    @HTMLBuilder func html() -> HTML {
        if rows.isEmpty, let emptyWords {
            element("p") { emptyWords }
        } else {
            element("div", ["class": "table", "role": "region", "aria-labelledby": "\(id)-caption", "tabindex": "0"]) {
                element("table") {
                    element("caption", ["id": "\(id)-caption"]) { caption }
                    element("thead") { element("tr") { for column in columns { heading(column) } } }
                    element("tbody") { for row in rows { element("tr") { cells(row) } } }
                }
            }
        }
    }

    private func heading(_ column: Column) -> HTML {
        .element("th", [("scope", "col")] + (column.isNumber ? [("class", "number")] : []), [.text(column.title)])
    }

    private func cells(_ row: [HTML]) -> HTML {
        .group(
            zip(columns, row).enumerated().map { index, pair in
                let style = pair.0.isNumber ? [(name: "class", value: "number")] : []
                return index == 0
                    ? .element("th", [("scope", "row")] + style, [pair.1])
                    : .element("td", style, [pair.1])
            })
    }
}
