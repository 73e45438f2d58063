/// What every field has around it: label, help, and what is wrong. Help and fault are told together with the field (WCAG 3.3.1, 1.3.1).
struct FieldFrame {
    /// Of the field itself; help and fault have names that follow from it.
    var id: String
    var label: String
    var help: String?
    var fault: String?
    var isOptional = false
    var text: FieldText

    /// For `aria-describedby`: what is wrong first.
    var descriptions: String? {
        let parts = [fault == nil ? nil : "\(id)-fault", help == nil ? nil : "\(id)-help"].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// The attributes of a field that say so.
    var attributes: [(name: String, value: String)] {
        var attributes: [(name: String, value: String)] = []
        if let descriptions { attributes.append(("aria-describedby", descriptions)) }
        if fault != nil { attributes.append(("aria-invalid", "true")) }
        return attributes
    }

    func html(_ field: HTML) -> HTML {
        element("div", ["class": fault == nil ? "field" : "field faulty"]) {
            element("label", ["for": id]) { words }
            notes
            field
        }
    }

    /// The label, with a word where the field may stay empty: most fields must be filled in, so it is the others that say so.
    @HTMLBuilder var words: HTML {
        label
        if isOptional { element("span", ["class": "optional"]) { " (\(text.optional))" } }
    }

    @HTMLBuilder var notes: HTML {
        if let help { element("p", ["class": "help", "id": "\(id)-help"]) { help } }
        if let fault {
            element("p", ["class": "fault", "id": "\(id)-fault"]) {
                element("span", ["aria-hidden": "true"]) { "✗ " }
                element("span", ["class": "spoken"]) { text.fault + " " }
                fault
            }
        }
    }
}
