/// What every page has in common: head, skip link, header with the choice of language, and footer.
struct PageLayout {
    /// The title of this page, without the name of the product.
    var title: String
    var language: PageLanguage
    /// The address of this page without the choice of language.
    var path: String

    /// The whole page around its content.
    func page(@HTMLBuilder _ content: () -> HTML) -> String {
        let text = language.text.layout
        return element("html", ["lang": language.rawValue]) {
            head(text)
            element("body") {
                element("a", ["class": "skip", "href": "#content"]) { text.skipToContent }
                header(text)
                element("main", ["id": "content", "tabindex": "-1"], content)
                element("footer") { element("p") { text.footer } }
            }
        }.document()
    }

    private func head(_ text: PageText.LayoutText) -> HTML {
        element("head") {
            element("meta", ["charset": "utf-8"])
            element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            element("meta", ["name": "color-scheme", "content": "light dark"])
            element("title") { "\(title) – \(text.product)" }
            element("link", ["rel": "stylesheet", "href": Stylesheet.path])
            element("link", ["rel": "icon", "type": "image/svg+xml", "href": PageIcon.path])
        }
    }

    private func header(_ text: PageText.LayoutText) -> HTML {
        element("header") {
            element("p", ["class": "product"]) {
                element("strong") { text.product }
                element("span") { text.productLine }
            }
            element("nav", ["aria-label": text.languageChoice]) {
                element("ul") {
                    choice(.dutch, text.dutch)
                    choice(.english, text.english)
                }
            }
        }
    }

    private func choice(_ other: PageLanguage, _ name: String) -> HTML {
        element("li") {
            if other == language {
                element("span", ["aria-current": "true", "lang": other.rawValue]) { name }
            } else {
                element("a", ["href": "\(path)?taal=\(other.rawValue)", "lang": other.rawValue, "hreflang": other.rawValue]) { name }
            }
        }
    }
}
