/// A page that says no: why, and what can be done. Never what there is behind it.
public enum RefusalPage {
    /// Why a page is not shown.
    public enum Kind: CaseIterable, Sendable {
        case notFound, notAllowed, signedOut, unusable, proofNeeded, unavailable, fault
    }

    /// - Parameter again: Where to prove again who one is, for a page that asks for that.
    public static func html(_ kind: Kind, _ context: PageContext, again: String? = nil) -> String {
        let text = context.text.refusal
        let words = text.words(kind)
        return PageLayout(title: words.title, context: context).page {
            element("h1") { words.title }
            element("p") { words.explanation }
            element("p") { words.next }
            if let again {
                element("p") { LinkButton(text: text.signIn, address: again) }
            } else if kind == .signedOut {
                element("p") { LinkButton(text: text.signIn, address: "/aanmelden") }
            } else {
                element("p") { element("a", ["href": "/"]) { text.toStart } }
            }
        }
    }
}

extension RefusalText {
    fileprivate func words(_ kind: RefusalPage.Kind) -> Words {
        switch kind {
        case .notFound: notFound
        case .notAllowed: notAllowed
        case .signedOut: signedOut
        case .unusable: unusable
        case .proofNeeded: proofNeeded
        case .unavailable: unavailable
        case .fault: fault
        }
    }
}
