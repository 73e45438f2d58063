/// Several lines of text.
struct TextArea {
    var frame: FieldFrame
    var name: String
    var value: String
    var rows = 4

    func html() -> HTML {
        frame.html(
            .element(
                "textarea", [("id", frame.id), ("name", name), ("rows", String(rows))] + frame.attributes,
                // A browser takes the first line break of a text area away.
                [.text(value.hasPrefix("\n") ? "\n" + value : value)]))
    }
}
