/// A date that the reader knows by heart, in three fields: a calendar is slow for a birthday and hard without a mouse.
struct DateField: Component {
    /// What was typed, also where it is no date.
    struct Parts {
        var day: String = ""
        var month: String = ""
        var year: String = ""
    }

    /// The fields are called `name-day`, `name-month` and `name-year`.
    var name: String
    var label: String
    var value: Parts = Parts()
    /// Where none is given, an example of a date.
    var help: String? = nil
    var error: String? = nil
    var isOptional: Bool = false
    var isDisabled: Bool = false
    /// Lets the browser fill in the birthday of its user.
    var isBirthday: Bool = false
    /// Where the name alone would give an identifier that the page already has.
    var id: String? = nil
    var language: PageLanguage

    func html() -> HTML {
        let text = language.text.forms
        let frame = FieldFrame(
            id: id ?? FieldFrame.id(of: name), label: label, help: help ?? text.dateHelp, error: error, isOptional: isOptional,
            language: language)
        return frame.group {
            element("div", ["class": "date"]) {
                // The first one has the identifier of the field, so that a list of errors leads to it.
                part("day", text.day, value.day, id: frame.id, digits: 2, frame)
                part("month", text.month, value.month, id: "\(frame.id)-month", digits: 2, frame)
                part("year", text.year, value.year, id: "\(frame.id)-year", digits: 4, frame)
            }
        }
    }

    private func part(_ part: String, _ label: String, _ value: String, id: String, digits: Int, _ frame: FieldFrame) -> HTML {
        element("div", ["class": "date-part"]) {
            element("label", ["for": id]) { label }
            element(
                "input",
                [
                    "class": digits > 2 ? "digits-4" : "digits-2", "type": "text", "inputmode": "numeric", "id": id,
                    "name": "\(name)-\(part)", "value": value, "maxlength": "\(digits)",
                    "autocomplete": isBirthday ? "bday-\(part)" : "off",
                    "aria-describedby": frame.error.map { _ in "\(frame.id)-error" }, "aria-invalid": frame.invalid,
                    "disabled": isDisabled ? "" : nil,
                ])
        }
    }
}
