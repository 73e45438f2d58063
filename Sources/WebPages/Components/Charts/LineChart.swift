/// Shows how figures change in time. A figure that is not known leaves a gap.
struct LineChart: Component {
    /// Unique on the page.
    var id: String
    var title: String
    /// What the moments are, above their names in the table: "Month".
    var momentTitle: String
    /// From early to late, equally far apart.
    var moments: [String]
    var series: [ChartSeries]
    /// Absent where the figures count.
    var unit: String? = nil
    var decimals: Int = 1
    var language: PageLanguage

    /// Where the drawing lies between its labels, in the size of the letters.
    private static let top = 1.5
    private static let height = 13.0
    /// Left and right of the first and last moment, as a share of the width.
    private static let margin = 0.02

    func html() -> HTML {
        ChartFigure(
            id: id, title: title, description: ChartFigure.summary(of: series, unit: unit, decimals: decimals, language: language),
            measures: [("width", "100%"), ("height", Drawing.letters(isEmpty ? 1.5 : Self.top + Self.height + 1.75))], drawing: drawing,
            legend: legend,
            table: ChartTable(
                id: id, title: title, rowTitle: momentTitle, rows: moments, series: series, unit: unit, decimals: decimals,
                language: language
            ).html()
        ).html()
    }

    private var isEmpty: Bool { moments.isEmpty || series.isEmpty }

    private var drawing: HTML {
        guard !isEmpty else {
            return element("text", ["class": "axis", "y": "1em"]) { language.text.components.chart.noFigures }
        }
        let scale = ChartScale(round: series.flatMap { series in moments.indices.map { series.figure(at: $0) } })
        return .group([
            .group([0, 0.5, 1].map { gridLine($0, scale) }),
            .group(labels),
            .group(series.enumerated().map { index, series in line(series, SeriesPattern(index: index, chart: id), scale) }),
        ])
    }

    /// A moment as a share of the width; the only one stands in the middle.
    private func x(_ index: Int) -> Double {
        guard moments.count > 1 else { return 0.5 }
        return Self.margin + (1 - 2 * Self.margin) * Double(index) / Double(moments.count - 1)
    }

    private func y(_ figure: Double, _ scale: ChartScale) -> Double {
        Self.top + Self.height * (1 - scale.share(figure))
    }

    private func gridLine(_ share: Double, _ scale: ChartScale) -> HTML {
        let y = Self.top + Self.height * (1 - share)
        let figure = language.written(scale.top * share, decimals: max(decimals, 2)) + (share == 1 ? unit.map { " \($0)" } ?? "" : "")
        return .group([
            element(
                "line",
                ["class": share == 0 ? "grid zero" : "grid", "x1": "0", "x2": "100%", "y1": Drawing.letters(y), "y2": Drawing.letters(y)]),
            share == 0 ? .nothing : element("text", ["class": "axis", "x": "0", "y": Drawing.letters(y - 0.35)]) { figure },
        ])
    }

    /// The first, the last and, where there is room, the one in the middle.
    private var labels: [HTML] {
        let last = moments.count - 1
        let shown =
            last == 0
            ? [(0, "middle")] : [(0, "start"), (last, "end")] + (last > 3 && last.isMultiple(of: 2) ? [(last / 2, "middle")] : [])
        return shown.map { index, anchor in
            let place = anchor == "start" ? 0 : anchor == "end" ? 1 : x(index)
            let y = Drawing.letters(Self.top + Self.height + 1.4)
            return element("text", ["class": "axis", "x": Drawing.percent(place), "y": y, "text-anchor": anchor]) { moments[index] }
        }
    }

    private func line(_ series: ChartSeries, _ pattern: SeriesPattern, _ scale: ChartScale) -> HTML {
        let known = moments.indices.map { index in series.figure(at: index).map { (index: index, figure: $0) } }
        let parts = known.split { $0 == nil }.map { $0.compactMap(\.self) }.filter { $0.count > 1 }
        return element("g") {
            // Stretched to the width of the page; the strokes and the marks are not.
            element(
                "svg",
                [
                    "x": "0", "y": Drawing.letters(Self.top), "width": "100%", "height": Drawing.letters(Self.height),
                    "viewBox": "0 0 1000 1000", "preserveAspectRatio": "none", "overflow": "visible",
                ]
            ) {
                for part in parts {
                    element(
                        "polyline",
                        [
                            "class": "line \(pattern.style)", "stroke-dasharray": pattern.dash, "vector-effect": "non-scaling-stroke",
                            "points": part.map { point($0.index, scale.share($0.figure)) }.joined(separator: " "),
                        ])
                }
            }
            for point in known.compactMap(\.self) {
                element("svg", ["x": Drawing.percent(x(point.index)), "y": Drawing.letters(y(point.figure, scale)), "overflow": "visible"])
                {
                    pattern.marker
                }
            }
        }
    }

    private func point(_ index: Int, _ share: Double) -> String {
        "\(Drawing.number(x(index) * 1000)),\(Drawing.number((1 - share) * 1000))"
    }

    private var legend: HTML {
        element("ul", ["class": "legend"]) {
            for (index, series) in series.enumerated() {
                let pattern = SeriesPattern(index: index, chart: id)
                element("li") {
                    element("svg", ["width": "36", "height": "16", "viewBox": "-18 -8 36 16", "aria-hidden": "true"]) {
                        element(
                            "line",
                            [
                                "class": "line \(pattern.style)", "stroke-dasharray": pattern.dash, "x1": "-18", "x2": "18", "y1": "0",
                                "y2": "0",
                            ])
                        pattern.marker
                    }
                    series.name
                }
            }
        }
    }
}
