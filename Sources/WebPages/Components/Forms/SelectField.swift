/// One answer out of a list that is too long for radio buttons.
struct SelectField: Component {
    var name: String
    var label: String
    var choices: [Choice]
    /// The value that is chosen; `nil` leaves the choice open.
    var value: String? = nil
    var help: String? = nil
    var error: String? = nil
    var isOptional: Bool = false
    var isDisabled: Bool = false
    var autocomplete: Autocomplete? = nil
    /// Where the name alone would give an identifier that the page already has.
    var id: String? = nil
    var language: PageLanguage

    func html() -> HTML {
        let frame = FieldFrame(
            id: id ?? FieldFrame.id(of: name), label: label, help: help, error: error, isOptional: isOptional, language: language)
        return frame.field {
            element(
                "select",
                [
                    "id": frame.id, "name": name, "autocomplete": autocomplete?.rawValue, "aria-describedby": frame.describedBy,
                    "aria-invalid": frame.invalid, "disabled": isDisabled ? "" : nil,
                ]
            ) {
                // An answer that nobody gave must not look as if it was given.
                element("option", ["value": ""]) { language.text.forms.choose }
                for choice in choices {
                    element(
                        "option",
                        [
                            "value": choice.value, "selected": choice.value == value ? "" : nil, "disabled": choice.isDisabled ? "" : nil,
                        ]
                    ) { choice.label }
                }
            }
        }
    }
}
