/// What every field has around its control: label, help and error, tied to the control by their identifiers.
struct FieldFrame {
    /// The identifier of the control, or of the first one of a group.
    var id: String
    var label: String
    var help: String?
    var error: String?
    var isOptional: Bool
    var language: PageLanguage

    /// The identifier of the control of a field with this name.
    static func id(of name: String) -> String { "field-\(name)" }

    /// The error first: it is what the reader has to know now.
    var describedBy: String? {
        let parts = [error.map { _ in "\(id)-error" }, help.map { _ in "\(id)-help" }].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// The value of `aria-invalid`; absent where nothing is wrong.
    var invalid: String? { error == nil ? nil : "true" }

    /// Around one control.
    func field(@HTMLBuilder control: () -> HTML) -> HTML {
        element("div", ["class": style]) {
            element("label", ["for": id]) { words }
            explanations
            control()
        }
    }

    /// Around several controls that answer one question.
    func group(@HTMLBuilder controls: () -> HTML) -> HTML {
        element("fieldset", ["class": style, "aria-describedby": describedBy]) {
            element("legend") { words }
            explanations
            controls()
        }
    }

    private var style: String { error == nil ? "field" : "field wrong" }

    /// What is not required says so; what is required needs no sign (the larger part of a form is).
    @HTMLBuilder private var words: HTML {
        label
        if isOptional { element("span", ["class": "optional"]) { " \(language.text.forms.optional)" } }
    }

    @HTMLBuilder private var explanations: HTML {
        if let help { element("p", ["class": "help", "id": "\(id)-help"]) { help } }
        if let error {
            element("p", ["class": "error", "id": "\(id)-error"]) {
                element("span", ["class": "error-sign", "aria-hidden": "true"]) { "✗ " }
                element("span", ["class": "spoken"]) { "\(language.text.forms.error) " }
                error
            }
        }
    }
}
