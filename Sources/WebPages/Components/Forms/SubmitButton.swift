/// Sends the form in which it stands. Its text is a verb with what it does: "Save address".
struct SubmitButton: Component {
    var text: String
    var kind: ButtonKind = .primary
    /// Tells the server which button was pressed, where a form has several.
    var name: String? = nil
    var value: String? = nil
    var isDisabled: Bool = false

    func html() -> HTML {
        element(
            "button",
            [
                "class": "button \(kind.rawValue)", "type": "submit", "name": name, "value": value, "disabled": isDisabled ? "" : nil,
            ]
        ) { text }
    }
}
