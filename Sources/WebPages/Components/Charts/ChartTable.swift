/// The figures of a chart once more, for who cannot see the chart or wants to copy them (WCAG 1.1.1).
struct ChartTable: Component {
    /// The identifier of the chart.
    var id: String
    var title: String
    /// What the rows are: areas, months.
    var rowTitle: String
    var rows: [String]
    var series: [ChartSeries]
    /// Behind a figure in the heading of its column; absent where the figures count.
    var unit: String?
    var decimals: Int
    var language: PageLanguage

    func html() -> HTML {
        let text = language.text.components.chart
        return Disclosure(summary: text.showTable) {
            DataTable(
                id: "\(id)-table", caption: title,
                columns: [DataTable.Column(title: rowTitle)] + series.map { DataTable.Column(title: heading($0), alignment: .number) },
                rows: rows.enumerated().map { index, row in
                    DataTable.Row(header: .text(row), cells: series.map { .text(written($0.figure(at: index), text)) })
                },
                emptyText: text.noFigures, language: language)
        }.html()
    }

    private func heading(_ series: ChartSeries) -> String {
        unit.map { "\(series.name) (\($0))" } ?? series.name
    }

    private func written(_ figure: Double?, _ text: PageText.ChartText) -> String {
        figure.map { language.written($0, decimals: decimals) } ?? text.unknown
    }
}
