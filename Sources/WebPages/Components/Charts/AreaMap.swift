/// Figures of areas where they lie: a circle each, whose surface is the figure. No land is drawn, so no map service is asked.
struct AreaMap: Component {
    struct Place {
        var longitude: Double
        var latitude: Double
        var value: Double
        var label: String
        /// What the reader asked about; shown by a square around the circle and by its name.
        var isChosen: Bool = false
    }

    /// Unique on the page.
    var id: String
    var title: String
    /// What the figures count.
    var valueTitle: String
    var places: [Place]
    var unit: String? = nil
    var decimals: Int = 1
    var language: PageLanguage

    func html() -> HTML {
        let text = language.text.components.chart
        let projection = MapProjection(places: places)
        let series = ChartSeries(name: valueTitle, figures: places.map(\.value))
        return ChartFigure(
            id: id, title: title, description: ChartFigure.summary(of: [series], unit: unit, decimals: decimals, language: language),
            style: "map", measures: [("viewBox", projection.viewBox)], drawing: drawing(projection, series, text), legend: legend(text),
            table: table(series, text)
        ).html()
    }

    private func drawing(_ projection: MapProjection, _ series: ChartSeries, _ text: PageText.ChartText) -> HTML {
        let scale = ChartScale(exactly: series.figures)
        let drawn = places.enumerated().compactMap { index, place in
            projection.point(of: place).map { (place: place, point: $0, figure: series.figure(at: index)) }
        }
        guard !drawn.isEmpty else {
            return element("text", ["x": "12", "y": "25"]) { text.noFigures }
        }
        // Large circles first, so that a small one is not hidden; the chosen ones above all.
        let circles = drawn.sorted { ($0.figure ?? 0) > ($1.figure ?? 0) }
        return .group([
            .group(circles.map { circle($0.place, $0.point, $0.figure, scale) }),
            .group(
                marks(
                    of: drawn.map { ($0.place, MapLabel.Box(around: $0.point, half: radius($0.figure, scale))) }, height: projection.height)
            ),
        ])
    }

    /// A surface that is so many times as large, so a radius that is its root.
    private func radius(_ figure: Double?, _ scale: ChartScale) -> Double {
        MapProjection.largestRadius * scale.share(figure ?? 0).squareRoot()
    }

    private func circle(_ place: Place, _ point: MapProjection.Point, _ figure: Double?, _ scale: ChartScale) -> HTML {
        element(
            "circle",
            [
                "class": place.isChosen ? "place chosen" : "place", "cx": Drawing.number(point.x), "cy": Drawing.number(point.y),
                "r": Drawing.number(radius(figure, scale)),
            ])
    }

    /// Every chosen place with a square around it and its name where that hides least.
    private func marks(of drawn: [(place: Place, box: MapLabel.Box)], height: Double) -> [HTML] {
        var taken = drawn.map(\.box)
        return drawn.filter(\.place.isChosen).map { place, box in
            let square = box.grown(by: 3)
            let label = MapLabel(
                text: Drawing.lines(of: place.label, length: 20)[0], beside: square, avoiding: taken, width: MapProjection.width,
                height: height)
            taken.append(label.box)
            return element("g") {
                element(
                    "rect",
                    [
                        "class": "choice-mark", "x": Drawing.number(square.left), "y": Drawing.number(square.top),
                        "width": Drawing.number(square.width), "height": Drawing.number(square.height),
                    ])
                label
            }
        }
    }

    private func legend(_ text: PageText.ChartText) -> HTML {
        element("ul", ["class": "legend"]) {
            element("li") { text.legendOfSize }
            if places.contains(where: \.isChosen) { element("li") { text.legendOfChosen } }
        }
    }

    private func table(_ series: ChartSeries, _ text: PageText.ChartText) -> HTML {
        let rows = places.enumerated().map { index, place in
            DataTable.Row(
                header: .text(place.label),
                cells: [
                    .text(series.figure(at: index).map { language.written($0, decimals: decimals) } ?? text.unknown),
                    .text(place.isChosen ? text.isChosen : text.isNotChosen),
                ])
        }
        let columns = [
            DataTable.Column(title: text.area),
            DataTable.Column(title: unit.map { "\(valueTitle) (\($0))" } ?? valueTitle, alignment: .number),
            DataTable.Column(title: text.chosen),
        ]
        return Disclosure(summary: text.showTable) {
            DataTable(
                id: "\(id)-table", caption: title, columns: columns, rows: rows, emptyText: text.noFigures, language: language)
        }.html()
    }
}
