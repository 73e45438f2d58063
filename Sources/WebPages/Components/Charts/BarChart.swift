/// Compares figures that stand beside each other: horizontal bars with their name and number in words.
///
/// Widths are shares of the drawing and heights are in the size of the letters, so that text stays readable on a phone.
struct BarChart: Component {
    /// Unique on the page.
    var id: String
    var title: String
    /// What the categories are, above their names in the table: "Area".
    var categoryTitle: String
    var categories: [String]
    var series: [ChartSeries]
    /// Absent where the figures count.
    var unit: String? = nil
    var decimals: Int = 1
    var language: PageLanguage

    /// Characters that fit on a line of a phone, beside a number.
    private static let lineLength = 26

    func html() -> HTML {
        let text = language.text.components.chart
        return ChartFigure(
            id: id, title: title, description: ChartFigure.summary(of: series, unit: unit, decimals: decimals, language: language),
            measures: [("width", "100%"), ("height", Drawing.letters(max(height, 1.5)))], drawing: drawing(text), legend: .nothing,
            table: ChartTable(
                id: id, title: title, rowTitle: categoryTitle, rows: categories, series: series, unit: unit, decimals: decimals,
                language: language
            ).html()
        ).html()
    }

    private var hasSeriesNames: Bool { series.count > 1 }
    private var barHeight: Double { 2.35 }

    private func nameLines(_ category: String) -> [String] { Drawing.lines(of: category, length: Self.lineLength) }

    private func height(of category: String) -> Double {
        let names = Double(nameLines(category).count) * 1.35
        return hasSeriesNames ? names + Double(series.count) * (barHeight + 0.15) + 0.9 : names + 1.75
    }

    private var height: Double { categories.reduce(0) { $0 + height(of: $1) } }

    private func drawing(_ text: PageText.ChartText) -> HTML {
        guard !categories.isEmpty, !series.isEmpty else {
            return element("text", ["class": "axis", "y": "1em"]) { text.noFigures }
        }
        let scale = ChartScale(exactly: series.flatMap { series in categories.indices.map { series.figure(at: $0) } })
        var top = 0.0
        var pieces = [element("defs") { for index in series.indices { SeriesPattern(index: index, chart: id).definition } }]
        for (index, category) in categories.enumerated() {
            pieces.append(group(category, index, top: top, scale, text))
            top += height(of: category)
        }
        return .group(pieces)
    }

    private func group(_ category: String, _ index: Int, top: Double, _ scale: ChartScale, _ text: PageText.ChartText) -> HTML {
        let lines = nameLines(category)
        var next = top + Double(lines.count) * 1.35
        var pieces = lines.enumerated().map { number, line in
            element("text", ["class": "category", "x": "0", "y": Drawing.letters(top + 1 + Double(number) * 1.35)]) { line }
        }
        for (place, series) in series.enumerated() {
            let figure = series.figure(at: index)
            if hasSeriesNames {
                pieces.append(element("text", ["class": "series-name", "x": "0", "y": Drawing.letters(next + 1)]) { series.name })
            }
            let line = hasSeriesNames ? next + 1 : top + 1
            pieces.append(
                element("text", ["class": "figure", "x": "100%", "y": Drawing.letters(line), "text-anchor": "end"]) {
                    figure.map { language.written($0, decimals: decimals) + (unit.map { " \($0)" } ?? "") } ?? text.unknown
                })
            pieces.append(bar(figure, place, y: hasSeriesNames ? next + 1.35 : next + 0.1, scale))
            next += barHeight + 0.15
        }
        return element("g") { for piece in pieces { piece } }
    }

    private func bar(_ figure: Double?, _ place: Int, y: Double, _ scale: ChartScale) -> HTML {
        let pattern = SeriesPattern(index: place, chart: id)
        let (top, thickness) = (Drawing.letters(y), Drawing.letters(0.85))
        return .group([
            element("rect", ["class": "track", "x": "0", "y": top, "width": "100%", "height": thickness]),
            figure.map { figure in
                let width = Drawing.percent(scale.share(figure))
                return .group([
                    element("rect", ["class": "bar \(pattern.style)", "x": "0", "y": top, "width": width, "height": thickness]),
                    pattern.hatch.map { element("rect", ["x": "0", "y": top, "width": width, "height": thickness, "fill": $0]) }
                        ?? .nothing,
                ])
            } ?? .nothing,
        ])
    }
}
