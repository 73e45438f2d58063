/// A radio button or a checkbox with its label; the label can be pressed as well.
struct ChoiceControl: Component {
    enum Kind: String {
        case radio, checkbox
    }

    var kind: Kind
    var id: String
    var name: String
    var choice: Choice
    var isChosen: Bool
    var isDisabled: Bool

    func html() -> HTML {
        element("div", ["class": "choice"]) {
            element(
                "input",
                [
                    "type": kind.rawValue, "id": id, "name": name, "value": choice.value, "checked": isChosen ? "" : nil,
                    "aria-describedby": choice.help.map { _ in "\(id)-choice-help" },
                    "disabled": isDisabled || choice.isDisabled ? "" : nil,
                ])
            element("label", ["for": id]) { choice.label }
            if let help = choice.help { element("p", ["class": "help", "id": "\(id)-choice-help"]) { help } }
        }
    }
}
