/// An official word with its explanation one press away, in the middle of a sentence.
///
/// A `details` element would end the paragraph; a popover may stand inside it and needs no script. A browser that does not know popovers shows
/// the explanation behind the word, and so does paper.
struct ExplainedTerm: Component {
    /// Unique on the page.
    var id: String
    var term: String
    var explanation: String
    var language: PageLanguage

    func html() -> HTML {
        element("span", ["class": "explained"]) {
            element("dfn") { term }
            element(
                "button",
                ["type": "button", "class": "explain", "popovertarget": id, "aria-label": language.text.components.explanationOf(term)]
            ) { "?" }
            element("span", ["class": "explanation", "id": id, "popover": "", "role": "note"]) {
                element("b") { "\(term): " }
                explanation
            }
        }
    }
}
