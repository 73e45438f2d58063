/// Says that the session is about to end. Hidden until the script shows it; without the script the reader is told afterwards, and what was filled in is
/// still in the form.
struct SessionWarning: Component {
    /// Seconds until it is shown.
    var after: Int
    var language: PageLanguage

    func html() -> HTML {
        let text = language.text.layout
        return element(
            "div", ["id": "session-warning", "role": "alert", "class": "session-warning", "data-after": String(after), "hidden": ""]
        ) {
            element("p") { text.sessionEnds }
            element("button", ["type": "button", "class": "button primary", "id": "session-stay"]) { text.staySignedIn }
        }
    }
}
