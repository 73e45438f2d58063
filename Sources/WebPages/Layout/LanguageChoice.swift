/// The same page in another language.
struct LanguageChoice: Component {
    var language: PageLanguage
    /// The address of the page; may have a query.
    var path: String

    func html() -> HTML {
        let text = language.text.layout
        return element("nav", ["class": "language", "aria-label": text.languageChoice]) {
            element("ul") {
                choice(.dutch, text.dutch)
                choice(.english, text.english)
            }
        }
    }

    private func choice(_ other: PageLanguage, _ name: String) -> HTML {
        element("li") {
            if other == language {
                element("span", ["aria-current": "true", "lang": other.rawValue]) { name }
            } else {
                element("a", ["href": address(in: other), "lang": other.rawValue, "hreflang": other.rawValue]) { name }
            }
        }
    }

    /// The query stays, apart from an earlier choice of language.
    private func address(in other: PageLanguage) -> String {
        let parts = path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let query = parts.count > 1 ? parts[1].split(separator: "&").filter { !$0.hasPrefix("taal=") } : []
        return "\(parts[0])?" + (query + ["taal=\(other.rawValue)"]).joined(separator: "&")
    }
}
