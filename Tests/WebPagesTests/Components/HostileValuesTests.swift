import Testing

@testable import WebPages

@Suite("Data never becomes markup")
struct HostileValuesTests {
    /// Tries to leave an attribute, an element, a text area, a title of a drawing and a script.
    static let hostile = #""'><script>alert(1)</script></textarea></title></svg><img src=x onerror=y> onclick="z" & &lt;"#

    private static let hostileLink = NavigationLink(name: hostile, path: hostile)
    private static let choices = [Choice(value: hostile, label: hostile, help: hostile), Choice(value: "b", label: hostile)]

    static var components: [(String, any Component)] {
        [
            ("Notice", Notice(kind: .bad, title: hostile, language: .dutch) { hostile }),
            ("ErrorSummary", ErrorSummary(title: hostile, items: [.init(field: hostile, text: hostile)], language: .dutch)),
            ("StatusTag", StatusTag(style: .good, word: hostile)),
            (
                "DataTable",
                DataTable(
                    id: hostile, caption: hostile,
                    columns: [.init(title: hostile, sorting: TableSorting(address: hostile, order: .descending)), .init(title: hostile)],
                    rows: [.init(header: .text(hostile), cells: [.text(hostile)])], total: .init(header: .text(hostile), cells: []),
                    language: .dutch)
            ),
            ("DataTable, empty", DataTable(id: "t", caption: hostile, columns: [], rows: [], emptyText: hostile, language: .dutch)),
            ("Pager", Pager(page: 2, pages: 3, label: hostile, language: .dutch) { _ in hostile }),
            ("DescriptionList", DescriptionList(items: [.init(term: hostile, content: .text(hostile))])),
            ("CardGrid", CardGrid(cards: [Card(title: hostile, address: hostile) { hostile }])),
            ("SectionNavigation", SectionNavigation(label: hostile, links: [hostileLink])),
            ("Breadcrumbs", Breadcrumbs(steps: [hostileLink], current: hostile, language: .dutch, label: hostile)),
            ("ProgressBar", ProgressBar(id: hostile, label: hostile, done: 1, total: nil, language: .dutch)),
            ("StepList", StepList(steps: [.init(title: hostile, state: .done, address: hostile)], language: .dutch)),
            ("Disclosure", Disclosure(summary: hostile) { hostile }),
            ("ExplainedTerm", ExplainedTerm(id: hostile, term: hostile, explanation: hostile, language: .dutch)),
            ("CodeBlock", CodeBlock(code: hostile)),
            ("KeyFigure", KeyFigure(value: hostile, label: hostile, note: hostile)),
            (
                "TextField",
                TextField(name: hostile, label: hostile, value: hostile, help: hostile, error: hostile, id: hostile, language: .dutch)
            ),
            ("TextArea", TextArea(name: hostile, label: hostile, value: hostile, help: hostile, error: hostile, language: .dutch)),
            ("NumberField", NumberField(name: hostile, label: hostile, value: hostile, unit: hostile, error: hostile, language: .dutch)),
            ("SelectField", SelectField(name: hostile, label: hostile, choices: choices, value: hostile, error: hostile, language: .dutch)),
            ("RadioGroup", RadioGroup(name: hostile, label: hostile, choices: choices, value: hostile, error: hostile, language: .dutch)),
            (
                "CheckboxGroup",
                CheckboxGroup(name: hostile, label: hostile, choices: choices, values: [hostile], help: hostile, language: .dutch)
            ),
            (
                "DateField",
                DateField(
                    name: hostile, label: hostile, value: .init(day: hostile, month: hostile, year: hostile), error: hostile,
                    language: .dutch)
            ),
            ("FileField", FileField(name: hostile, label: hostile, accept: [hostile], error: hostile, language: .dutch)),
            ("SearchField", SearchField(name: hostile, label: hostile, value: hostile, suggestions: [hostile], language: .dutch)),
            ("HiddenField", HiddenField(name: hostile, value: hostile)),
            ("SubmitButton", SubmitButton(text: hostile, name: hostile, value: hostile)),
            ("LinkButton", LinkButton(text: hostile, address: hostile)),
            (
                "ActionForm",
                ActionForm(action: hostile, csrf: hostile, label: hostile) {
                    hostile
                } buttons: {
                    SubmitButton(text: hostile)
                }
            ),
            (
                "SearchForm",
                SearchForm(action: hostile, label: hostile) {
                    hostile
                } buttons: {
                    hostile
                }
            ),
            (
                "BarChart",
                BarChart(
                    id: hostile, title: hostile, categoryTitle: hostile, categories: [hostile],
                    series: [ChartSeries(name: hostile, figures: [1]), ChartSeries(name: hostile, figures: [2])], unit: hostile,
                    language: .dutch)
            ),
            (
                "LineChart",
                LineChart(
                    id: hostile, title: hostile, momentTitle: hostile, moments: [hostile, hostile],
                    series: [ChartSeries(name: hostile, figures: [1, 2]), ChartSeries(name: hostile, figures: [2])], unit: hostile,
                    language: .dutch)
            ),
            (
                "AreaMap",
                AreaMap(
                    id: hostile, title: hostile, valueTitle: hostile,
                    places: [.init(longitude: 5, latitude: 52, value: 1, label: hostile, isChosen: true)], unit: hostile, language: .dutch)
            ),
            ("PageHeader", PageHeader(frame: frame, language: .dutch, path: hostile)),
        ]
    }

    private static let frame = PageFrame(
        navigation: [hostileLink],
        signedIn: SignedInPerson(
            name: hostile, role: hostile, organisation: hostile, sessionsPath: hostile, signOutPath: hostile, csrf: hostile),
        helpPath: hostile)

    @Test("in any component", arguments: components.indices)
    func isEscaped(index: Int) throws {
        let (name, component) = Self.components[index]
        let markup = component.html().markup
        #expect(!markup.contains("<script") && !markup.contains("<img"), "\(name)")
        // The parser refuses what an escaped quote or bracket would have hidden from a search.
        let tree = try MarkupParser.parse(markup)
        #expect(!tree.all.contains { element in element.attributes.keys.contains { $0.hasPrefix("on") } }, "\(name)")
        #expect(!tree.all.contains { ["script", "img", "b"].contains($0.name) && name != "ExplainedTerm" }, "\(name)")
        // And what was given is still there to be read, in a text or a value.
        let kept = tree.all.contains { element in
            element.text.contains("<script>") || element.attributes.values.contains { $0.contains("<script>") }
        }
        #expect(kept, "\(name)")
    }

    @Test(
        "and no address is run as a script",
        arguments: ["javascript:alert(1)", "JavaScript:x", " java\nscript:x", "\u{1}javascript:x", "data:text/html,x", "vbscript:x", "x:y"])
    func scriptAddresses(address: String) throws {
        let link = try parsed(LinkButton(text: "x", address: address))
        #expect(link.all("a").first?["href"] == "#")
        let form = try parsed(
            ActionForm(action: address, csrf: "x") {
            } buttons: {
            })
        #expect(form.all("form").first?["action"] == "#")
    }

    @Test(arguments: ["/a?b=c:d", "https://example.org/", "mailto:a@example.org", "tel:+31", "#part", "a/b:c", ""])
    func otherAddressesStay(address: String) throws {
        #expect(try parsed(LinkButton(text: "x", address: address)).all("a").first?["href"] == address)
    }
}
