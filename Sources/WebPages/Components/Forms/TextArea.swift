/// A longer answer, of more than one line.
struct TextArea: Component {
    var name: String
    var label: String
    var value: String = ""
    var rows: Int = 5
    var help: String? = nil
    var error: String? = nil
    var isOptional: Bool = false
    var isDisabled: Bool = false
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
                "textarea",
                [
                    "id": frame.id, "name": name, "rows": "\(min(max(rows, 2), 40))", "maxlength": maximumLength.map { "\($0)" },
                    "aria-describedby": frame.describedBy, "aria-invalid": frame.invalid, "disabled": isDisabled ? "" : nil,
                ]
            ) {
                // A browser drops the first line break of a text area; this one is there to be dropped (HTML Living Standard, 13.1.2.5).
                "\n" + value
            }
        }
    }
}
