/// All that is wrong with a form, above it, with a way to each field (WCAG 3.3.1). It is told at once when the page comes.
struct ErrorSummary {
    struct Fault {
        /// The id of the field.
        var field: String
        var words: String
    }

    var faults: [Fault]
    var text: FieldText

    @HTMLBuilder func html() -> HTML {
        if !faults.isEmpty {
            element("div", ["class": "notice bad", "role": "alert", "aria-labelledby": "fault-summary", "tabindex": "-1"]) {
                element("h2", ["id": "fault-summary"]) { text.summaryTitle }
                element("ul") {
                    for fault in faults { element("li") { element("a", ["href": "#\(fault.field)"]) { fault.words } } }
                }
            }
        }
    }
}
