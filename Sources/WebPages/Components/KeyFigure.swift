/// A number that matters, large, with what it counts.
struct KeyFigure: Component {
    /// Written out, as the language writes it.
    var value: String
    var label: String
    /// What the reader has to know to understand the number, such as its date.
    var note: String? = nil

    func html() -> HTML { KeyFigures(figures: [self]).html() }

    func item() -> HTML {
        element("div", ["class": "key-figure"]) {
            element("dt") { label }
            element("dd", ["class": "value"]) { value }
            if let note { element("dd", ["class": "note"]) { note } }
        }
    }
}

/// Several of them beside each other.
struct KeyFigures: Component {
    var figures: [KeyFigure]

    func html() -> HTML {
        element("dl", ["class": "key-figures"]) { for figure in figures { figure.item() } }
    }
}
