/// One or more files of the reader's own. Its form needs `hasFiles`.
struct FileField: Component {
    var name: String
    var label: String
    /// Endings with their dot (`.csv`), or media types.
    var accept: [String] = []
    var allowsSeveral: Bool = false
    /// Where none is given: which kinds of files may be chosen.
    var help: String? = nil
    var error: String? = nil
    var isOptional: Bool = false
    var isDisabled: Bool = false
    /// Where the name alone would give an identifier that the page already has.
    var id: String? = nil
    var language: PageLanguage

    func html() -> HTML {
        let frame = FieldFrame(
            id: id ?? FieldFrame.id(of: name), label: label, help: help ?? kinds, error: error, isOptional: isOptional, language: language)
        return frame.field {
            element(
                "input",
                [
                    "type": "file", "id": frame.id, "name": name, "accept": accept.isEmpty ? nil : accept.joined(separator: ","),
                    "multiple": allowsSeveral ? "" : nil, "aria-describedby": frame.describedBy, "aria-invalid": frame.invalid,
                    "disabled": isDisabled ? "" : nil,
                ])
        }
    }

    private var kinds: String? {
        let text = language.text.forms
        let parts = [accept.isEmpty ? nil : text.fileKinds(accept.joined(separator: ", ")), allowsSeveral ? text.severalFiles : nil]
        let words = parts.compactMap(\.self).joined(separator: " ")
        return words.isEmpty ? nil : words
    }
}
