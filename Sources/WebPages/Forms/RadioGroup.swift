/// One out of a few, all of them shown.
struct RadioGroup {
    struct Choice {
        var value: String
        var label: String
        var help: String?
    }

    var name: String
    var legend: String
    var help: String?
    var choices: [Choice]
    var chosen: String?

    func html() -> HTML {
        ChoiceGroup(kind: "radio", name: name, legend: legend, help: help, choices: choices, chosen: Set([chosen].compactMap(\.self))).html()
    }
}

/// Some out of a few, all of them shown.
struct CheckboxGroup {
    var name: String
    var legend: String
    var help: String?
    var choices: [RadioGroup.Choice]
    var chosen: Set<String>

    func html() -> HTML { ChoiceGroup(kind: "checkbox", name: name, legend: legend, help: help, choices: choices, chosen: chosen).html() }
}

/// What both have in common: a group with a name, which is told before its first choice (WCAG 1.3.1).
private struct ChoiceGroup {
    var kind: String
    var name: String
    var legend: String
    var help: String?
    var choices: [RadioGroup.Choice]
    var chosen: Set<String>

    func html() -> HTML {
        let describing = help == nil ? [] : [(name: "aria-describedby", value: "\(name)-help")]
        return .element(
            "fieldset", [("class", "field choices")] + describing,
            [
                element("legend") { legend }, help.map { help in element("p", ["class": "help", "id": "\(name)-help"]) { help } } ?? .group([]),
                .group(choices.enumerated().map { choice($0.element, number: $0.offset) }),
            ])
    }

    private func choice(_ choice: RadioGroup.Choice, number: Int) -> HTML {
        let id = "\(name)-\(number)"
        var attributes = [(name: "type", value: kind), ("id", id), ("name", name), ("value", choice.value)]
        if chosen.contains(choice.value) { attributes.append(("checked", "checked")) }
        if choice.help != nil { attributes.append(("aria-describedby", "\(id)-help")) }
        return element("div", ["class": "choice"]) {
            HTML.element("input", attributes, [])
            element("label", ["for": id]) { choice.label }
            if let help = choice.help { element("p", ["class": "help", "id": "\(id)-help"]) { help } }
        }
    }
}
