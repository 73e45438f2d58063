/// How the rows of a table can be put in order by one of its columns: a link, so that it works without a script.
struct TableSorting {
    enum Order: String {
        case none, ascending, descending
    }

    /// Where the table stands in the order that the link asks for.
    var address: String
    var order: Order = .none

    var attribute: String { order.rawValue }

    func link(column: String, language: PageLanguage) -> HTML {
        let text = language.text.components
        // The name of the link begins with the words that are seen (WCAG 2.5.3).
        return element("a", ["class": "sort", "href": address]) {
            column
            element("span", ["aria-hidden": "true"]) { " \(sign)" }
            element("span", ["class": "spoken"]) { ", " + text.sortBy(column) + (order == .none ? "" : " (\(word(text)))") }
        }
    }

    private var sign: String {
        switch order {
        case .none: "↕"
        case .ascending: "↑"
        case .descending: "↓"
        }
    }

    private func word(_ text: PageText.ComponentText) -> String {
        order == .descending ? text.descending : text.ascending
    }
}
