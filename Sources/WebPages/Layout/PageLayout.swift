/// What every page has in common: head, skip link, header, navigation and footer.
struct PageLayout {
    /// The title of this page, without the names of the section and the organisation.
    var title: String
    /// The part of the site, in the title of the page; absent where there is one.
    var section: String? = nil
    var language: PageLanguage
    /// The address of this page without the choice of language; may have a query of its own.
    var path: String
    var frame: PageFrame = .standard
    /// The pages above this one, the first page first.
    var breadcrumbs: [NavigationLink] = []
    /// Whether the page is quicker to use with the script.
    var usesScript: Bool = false

    /// The whole page around its content.
    func page(@HTMLBuilder _ content: () -> HTML) -> String {
        let text = language.text.layout
        return element("html", ["lang": language.rawValue]) {
            head
            element("body") {
                element("a", ["class": "skip", "href": "#content"]) { text.skipToContent }
                PageHeader(frame: frame, language: language, path: path)
                Breadcrumbs(steps: breadcrumbs, current: title, language: language)
                element("main", ["id": "content", "tabindex": "-1"], content)
                element("footer") { element("p") { text.footer } }
            }
        }.document()
    }

    /// From the page to the organisation, as a list of open pages shows the beginning (WCAG 2.4.2).
    private var wholeTitle: String {
        [title, section, frame.appearance.name].compactMap(\.self).joined(separator: " – ")
    }

    private var head: HTML {
        element("head") {
            element("meta", ["charset": "utf-8"])
            element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            element("meta", ["name": "color-scheme", "content": "light dark"])
            element("title") { wholeTitle }
            element("link", ["rel": "stylesheet", "href": Stylesheet.path])
            element("link", ["rel": "icon", "type": "image/svg+xml", "href": PageIcon.path])
            if usesScript { element("script", ["src": PageScript.path, "defer": ""]) }
        }
    }
}
