/// Any number of answers out of a few, or one statement to agree with.
struct CheckboxGroup: Component {
    var name: String
    /// The question.
    var label: String
    var choices: [Choice]
    /// The values that are chosen.
    var values: Set<String> = []
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
        return frame.group {
            for (index, choice) in choices.enumerated() {
                // The first one has the identifier of the field, so that a list of errors leads to it.
                ChoiceControl(
                    kind: .checkbox, id: index == 0 ? frame.id : "\(frame.id)-\(index + 1)", name: name, choice: choice,
                    isChosen: values.contains(choice.value), isDisabled: isDisabled)
            }
        }
    }
}
