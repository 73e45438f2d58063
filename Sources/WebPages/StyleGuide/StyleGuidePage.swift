/// Every component of the pages in each of its states, so that who builds or judges a page sees what there is.
public enum StyleGuidePage {
    /// Where it is served.
    public static let path = "/stijl"

    /// The whole page as UTF-8 text; depends on nothing but its arguments.
    public static func html(in language: PageLanguage, appearance: Appearance = .standard) -> String {
        let guide = StyleGuide(language: language)
        let text = guide.text
        let frame = PageFrame(
            appearance: appearance,
            navigation: [
                NavigationLink(name: text.samples.overview, path: "/"), NavigationLink(name: text.title, path: path, isCurrent: true),
            ])
        let start = NavigationLink(name: text.samples.start, path: "/")
        return PageLayout(title: text.title, language: language, path: path, frame: frame, breadcrumbs: [start]).page {
            element("h1") { text.title }
            element("p", ["class": "lead"]) { text.lead }
            element("nav", ["class": "contents", "aria-label": text.contents]) {
                element("ul") {
                    for part in guide.parts { element("li") { element("a", ["href": "#\(part.id)"]) { part.title } } }
                }
            }
            for part in guide.parts {
                element("h2", ["id": part.id]) { part.title }
                for specimen in part.specimens { specimen }
            }
        }
    }
}
