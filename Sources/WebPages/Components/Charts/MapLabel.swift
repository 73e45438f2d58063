/// The name of a place on a map, on the side where it hides least of what else is drawn.
struct MapLabel: Component {
    /// A rectangle in the measures of the drawing.
    struct Box: Equatable {
        var left: Double
        var top: Double
        var width: Double
        var height: Double

        init(left: Double, top: Double, width: Double, height: Double) {
            self.left = left
            self.top = top
            self.width = width
            self.height = height
        }

        /// Around a circle.
        init(around point: MapProjection.Point, half: Double) {
            self.init(left: point.x - half, top: point.y - half, width: 2 * half, height: 2 * half)
        }

        func grown(by margin: Double) -> Box {
            Box(left: left - margin, top: top - margin, width: width + 2 * margin, height: height + 2 * margin)
        }

        /// The surface that two rectangles share.
        func overlap(with other: Box) -> Double {
            let across = min(left + width, other.left + other.width) - max(left, other.left)
            let down = min(top + height, other.top + other.height) - max(top, other.top)
            return max(across, 0) * max(down, 0)
        }
    }

    let text: String
    let box: Box

    /// The letters of a drawing are about this wide and high; the style sheet gives the same size.
    private static let letter = (width: 8.5, height: 15.0)
    private static let gap = 4.0

    init(text: String, beside square: Box, avoiding taken: [Box], width: Double, height: Double) {
        let (across, down) = (Double(text.count) * Self.letter.width, Self.letter.height)
        let middle = (x: square.left + (square.width - across) / 2, y: square.top + (square.height - down) / 2)
        let right = Box(left: square.left + square.width + Self.gap, top: middle.y, width: across, height: down)
        let sides = [
            right, Box(left: square.left - Self.gap - across, top: middle.y, width: across, height: down),
            Box(left: middle.x, top: square.top - Self.gap - down, width: across, height: down),
            Box(left: middle.x, top: square.top + square.height + Self.gap, width: across, height: down),
        ]
        let frame = Box(left: 0, top: 0, width: width, height: height)
        // What falls outside the drawing cannot be read at all, so it counts more than what is covered.
        let costs = sides.map { side in
            taken.reduce((across * down - side.overlap(with: frame)) * 10) { $0 + side.overlap(with: $1) }
        }
        self.text = text
        box = zip(sides, costs).min { $0.1 < $1.1 }?.0 ?? right
    }

    func html() -> HTML {
        element(
            "text",
            [
                "x": Drawing.number(box.left + box.width / 2), "y": Drawing.number(box.top + box.height * 0.8), "text-anchor": "middle",
            ]
        ) { text }
    }
}
