/// Words to look for, with suggestions that the browser shows itself.
struct SearchField: Component {
    var name: String
    var label: String
    var value: String = ""
    /// May be picked; anything else may be typed.
    var suggestions: [String] = []
    var help: String? = nil
    var error: String? = nil
    var isOptional: Bool = false
    var isDisabled: Bool = false
    /// Where the name alone would give an identifier that the page already has.
    var id: String? = nil
    var language: PageLanguage

    func html() -> HTML {
        let frame = FieldFrame(
            id: id ?? FieldFrame.id(of: name), label: label, help: help, error: error, isOptional: isOptional, language: language)
        return frame.field {
            element(
                "input",
                [
                    "type": "search", "id": frame.id, "name": name, "value": value, "autocomplete": "off",
                    "list": suggestions.isEmpty ? nil : "\(frame.id)-suggestions", "aria-describedby": frame.describedBy,
                    "aria-invalid": frame.invalid, "disabled": isDisabled ? "" : nil,
                ])
            if !suggestions.isEmpty {
                element("datalist", ["id": "\(frame.id)-suggestions"]) {
                    for suggestion in suggestions { element("option", ["value": suggestion]) }
                }
            }
        }
    }
}
