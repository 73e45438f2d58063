/// Something more for who wants it; it opens without a script.
struct Disclosure {
    var summary: String
    var content: HTML

    init(_ summary: String, @HTMLBuilder _ content: () -> HTML) {
        self.summary = summary
        self.content = content()
    }

    func html() -> HTML {
        element("details") {
            element("summary") { summary }
            element("div", ["class": "more"]) { content }
        }
    }
}
