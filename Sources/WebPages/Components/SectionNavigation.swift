/// Leads to the pages of one section; the page that is shown is marked in the markup as well as to the eye.
struct SectionNavigation: Component {
    /// Tells this navigation from the others on the page.
    var label: String
    var links: [NavigationLink]

    func html() -> HTML {
        element("nav", ["class": "sections", "aria-label": label]) {
            element("ul") {
                for link in links {
                    element("li") { element("a", ["href": link.path, "aria-current": link.isCurrent ? "page" : nil]) { link.name } }
                }
            }
        }
    }
}
