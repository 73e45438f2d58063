/// One row of figures in a chart.
struct ChartSeries {
    var name: String
    /// As many as there are categories or moments; `nil` where a figure is not known.
    let figures: [Double?]

    /// Figures count something: what is not a number, or below zero, is not known.
    init(name: String, figures: [Double?]) {
        self.name = name
        self.figures = figures.map { figure in figure.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil } }
    }

    /// The figure at a place, also where the series is shorter than the chart.
    func figure(at index: Int) -> Double? {
        figures.indices.contains(index) ? figures[index] : nil
    }
}
