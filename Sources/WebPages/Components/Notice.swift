/// A message about the page or about what was just done: sign, word and text, so that colour is never needed to understand it.
struct Notice: Component {
    enum Kind: String, CaseIterable {
        case information, good, warning, bad
    }

    var kind: Kind
    /// Stands in the place of the general word, such as "Please note".
    var title: String? = nil
    var language: PageLanguage
    @HTMLBuilder var content: () -> HTML

    func html() -> HTML {
        // An alert interrupts a screen reader, so only what went wrong is one (WCAG 4.1.3).
        element("div", ["class": "notice \(kind.rawValue)", "role": kind == .bad ? "alert" : "status"]) {
            element("span", ["class": "sign", "aria-hidden": "true"]) { sign }
            element("div", ["class": "message"]) {
                element("p", ["class": "word"]) { title ?? word }
                content()
            }
        }
    }

    private var sign: String {
        switch kind {
        case .information: "i"
        case .good: "✓"
        case .warning: "!"
        case .bad: "✗"
        }
    }

    private var word: String {
        let text = language.text.components
        return switch kind {
        case .information: text.information
        case .good: text.good
        case .warning: text.warning
        case .bad: text.bad
        }
    }
}
