/// How something is, as a word with a sign before it; never a colour alone (WCAG 1.4.1).
struct StatusTag {
    enum Kind: String, CaseIterable { case good, bad, unsure, neutral }

    var kind: Kind
    var word: String

    func html() -> HTML {
        let sign =
            switch kind {
            case .good: "✓"
            case .bad: "✗"
            case .unsure: "?"
            case .neutral: "•"
            }
        return element("span", ["class": "tag \(kind.rawValue)"]) {
            element("span", ["aria-hidden": "true"]) { "\(sign) " }
            word
        }
    }
}
