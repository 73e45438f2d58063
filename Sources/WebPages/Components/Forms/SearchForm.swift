/// A form that looks something up and changes nothing: its address can be kept and shared, so it holds no personal data.
struct SearchForm: Component {
    var action: String
    /// Tells this search from others on the page.
    var label: String
    @HTMLBuilder var content: () -> HTML
    @HTMLBuilder var buttons: () -> HTML

    func html() -> HTML {
        element("form", ["class": "search", "method": "get", "action": action, "role": "search", "aria-label": label, "novalidate": ""]) {
            content()
            element("div", ["class": "buttons"]) { buttons() }
        }
    }
}
