/// One out of a list that is too long to show.
struct SelectField {
    struct Choice {
        var value: String
        var label: String
    }

    var frame: FieldFrame
    var name: String
    var choices: [Choice]
    var chosen: String

    func html() -> HTML {
        let options = choices.map { choice in
            HTML.element(
                "option", [("value", choice.value)] + (choice.value == chosen ? [("selected", "selected")] : []), [.text(choice.label)])
        }
        return frame.html(.element("select", [("id", frame.id), ("name", name)] + frame.attributes, options))
    }
}
