import Testing

@testable import WebPages

@Suite("A line chart")
struct LineChartTests {
    private func chart(_ figures: [Double?]...) throws -> ParsedElement {
        let count = figures.map(\.count).max() ?? 0
        return try parsed(
            LineChart(
                id: "c", title: "Title", momentTitle: "Month", moments: (0..<count).map { "M\($0)" },
                series: figures.enumerated().map { ChartSeries(name: "Series \($0)", figures: $1) }, language: .dutch))
    }

    private func points(_ chart: ParsedElement) -> [[String]] {
        chart.all("polyline").map { ($0["points"] ?? "").split(separator: " ").map(String.init) }
    }

    @Test func pointsLieAtTheirFigures() throws {
        // The scale ends at 100; the first and last moment lie 2 % from the edges.
        #expect(points(try chart([0, 50, 100])) == [["20,1000", "500,500", "980,0"]])
        #expect(try chart([30, 70]).all(style: "axis").map(\.text).prefix(2) == ["50", "100"])
    }

    @Test func unknownFigureLeavesAGap() throws {
        let chart = try chart([10, 20, nil, 40, 50])
        #expect(points(chart).map(\.count) == [2, 2])
        #expect(chart.all("g").first?.all(style: "marker").count == 4)
        #expect(chart.rows.map { $0[1] } == ["10", "20", "Onbekend", "40", "50"])
    }

    @Test func oneFigureStandsInTheMiddle() throws {
        let chart = try chart([5])
        #expect(points(chart).isEmpty)
        #expect(chart.all("g").first?.all("svg").last?["x"] == "50%")
    }

    @Test(arguments: [[0.0, 0], [.nan, 1], [.infinity, .nan]])
    func neverWritesWhatIsNoNumber(figures: [Double]) throws {
        let chart = try chart(figures)
        let values = chart.all.flatMap(\.attributes.values).joined(separator: " ").lowercased()
        #expect(!values.contains("nan") && !values.split(separator: " ").contains("inf"))
        #expect(chart.rows.count == 2)
    }

    @Test func noFiguresAreSaidToBeNone() throws {
        let chart = try chart()
        #expect(chart.all("text").map(\.text) == ["Er zijn nog geen cijfers."])
        #expect(chart.all("table").count == 1)
    }

    @Test func seriesAreToldApartWithoutColour() throws {
        let chart = try chart([1, 2], [2, 3], [3, 4])
        #expect(Set(chart.all("polyline").map { $0["stroke-dasharray"] ?? "none" }).count == 3)
        #expect(chart.all(style: "legend").first?.all("li").map(\.text) == ["Series 0", "Series 1", "Series 2"])
    }

    @Test(arguments: [(0.0, 1.0), (1, 1), (3, 4), (7, 10), (11, 20), (99, 100), (101, 200), (0.03, 0.04), (4_500, 5_000)])
    func scaleEndsAtARoundNumber(highest: Double, expected: Double) {
        let top = ChartScale(round: [highest, nil]).top
        #expect((top - expected).magnitude < 1e-9)
    }
}
