import SignIn

/// What all pages have in common: head, skip link, header with navigation and the choice of language, who is signed in, and footer.
struct PageLayout {
    /// The title of this page, without the name of the product.
    var title: String
    var context: PageContext
    /// Begins the title where the form has faults, so that it is heard first.
    var hasFaults = false

    private var text: PageText.LayoutText { context.text.layout }

    /// The whole page around its content.
    func page(@HTMLBuilder _ content: () -> HTML) -> String {
        element("html", ["lang": context.language.rawValue]) {
            head()
            element("body") {
                element("a", ["class": "skip", "href": "#content"]) { text.skipToContent }
                header()
                if context.isPilot { element("p", ["class": "pilot"]) { text.pilot } }
                element("main", ["id": "content", "tabindex": "-1"], content)
                footer()
            }
        }.document()
    }

    private func head() -> HTML {
        element("head") {
            element("meta", ["charset": "utf-8"])
            element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            element("meta", ["name": "color-scheme", "content": "light dark"])
            element("title") { (hasFaults ? text.faultBefore + " " : "") + "\(title) – \(text.product)" }
            element("link", ["rel": "stylesheet", "href": Stylesheet.path])
            element("link", ["rel": "icon", "type": "image/svg+xml", "href": PageIcon.path])
        }
    }

    private func header() -> HTML {
        element("header") {
            element("div", ["class": "bar"]) {
                element("p", ["class": "product"]) {
                    element("a", ["href": "/"]) { element("strong") { text.product } }
                    element("span") { text.productLine }
                }
                element("nav", ["aria-label": text.languageChoice]) {
                    element("ul") {
                        choice(.dutch, text.dutch)
                        choice(.english, text.english)
                    }
                }
            }
            if let visitor = context.visitor {
                MainNavigation(roles: visitor.roles, path: context.path, text: text).html()
            }
            visit()
        }
    }

    /// Who is signed in, or the way to do so.
    @HTMLBuilder private func visit() -> HTML {
        if let visitor = context.visitor {
            element("div", ["class": "visitor"]) {
                element("p") { "\(visitor.name), \(visitor.organisation)" }
                element("a", ["href": "/sessies"]) { text.sessions }
                element("form", ["method": "post", "action": "/afmelden"]) {
                    element("input", ["type": "hidden", "name": PageContext.formTokenName, "value": visitor.formToken])
                    element("button", ["type": "submit", "class": "plain"]) { text.signOut }
                }
            }
        } else if context.canSignIn, !context.path.hasPrefix("/proef"), !context.path.hasPrefix("/aanmelden") {
            element("div", ["class": "visitor"]) { element("a", ["href": "/aanmelden"]) { text.signIn } }
        }
    }

    private func footer() -> HTML {
        element("footer") {
            element("p") { text.footer }
            element("ul", ["class": "links"]) {
                element("li") { element("a", ["href": "/keten"]) { text.chain } }
                element("li") { element("a", ["href": "/stijl"]) { text.style } }
            }
        }
    }

    private func choice(_ other: PageLanguage, _ name: String) -> HTML {
        element("li") {
            if other == context.language {
                element("span", ["aria-current": "true", "lang": other.rawValue]) { name }
            } else {
                element("a", ["href": "\(context.path)?taal=\(other.rawValue)", "lang": other.rawValue, "hreflang": other.rawValue]) { name }
            }
        }
    }
}
