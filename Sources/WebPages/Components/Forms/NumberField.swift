/// A number. Written as text with a keypad for digits: a field of the type `number` changes by accident when a page is scrolled.
struct NumberField: Component {
    var name: String
    var label: String
    /// As the reader typed it, also where it is not a number.
    var value: String = ""
    /// What is counted, behind the field: "km", "hours a week".
    var unit: String? = nil
    var allowsFractions: Bool = false
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
        let described = [frame.describedBy, unit.map { _ in "\(frame.id)-unit" }].compactMap(\.self).joined(separator: " ")
        return frame.field {
            element("div", ["class": "with-unit"]) {
                element(
                    "input",
                    [
                        "class": "short", "type": "text", "inputmode": allowsFractions ? "decimal" : "numeric", "id": frame.id,
                        "name": name,
                        "value": value, "autocomplete": "off", "spellcheck": "false",
                        "aria-describedby": described.isEmpty ? nil : described, "aria-invalid": frame.invalid,
                        "disabled": isDisabled ? "" : nil,
                    ])
                if let unit { element("span", ["class": "unit", "id": "\(frame.id)-unit"]) { unit } }
            }
        }
    }
}
