/// The way from the first page to this one. Absent where this is the first.
struct Breadcrumbs: Component {
    /// The pages above this one, the first page first.
    var steps: [NavigationLink]
    /// The name of this page.
    var current: String
    var language: PageLanguage
    /// Where the page has another such list.
    var label: String? = nil

    func html() -> HTML {
        guard !steps.isEmpty else { return .nothing }
        return element("nav", ["class": "breadcrumbs", "aria-label": label ?? language.text.components.youAreHere]) {
            element("ol") {
                for step in steps { element("li") { element("a", ["href": step.path]) { step.name } } }
                element("li") { element("span", ["aria-current": "page"]) { current } }
            }
        }
    }
}
