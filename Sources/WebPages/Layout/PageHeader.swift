/// The top of every page: whose page it is, help and language, who is signed in, and the parts of the site.
struct PageHeader: Component {
    var frame: PageFrame
    var language: PageLanguage
    /// The address of the page without the choice of language.
    var path: String

    private var text: PageText.LayoutText { language.text.layout }

    func html() -> HTML {
        element("header") {
            element("div", ["class": "band"]) {
                product
                element("div", ["class": "service"]) {
                    if let help = frame.helpPath { element("a", ["class": "help-link", "href": help]) { text.help } }
                    LanguageChoice(language: language, path: path)
                }
            }
            if let person = frame.signedIn { AccountBar(person: person, language: language) }
            if let after = frame.signedIn?.warnAfter { SessionWarning(after: after, language: language) }
            if !frame.navigation.isEmpty { navigation }
            if let remark = frame.remark { element("p", ["class": "remark"]) { remark } }
        }
    }

    private var product: HTML {
        element("p", ["class": "product"]) {
            // The name stands beside it, so the picture says nothing more.
            if let logo = frame.appearance.logoPath { element("img", ["class": "logo", "src": logo, "alt": ""]) }
            element("strong") { frame.appearance.name }
            if let line = frame.appearance.productLine[language] { element("span") { line } }
        }
    }

    private var navigation: HTML {
        element("nav", ["class": "main", "aria-label": text.mainNavigation]) {
            element("ul") {
                for link in frame.navigation {
                    element("li") { element("a", ["href": link.path, "aria-current": link.isCurrent ? "page" : nil]) { link.name } }
                }
            }
        }
    }
}
