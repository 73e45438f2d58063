/// The parts of the chain in a table, one row each; what matters most stands first, as a phone shows two columns. The state is a word with a
/// sign before it, never a colour alone (WCAG 1.4.1).
struct ChainTable {
    var status: ChainStatus
    var language: PageLanguage

    private var text: PageText.StatusText { language.text.status }

    /// In a region of its own that can be scrolled by keyboard, so that the page itself stays within 320 pixels (WCAG 1.4.10).
    func html() -> HTML {
        element("div", ["class": "table", "role": "region", "aria-labelledby": "chain", "tabindex": "0"]) {
            element("table", ["aria-labelledby": "chain"]) {
                element("thead") {
                    element("tr") {
                        element("th", ["scope": "col"]) { text.part }
                        element("th", ["scope": "col"]) { text.state }
                        element("th", ["scope": "col"]) { text.role }
                        element("th", ["scope": "col", "class": "number"]) { text.jobSeekers }
                        element("th", ["scope": "col", "class": "number"]) { text.vacancies }
                    }
                }
                element("tbody") {
                    if let exchange = status.exchange { row(of: exchange) }
                    for source in status.sources { row(of: source) }
                }
                if status.sources.count > 1 { element("tfoot") { total() } }
            }
        }
    }

    private func row(of exchange: ExchangeStatus) -> HTML {
        element("tr") {
            element("th", ["scope": "row"]) { exchange.name }
            state(exchange.health)
            element("td") { text.exchangeRole }
            notApplicable()
            notApplicable()
        }
    }

    private func row(of source: SourceStatus) -> HTML {
        element("tr") {
            element("th", ["scope": "row"]) { source.name }
            state(source.health)
            element("td") { text.sourceRole }
            number(source.jobSeekers)
            number(source.vacancies)
        }
    }

    private func total() -> HTML {
        element("tr") {
            element("th", ["scope": "row", "colspan": "3"]) { text.total }
            number(sum(\.jobSeekers))
            number(sum(\.vacancies))
        }
    }

    /// Unknown as soon as one of the numbers is: a sum of what happens to be known would be wrong.
    private func sum(_ path: KeyPath<SourceStatus, Int?>) -> Int? {
        status.sources.reduce(0 as Int?) { sum, source in
            guard let sum, let number = source[keyPath: path] else { return nil }
            return sum + number
        }
    }

    private func number(_ number: Int?) -> HTML {
        element("td", ["class": "number"]) { number.map(language.grouped) ?? text.unknownNumber }
    }

    private func notApplicable() -> HTML {
        element("td", ["class": "number"]) {
            element("span", ["aria-hidden": "true"]) { "–" }
            element("span", ["class": "spoken"]) { text.notApplicable }
        }
    }

    private func state(_ health: Health) -> HTML {
        let (sign, word, style) =
            switch health {
            case .answering: ("✓", text.answering, "good")
            case .notAnswering: ("✗", text.notAnswering, "bad")
            case .unknown: ("?", text.unknown, "unsure")
            }
        return element("td", ["class": "state \(style)"]) {
            element("span", ["aria-hidden": "true"]) { "\(sign) " }
            word
        }
    }
}
