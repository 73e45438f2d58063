import Testing

@testable import WebPages

@Suite("A component")
struct ComponentTests {
    @Test(arguments: [(Notice.Kind.information, "status"), (.good, "status"), (.warning, "status"), (.bad, "alert")])
    func noticeInterruptsOnlyForWhatWentWrong(kind: Notice.Kind, role: String) throws {
        let notice = try #require(try parsed(Notice(kind: kind, language: .dutch) { "text" }).children.first)
        #expect(notice["role"] == role)
        // A word besides the sign and the colour.
        #expect(notice.all(style: "word").first?.text.isEmpty == false)
        #expect(notice.all(style: "sign").first?["aria-hidden"] == "true")
    }

    @Test func errorsLeadToTheirFields() throws {
        let items = [ErrorSummary.Item(field: FieldFrame.id(of: "a"), text: "A"), .init(field: nil, text: "B")]
        let summary = try #require(try parsed(ErrorSummary(items: items, language: .dutch)).children.first)
        #expect(summary["id"] == "error-summary" && summary["role"] == "alert" && summary["tabindex"] == "-1")
        #expect(summary.all("a").map { $0["href"] } == ["#field-a"])
        #expect(summary.all("li").map(\.text) == ["A", "B"])
        #expect(ErrorSummary(items: [], language: .dutch).html().markup.isEmpty)
    }

    @Test func tableNamesItsRowsAndColumns() throws {
        let tree = try parsed(
            DataTable(
                id: "t", caption: "Caption",
                columns: [
                    .init(title: "Name", sorting: TableSorting(address: "/?sort=name", order: .ascending)),
                    .init(title: "Count", alignment: .number, sorting: TableSorting(address: "/?sort=count")), .init(title: "Plain"),
                ],
                rows: [
                    .init(header: .text("one"), cells: [.text("1"), .text("x")]), .init(header: .text("two"), cells: [.text("2")]),
                    .init(header: .text("three"), cells: [.text("3"), .text("y"), .text("too many")]),
                ], language: .english))
        let region = try #require(tree.children.first)
        #expect(region["role"] == "region" && region["tabindex"] == "0")
        #expect(tree.element(id: region["aria-labelledby"] ?? "")?.text == "Caption")
        #expect(tree.all("th").filter { $0["scope"] == "col" }.map { $0["aria-sort"] } == ["ascending", "none", nil])
        #expect(tree.all("th").filter { $0["scope"] == "row" }.map(\.text) == ["one", "two", "three"])
        #expect(tree.rows == [["one", "1", "x"], ["two", "2", ""], ["three", "3", "y"]])
        #expect(tree.all("td").filter { $0["class"] == "number" }.map(\.text) == ["1", "2", "3"])
        #expect(tree.all("a").map { $0["href"] } == ["/?sort=name", "/?sort=count"])
    }

    @Test func emptyTableSaysSo() throws {
        let tree = try parsed(
            DataTable(
                id: "t", caption: "c", columns: [.init(title: "a"), .init(title: "b")], rows: [], emptyText: "None", language: .dutch))
        #expect(tree.all("td").map(\.text) == ["None"])
        #expect(tree.all("td").first?["colspan"] == "2")
    }

    @Test(arguments: [(1, ["next"]), (2, ["prev", "next"]), (7, ["prev"]), (-3, ["next"]), (99, ["prev"])])
    func pagerLeadsOnlyWhereThereIsAPage(page: Int, expected: [String]) throws {
        let tree = try parsed(Pager(page: page, pages: 7, language: .english) { "/?page=\($0)" })
        #expect(tree.all("a").map { $0["rel"] } == expected)
        let shown = min(max(page, 1), 7)
        #expect(tree.all("span").first { $0["aria-current"] == "page" }?.text == "Page \(shown) of 7")
        #expect(tree.all("a").allSatisfy { ["/?page=\(shown - 1)", "/?page=\(shown + 1)"].contains($0["href"]) })
    }

    @Test func onePageNeedsNoPager() {
        #expect(Pager(page: 1, pages: 1, language: .dutch) { _ in "/" }.html().markup.isEmpty)
        #expect(Breadcrumbs(steps: [], current: "x", language: .dutch).html().markup.isEmpty)
    }

    @Test(arguments: [(3, 10, "3", "10"), (12, 10, "10", "10"), (-1, 10, "0", "10"), (0, 0, "1", "1"), (5, -2, "1", "1")])
    func progressStaysWithinItsBar(done: Int, total: Int, value: String, most: String) throws {
        let tree = try parsed(ProgressBar(id: "p", label: "Label", done: done, total: total, language: .english))
        let bar = try #require(tree.all("progress").first)
        #expect(bar["value"] == value && bar["max"] == most)
        #expect(tree.all("label").first?["for"] == "p")
    }

    @Test func progressOfAnUnknownTotalHasNoValue() throws {
        let tree = try parsed(ProgressBar(id: "p", label: "Label", done: 17, total: nil, language: .english))
        #expect(tree.all("progress").first?["value"] == nil)
        #expect(tree.all("p").first?.text.hasPrefix("17 done.") == true)
    }

    @Test func stepsSayTheirStateInWords() throws {
        let steps = [
            StepList.Step(title: "a", state: .done, address: "/a"), .init(title: "b", state: .current), .init(title: "c", state: .toDo),
        ]
        let tree = try parsed(StepList(steps: steps, language: .english))
        #expect(tree.all(style: "step-state").map(\.text) == ["Done", "You are here now", "To do"])
        #expect(tree.all("li").map { $0["aria-current"] } == [nil, "step", nil])
    }

    @Test func currentPageIsMarked() throws {
        let links = [NavigationLink(name: "a", path: "/a"), NavigationLink(name: "b", path: "/b", isCurrent: true)]
        #expect(try parsed(SectionNavigation(label: "l", links: links)).all("a").map { $0["aria-current"] } == [nil, "page"])
    }

    @Test func explanationIsReachedWithoutAScript() throws {
        let tree = try parsed(ExplainedTerm(id: "e", term: "OIN", explanation: "A number.", language: .english))
        let button = try #require(tree.all("button").first)
        #expect(button["type"] == "button" && button["popovertarget"] == "e" && button["aria-label"] == "Explanation: OIN")
        #expect(tree.element(id: "e")?["popover"] == "")
        #expect(tree.element(id: "e")?.text == "OIN: A number.")
    }
}
