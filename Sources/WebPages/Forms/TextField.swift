/// A line of text, or a number.
struct TextField {
    /// What is typed, which decides the keyboard of a phone.
    enum Kind { case text, digits }

    var frame: FieldFrame
    var name: String
    var value: String
    var kind = Kind.text
    /// How wide it is, in characters: as long as what is expected.
    var width: Int?
    /// Suggestions, which a browser shows without a script.
    var suggestions: [String] = []

    func html() -> HTML {
        var attributes: [(name: String, value: String)] = [("type", "text"), ("id", frame.id), ("name", name), ("value", value)]
        if kind == .digits { attributes.append(("inputmode", "numeric")) }
        if let width { attributes.append(("size", String(width))) }
        if !suggestions.isEmpty { attributes.append(("list", "\(frame.id)-list")) }
        attributes.append(("autocomplete", "off"))
        let field = HTML.element("input", attributes + frame.attributes, [])
        return frame.html(
            suggestions.isEmpty
                ? field
                : .group([
                    field,
                    element("datalist", ["id": "\(frame.id)-list"]) { for word in suggestions { element("option", ["value": word]) } },
                ]))
    }
}
