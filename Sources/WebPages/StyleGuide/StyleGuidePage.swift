/// Every component in each of its states: for who makes pages, and for the tests that look at them.
public enum StyleGuidePage {
    /// The whole page as UTF-8 text.
    public static func html(_ context: PageContext) -> String {
        let text = context.text.styleGuide, field = context.text.field
        return PageLayout(title: text.title, context: context).page {
            element("h1") { text.title }
            element("p", ["class": "lead"]) { text.lead }
            element("h2") { text.notices }
            for kind in Notice.Kind.allCases { Notice(kind: kind, words: text.help, text: field).html() }
            element("h2") { text.tags }
            element("p") { for kind in StatusTag.Kind.allCases { StatusTag(kind: kind, word: text.sample).html(); " " } }
            element("h2") { text.fields }
            fields(text, field)
            element("h2") { text.faulty }
            ErrorSummary(faults: [.init(field: "faulty", words: text.fault)], text: field).html()
            TextField(
                frame: FieldFrame(id: "faulty", label: text.sample, help: text.help, fault: text.fault, text: field), name: "faulty", value: ""
            ).html()
            element("h2") { text.choices }
            choices(text)
            element("h2") { text.table }
            table(text)
            element("h2") { text.more }
            Disclosure(text.sample) { element("p") { text.help } }.html()
            DescriptionList(items: [(text.first, .text(text.sample)), (text.second, .text(text.long))]).html()
            element("h2") { text.buttons }
            buttons(text)
        }
    }

    private static func fields(_ text: StyleGuideText, _ field: FieldText) -> HTML {
        .group([
            TextField(
                frame: FieldFrame(id: "plain", label: text.sample, help: text.help, text: field), name: "plain", value: text.sample,
                suggestions: [text.first, text.second]
            ).html(),
            TextField(
                frame: FieldFrame(id: "number", label: text.number, isOptional: true, text: field), name: "number", value: "12", kind: .digits,
                width: 4
            ).html(),
            SelectField(
                frame: FieldFrame(id: "list", label: text.choices, text: field), name: "list",
                choices: [.init(value: "1", label: text.first), .init(value: "2", label: text.long)], chosen: "2"
            ).html(),
            TextArea(frame: FieldFrame(id: "lines", label: text.sample, isOptional: true, text: field), name: "lines", value: text.help).html(),
        ])
    }

    private static func choices(_ text: StyleGuideText) -> HTML {
        let both = [RadioGroup.Choice(value: "1", label: text.first, help: text.help), .init(value: "2", label: text.long)]
        return .group([
            RadioGroup(name: "one", legend: text.sample, choices: both, chosen: "1").html(),
            CheckboxGroup(name: "some", legend: text.sample, help: text.help, choices: both, chosen: ["1", "2"]).html(),
        ])
    }

    private static func table(_ text: StyleGuideText) -> HTML {
        DataTable(
            id: "sample", caption: text.table, columns: [.init(text.sample), .init(text.long), .init(text.number, isNumber: true)],
            rows: [
                [.text(text.first), StatusTag(kind: .good, word: text.sample).html(), "1"],
                [.text(text.second), StatusTag(kind: .unsure, word: text.sample).html(), "1.234"],
            ]
        ).html()
    }

    private static func buttons(_ text: StyleGuideText) -> HTML {
        element("p", ["class": "buttons"]) {
            element("button", ["type": "button"]) { text.first }
            element("button", ["type": "button", "class": "secondary"]) { text.second }
            element("a", ["class": "button", "href": "/stijl"]) { text.sample }
        }
    }
}
