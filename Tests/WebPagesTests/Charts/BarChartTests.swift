import Testing

@testable import WebPages

@Suite("A bar chart")
struct BarChartTests {
    private func chart(_ figures: [Double?]...) throws -> ParsedElement {
        let series = figures.enumerated().map { ChartSeries(name: "Series \($0)", figures: $1) }
        let count = figures.map(\.count).max() ?? 0
        return try parsed(
            BarChart(
                id: "c", title: "Title", categoryTitle: "Area", categories: (0..<count).map { "Category \($0)" }, series: series,
                language: .english))
    }

    private func widths(_ chart: ParsedElement) -> [String?] { chart.all(style: "bar").map { $0["width"] } }

    @Test func barsAreAsLongAsTheirFigures() throws {
        #expect(widths(try chart([50, 200, 100])) == ["25%", "100%", "50%"])
        #expect(widths(try chart([1, 2], [4, 3])) == ["25%", "100%", "50%", "75%"])
        #expect(widths(try chart([1, 3])) == ["33.33%", "100%"])
    }

    @Test func nothingIsDividedByZero() throws {
        #expect(widths(try chart([0, 0])) == ["0%", "0%"])
        #expect(widths(try chart([7])) == ["100%"])
        #expect(try chart().all("text").map(\.text) == ["There are no figures yet."])
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, -1])
    func whatIsNoCountIsUnknown(figure: Double) throws {
        let chart = try chart([figure, 10])
        #expect(widths(chart) == ["100%"])
        #expect(chart.all(style: "figure").map(\.text) == ["Unknown", "10"])
        #expect(chart.rows == [["Category 0", "Unknown"], ["Category 1", "10"]])
        #expect(!chart.all.contains { element in element.attributes.values.contains { $0.contains("nan") || $0.contains("inf") } })
    }

    @Test func tableHasTheSameFigures() throws {
        let chart = try chart([1234.5, nil], [2, 3])
        #expect(chart.rows == [["Category 0", "1,234.5", "2"], ["Category 1", "Unknown", "3"]])
        #expect(chart.all(style: "figure").map(\.text) == ["1,234.5", "2", "Unknown", "3"])
        #expect(chart.all("details").count == 1)
    }

    @Test func hasNameAndDescription() throws {
        let drawing = try #require(try chart([1, 5]).all("svg").first)
        #expect(drawing["role"] == "img")
        #expect(drawing.element(id: drawing["aria-labelledby"] ?? "")?.text == "Title")
        #expect(drawing.element(id: drawing["aria-describedby"] ?? "")?.text == "Series 0: lowest 1, highest 5.")
    }

    @Test func seriesAreToldApartWithoutColour() throws {
        let chart = try chart([1], [2], [3], [4])
        #expect(chart.all("pattern").count == 3)
        let fills = chart.all("rect").compactMap { $0["fill"] }
        #expect(fills == ["url(#c-pattern-2)", "url(#c-pattern-3)", "url(#c-pattern-4)"])
        #expect(chart.all(style: "series-name").map(\.text) == (0..<4).map { "Series \($0)" })
    }

    @Test func nothingLiesOutsideTheDrawing() throws {
        for chart in [try chart([1, 2, 3]), try chart([1, 2], [3, 4])] {
            let drawing = try #require(chart.all("svg").first)
            let height = try #require(length(drawing["height"]))
            for bar in drawing.all("rect").filter({ $0["y"] != nil }) {
                let bottom = try #require(length(bar["y"])) + (try #require(length(bar["height"])))
                #expect(bottom <= height)
            }
        }
    }

    @Test func namesLeaveRoomForTheirNumbersOnAPhone() throws {
        let name = "Arbeidsmarktregiosamenwerkingsovereenkomstbijlage"
        let chart = try parsed(
            BarChart(
                id: "c", title: "t", categoryTitle: "a", categories: [name], series: [ChartSeries(name: name, figures: [1_234_567])],
                unit: "km", language: .dutch))
        let (lines, numbers) = (chart.all(style: "category"), chart.all(style: "figure"))
        #expect(lines.map(\.text).joined() == name)
        #expect(lines.allSatisfy { $0.text.count + (numbers.first?.text.count ?? 0) <= 28 })
        // Every line of the name stands below the one before, and the bar below them all.
        #expect(Set(lines.map { $0["y"] }).count == lines.count)
    }

    private func length(_ text: String?) -> Double? { text.flatMap { Double($0.replacing("em", with: "")) } }
}
