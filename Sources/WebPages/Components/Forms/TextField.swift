/// A short answer in the reader's own words.
struct TextField: Component {
    enum Kind: String {
        case text, email, password
        case telephone = "tel"
        case address = "url"
    }

    var name: String
    var label: String
    var value: String = ""
    var kind: Kind = .text
    var help: String? = nil
    var error: String? = nil
    var isOptional: Bool = false
    var isDisabled: Bool = false
    var autocomplete: Autocomplete? = nil
    var width: FieldWidth = .full
    /// In characters; the server judges it as well.
    var maximumLength: Int? = nil
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
                    "class": width.rawValue, "type": kind.rawValue, "id": frame.id, "name": name,
                    // A secret is never written back into a page.
                    "value": kind == .password ? nil : value,
                    "autocomplete": autocomplete?.rawValue, "maxlength": maximumLength.map { "\($0)" },
                    "spellcheck": kind == .text ? nil : "false", "aria-describedby": frame.describedBy, "aria-invalid": frame.invalid,
                    "disabled": isDisabled ? "" : nil,
                ])
        }
    }
}
