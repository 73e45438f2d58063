/// The bars of a chart from top to bottom.
///
/// Widths are shares of the drawing and heights are in the size of the letters, so that text stays readable on a phone.
struct BarDrawing {
    private(set) var content: HTML
    /// In the size of the letters.
    private(set) var height = 0.0

    private let chart: BarChart
    private let scale: ChartScale
    /// Characters of a name that fit on a line of a phone, before a number.
    private let lineLength: Int

    /// Bold characters that fit on a line of 288 pixels.
    static let room = 28
    private static let line = 1.35
    private static let thickness = 0.85

    init(of chart: BarChart) {
        self.chart = chart
        let figures = chart.series.flatMap { series in chart.categories.indices.map { series.figure(at: $0) } }
        scale = ChartScale(exactly: figures)
        let widest = Set(figures).map { chart.written($0).count }.max() ?? 0
        lineLength = max(Self.room - widest, 8)
        content = .nothing
        guard !figures.isEmpty else {
            height = 1.5
            content = element("text", ["class": "axis", "y": "1em"]) { chart.language.text.components.chart.noFigures }
            return
        }
        var pieces = [element("defs") { for index in chart.series.indices { SeriesPattern(index: index, chart: chart.id).definition } }]
        for index in chart.categories.indices { pieces.append(category(index)) }
        content = .group(pieces)
    }

    /// One series has its figure beside the name of the category; several have a line of their own for it.
    private mutating func category(_ index: Int) -> HTML {
        var pieces: [HTML] = []
        if chart.series.count == 1, let series = chart.series.first {
            let figure = series.figure(at: index)
            pieces = [number(figure), names(chart.categories[index], style: "category"), bar(figure, 0)]
            height += 0.3
        } else {
            pieces.append(names(chart.categories[index], style: "category"))
            for (place, series) in chart.series.enumerated() {
                let figure = series.figure(at: index)
                pieces.append(number(figure))
                pieces.append(names(series.name, style: "series-name"))
                pieces.append(bar(figure, place))
            }
            height += 0.7
        }
        return element("g") { for piece in pieces { piece } }
    }

    /// A name in as many lines as it needs; what comes next stands below it.
    private mutating func names(_ name: String, style: String) -> HTML {
        var pieces: [HTML] = []
        for line in Drawing.lines(of: name, length: lineLength) {
            pieces.append(element("text", ["class": style, "x": "0", "y": Drawing.letters(height + 1)]) { line })
            height += Self.line
        }
        return .group(pieces)
    }

    /// At the end of the line that comes next.
    private func number(_ figure: Double?) -> HTML {
        element("text", ["class": "figure", "x": "100%", "y": Drawing.letters(height + 1), "text-anchor": "end"]) { chart.written(figure) }
    }

    private mutating func bar(_ figure: Double?, _ place: Int) -> HTML {
        let pattern = SeriesPattern(index: place, chart: chart.id)
        let (top, thickness) = (Drawing.letters(height), Drawing.letters(Self.thickness))
        height += Self.thickness + 0.3
        let track = element("rect", ["class": "track", "x": "0", "y": top, "width": "100%", "height": thickness])
        guard let figure else { return track }
        let width = Drawing.percent(scale.share(figure))
        return .group([
            track, element("rect", ["class": "bar \(pattern.style)", "x": "0", "y": top, "width": width, "height": thickness]),
            pattern.hatch.map { element("rect", ["x": "0", "y": top, "width": width, "height": thickness, "fill": $0]) } ?? .nothing,
        ])
    }
}
