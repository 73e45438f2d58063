/// Compares figures that stand beside each other: horizontal bars with their name and number in words.
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

    func html() -> HTML {
        let drawing = BarDrawing(of: self)
        return ChartFigure(
            id: id, title: title, description: ChartFigure.summary(of: series, unit: unit, decimals: decimals, language: language),
            measures: [("width", "100%"), ("height", Drawing.letters(drawing.height))], drawing: drawing.content, legend: .nothing,
            table: ChartTable(
                id: id, title: title, rowTitle: categoryTitle, rows: categories, series: series, unit: unit, decimals: decimals,
                language: language
            ).html()
        ).html()
    }

    /// A figure as it stands beside its bar.
    func written(_ figure: Double?) -> String {
        guard let figure else { return language.text.components.chart.unknown }
        return language.written(figure, decimals: decimals) + (unit.map { " \($0)" } ?? "")
    }
}
