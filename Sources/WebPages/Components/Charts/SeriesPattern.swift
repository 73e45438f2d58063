/// What tells the series of a chart apart besides their colour: filling, dash and shape (WCAG 1.4.1).
struct SeriesPattern {
    /// Counted from 0; beyond the fourth they begin again, and the name beside every bar or line still tells them apart.
    var index: Int
    /// Tells the patterns of this chart from those of another on the page.
    var chart: String

    var style: String { "series-\(index % 4 + 1)" }

    /// Filled with lines or dots in the colour of the paper, over the colour of the series.
    var hatch: String? { index % 4 == 0 ? nil : "url(#\(identifier))" }

    var dash: String? {
        switch index % 4 {
        case 1: "8 4"
        case 2: "2 4"
        case 3: "10 3 2 3"
        default: nil
        }
    }

    private var identifier: String { "\(chart)-pattern-\(index % 4 + 1)" }

    /// The definition that `hatch` refers to.
    var definition: HTML {
        guard index % 4 > 0 else { return .nothing }
        let path =
            switch index % 4 {
            case 1: "M-2 10 L10 -2 M6 10 L10 6 M-2 2 L2 -2"
            case 2: "M0 4 H8"
            default: "M4 0 V8"
            }
        return element("pattern", ["id": identifier, "width": "8", "height": "8", "patternUnits": "userSpaceOnUse"]) {
            element("path", ["class": "hatch", "d": path, "stroke-width": "2.5"])
        }
    }

    /// The mark of a figure on a line, around the point where it is put.
    var marker: HTML {
        switch index % 4 {
        case 0: element("circle", ["class": "marker \(style)", "r": "4.5"])
        case 1: element("rect", ["class": "marker \(style)", "x": "-4.5", "y": "-4.5", "width": "9", "height": "9"])
        case 2: element("path", ["class": "marker \(style)", "d": "M0 -6 L6 5 L-6 5 Z"])
        default: element("path", ["class": "marker \(style)", "d": "M0 -6.5 L6.5 0 L0 6.5 L-6.5 0 Z"])
        }
    }
}
