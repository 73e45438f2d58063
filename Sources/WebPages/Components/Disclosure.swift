/// Something that not every reader needs, shown when asked for; works without a script.
struct Disclosure: Component {
    var summary: String
    var isOpen: Bool = false
    @HTMLBuilder var content: () -> HTML

    func html() -> HTML {
        element("details", ["open": isOpen ? "" : nil]) {
            element("summary") { summary }
            element("div", ["class": "disclosed"]) { content() }
        }
    }
}
