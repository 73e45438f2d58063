/// Figures or facts in rows and columns. The first column names the row.
///
/// Stands in a region of its own that can be scrolled by keyboard, so that the page itself stays within 320 pixels (WCAG 1.4.10).
struct DataTable: Component {
    enum Alignment {
        case text, number
    }

    struct Column {
        var title: String
        var alignment: Alignment = .text
        /// Absent where the rows cannot be sorted by this column.
        var sorting: TableSorting? = nil
    }

    struct Row {
        var header: HTML
        var cells: [HTML]
    }

    /// Unique on the page.
    var id: String
    var caption: String
    var columns: [Column]
    var rows: [Row]
    /// A last row that adds the others up.
    var total: Row? = nil
    /// What is said in the place of rows where there are none.
    var emptyText: String? = nil
    var language: PageLanguage

    func html() -> HTML {
        element("div", ["class": "table", "role": "region", "aria-labelledby": "\(id)-caption", "tabindex": "0"]) {
            element("table", ["id": id]) {
                element("caption", ["id": "\(id)-caption"]) { caption }
                element("thead") { element("tr") { for column in columns { heading(column) } } }
                element("tbody") {
                    for row in rows { html(of: row) }
                    if rows.isEmpty, let emptyText {
                        element("tr") { element("td", ["colspan": "\(max(columns.count, 1))"]) { emptyText } }
                    }
                }
                if let total { element("tfoot") { html(of: total) } }
            }
        }
    }

    private func heading(_ column: Column) -> HTML {
        element("th", ["scope": "col", "class": style(column.alignment), "aria-sort": column.sorting?.attribute]) {
            if let sorting = column.sorting { sorting.link(column: column.title, language: language) } else { column.title }
        }
    }

    /// A row always has as many cells as there are columns: a missing one is empty, one too many is left out.
    private func html(of row: Row) -> HTML {
        element("tr") {
            element("th", ["scope": "row", "class": style(columns.first?.alignment ?? .text)]) { row.header }
            for (index, column) in columns.enumerated().dropFirst() {
                element("td", ["class": style(column.alignment)]) { index <= row.cells.count ? row.cells[index - 1] : .nothing }
            }
        }
    }

    private func style(_ alignment: Alignment) -> String? {
        alignment == .number ? "number" : nil
    }
}
