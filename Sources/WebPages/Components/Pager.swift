/// Leads through a list that is too long for one page. Absent where there is one page.
struct Pager: Component {
    /// Counted from 1.
    var page: Int
    var pages: Int
    /// Where the page has another list to leaf through.
    var label: String? = nil
    var language: PageLanguage
    /// Where another page of the list is.
    var address: (_ page: Int) -> String

    func html() -> HTML {
        guard pages > 1 else { return .nothing }
        let text = language.text.components
        let shown = min(max(page, 1), pages)
        return element("nav", ["class": "pager", "aria-label": label ?? text.pages]) {
            if shown > 1 { link(to: shown - 1, rel: "prev") { text.previousPage } }
            element("span", ["aria-current": "page"]) { text.page(language.grouped(shown), language.grouped(pages)) }
            if shown < pages { link(to: shown + 1, rel: "next") { text.nextPage } }
        }
    }

    private func link(to other: Int, rel: String, _ word: () -> String) -> HTML {
        let (before, after) = rel == "prev" ? ("← ", "") : ("", " →")
        return element("a", ["class": "button secondary", "rel": rel, "href": address(other)]) {
            element("span", ["aria-hidden": "true"]) { before }
            word()
            element("span", ["class": "spoken"]) { ": " + language.text.components.page(language.grouped(other), language.grouped(pages)) }
            element("span", ["aria-hidden": "true"]) { after }
        }
    }
}
