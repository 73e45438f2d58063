/// The page for an address that does not exist.
public enum NotFoundPage {
    /// The whole page as UTF-8 text.
    public static func html(in language: PageLanguage) -> String {
        let text = language.text.notFound
        return PageLayout(title: text.title, language: language, path: "/").page {
            element("h1") { text.title }
            element("p") { text.explanation }
            element("p") { element("a", ["href": "/?taal=\(language.rawValue)"]) { text.toStart } }
        }
    }
}
