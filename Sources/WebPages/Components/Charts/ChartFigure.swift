/// A drawing with its title, its description in words and its table.
struct ChartFigure: Component {
    var id: String
    var title: String
    /// What is to be seen, in a sentence or two.
    var description: String
    /// A class of its own beside `chart`.
    var style: String? = nil
    /// Besides `role` and the names: the measures of the drawing.
    var measures: [(name: String, value: String)]
    var drawing: HTML
    var legend: HTML
    var table: HTML

    func html() -> HTML {
        element("figure", ["class": style.map { "chart \($0)" } ?? "chart", "id": id]) {
            element("figcaption") { title }
            legend
            element("div", ["class": "frame"]) { picture }
            table
        }
    }

    private var picture: HTML {
        let names = [("role", "img"), ("aria-labelledby", "\(id)-title"), ("aria-describedby", "\(id)-description")]
        return .element(
            "svg", measures + names.map { (name: $0.0, value: $0.1) },
            [
                element("title", ["id": "\(id)-title"]) { title },
                element("desc", ["id": "\(id)-description"]) { description },
                drawing,
            ])
    }

    /// The lowest and highest figure of every series: what a reader would see at a glance.
    static func summary(of series: [ChartSeries], unit: String?, decimals: Int, language: PageLanguage) -> String {
        let text = language.text.components.chart
        let sentences = series.compactMap { series -> String? in
            let known = series.figures.compactMap(\.self)
            guard let lowest = known.min(), let highest = known.max() else { return nil }
            let words = [lowest, highest].map { language.written($0, decimals: decimals) + (unit.map { " \($0)" } ?? "") }
            return text.summary(series.name, words[0], words[1])
        }
        return sentences.isEmpty ? text.noFigures : sentences.joined(separator: " ")
    }
}
