import Testing

@testable import WebPages

@Suite("The page that shows every component")
struct StyleGuidePageTests {
    private func page(_ language: PageLanguage) throws -> ParsedElement {
        try MarkupParser.parse(StyleGuidePage.html(in: language))
    }

    @Test(arguments: PageLanguage.allCases)
    func identifiersAreUniqueAndReferredToOnlyWhereTheyAre(language: PageLanguage) throws {
        let page = try page(language)
        let identifiers = page.all.compactMap { $0["id"] }
        let twice = Dictionary(grouping: identifiers) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
        #expect(twice == [])
        let known = Set(identifiers)
        for element in page.all {
            for attribute in ["for", "aria-labelledby", "aria-describedby", "list", "popovertarget"] {
                for reference in (element[attribute] ?? "").split(separator: " ") {
                    #expect(known.contains(String(reference)), "\(attribute)=\(reference)")
                }
            }
            if let link = element["href"], link.hasPrefix("#") { #expect(known.contains(String(link.dropFirst())), "\(link)") }
        }
    }

    @Test(arguments: PageLanguage.allCases)
    func headingsGoDownOneByOne(language: PageLanguage) throws {
        let levels = try page(language).all.compactMap { element in
            element.name.count == 2 && element.name.hasPrefix("h") ? Int(element.name.dropFirst()) : nil
        }
        #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
        for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
    }

    @Test(arguments: PageLanguage.allCases)
    func nothingNeedsWhatThePolicyForbids(language: PageLanguage) throws {
        let page = try page(language)
        #expect(page.all("script").isEmpty && page.all("style").isEmpty)
        for element in page.all {
            let forbidden = element.attributes.keys.filter { $0 == "style" || $0.hasPrefix("on") }
            #expect(forbidden == [], "\(element.name)")
        }
    }

    @Test(arguments: PageLanguage.allCases)
    func everyControlHasALabel(language: PageLanguage) throws {
        let page = try page(language)
        let labelled = Set(page.all("label").compactMap { $0["for"] })
        let controls = page.all.filter { ["input", "select", "textarea", "progress"].contains($0.name) && $0["type"] != "hidden" }
        #expect(controls.count > 40)
        for control in controls { #expect(labelled.contains(control["id"] ?? ""), "\(control["name"] ?? control.name)") }
    }

    @Test(arguments: PageLanguage.allCases)
    func everyChartHasItsTable(language: PageLanguage) throws {
        let charts = try page(language).all("figure")
        #expect(charts.count == 9)
        for chart in charts {
            #expect(chart.all("svg").contains { $0["role"] == "img" })
            #expect(chart.all("details").first?.all("table").count == 1)
        }
    }

    @Test func bothLanguagesHaveTheSameStructure() throws {
        let (dutch, english) = (try page(.dutch), try page(.english))
        // Which language is a link differs at the top of the page.
        #expect(dutch.all("main").first?.structure == english.all("main").first?.structure)
        #expect(dutch.all("h2").count == 8 && dutch.all("h2").map(\.text) != english.all("h2").map(\.text))
        #expect(dutch.all("html").first?["lang"] == "nl" && english.all("html").first?["lang"] == "en")
    }

    @Test func everyComponentIsThere() throws {
        let shown = Set(try page(.english).all("section").flatMap { $0.all("code") }.map(\.text))
        for type in [
            "Notice", "ErrorSummary", "StatusTag", "ProgressBar", "StepList", "DataTable", "Pager", "DescriptionList", "Card", "KeyFigure",
            "CodeBlock", "Disclosure", "ExplainedTerm", "SectionNavigation", "Breadcrumbs", "TextField", "TextArea", "NumberField",
            "DateField",
            "SearchField", "SelectField", "RadioGroup", "CheckboxGroup", "FileField", "SubmitButton", "LinkButton", "ActionForm",
            "HiddenField",
            "SearchForm", "BarChart", "LineChart", "AreaMap",
        ] { #expect(shown.contains(type), "\(type)") }
    }

    @Test func wearsTheAppearanceOfAnOrganisation() throws {
        let page = StyleGuidePage.html(in: .dutch, appearance: try Appearance(name: "Voorbeeldstad"))
        #expect(page.contains("<title>Stijl van de pagina&#39;s – Voorbeeldstad</title>"))
    }
}
