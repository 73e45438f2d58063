/// What is wrong with a form, above the form: every line leads to its field. Absent where nothing is wrong.
struct ErrorSummary: Component {
    struct Item {
        /// The identifier of the field, as its component gives it; `nil` where the error belongs to no field.
        var field: String?
        var text: String
    }

    var title: String? = nil
    var items: [Item]
    var language: PageLanguage

    func html() -> HTML {
        guard !items.isEmpty else { return .nothing }
        // Can be given the focus, so that a script or an address with `#error-summary` starts reading here.
        return element("div", ["class": "notice bad", "id": "error-summary", "role": "alert", "tabindex": "-1"]) {
            element("span", ["class": "sign", "aria-hidden": "true"]) { "✗" }
            element("div", ["class": "message"]) {
                element("p", ["class": "word"]) { title ?? language.text.components.errorsTitle }
                element("ul") {
                    for item in items {
                        element("li") {
                            if let field = item.field { element("a", ["href": "#\(field)"]) { item.text } } else { item.text }
                        }
                    }
                }
            }
        }
    }
}
