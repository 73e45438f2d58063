/// Somebody could not be signed in.
public enum SignInRefusedPage {
    /// Why; what exactly was wrong is for the log.
    public enum Kind: CaseIterable, Sendable {
        /// The person stopped.
        case stopped
        /// It must be begun again.
        case again
        /// Known, but without a role here.
        case noAccess
        /// The provider does not do what it should.
        case unavailable
    }

    /// The whole page as UTF-8 text.
    public static func html(_ kind: Kind, _ context: PageContext) -> String {
        let text = context.text.signIn
        let words =
            switch kind {
            case .stopped: text.stopped
            case .again: text.again
            case .noAccess: text.noAccess
            case .unavailable: text.unavailable
            }
        return PageLayout(title: words.title, context: context).page {
            element("h1") { words.title }
            element("p") { words.explanation }
            element("p") { LinkButton(text: text.tryAgain, address: "/aanmelden") }
            element("p") { element("a", ["href": "/"]) { text.toStart } }
        }
    }
}
