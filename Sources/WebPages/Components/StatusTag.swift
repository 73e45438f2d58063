/// The state of something in a word with a sign before it, never a colour alone (WCAG 1.4.1).
struct StatusTag: Component {
    enum Style: String, CaseIterable {
        case good, bad, unsure, neutral
    }

    var style: Style
    var word: String

    func html() -> HTML {
        element("span", ["class": "tag \(style.rawValue)"]) {
            element("span", ["aria-hidden": "true"]) { "\(sign) " }
            word
        }
    }

    private var sign: String {
        switch style {
        case .good: "✓"
        case .bad: "✗"
        case .unsure: "?"
        case .neutral: "•"
        }
    }
}
