/// Says as whom the reader is signed in, and lets the reader out.
struct AccountBar: Component {
    var person: SignedInPerson
    var language: PageLanguage

    func html() -> HTML {
        let text = language.text.layout
        return element("div", ["class": "account"]) {
            element("p") {
                element("span", ["class": "spoken"]) { "\(text.signedInAs) " }
                element("strong") { person.name }
                " · \(person.role) · \(person.organisation)"
            }
            element("div", ["class": "account-actions"]) {
                element("a", ["href": person.sessionsPath]) { text.sessions }
                // A form: following a link may not end a session, as anything can make a browser follow one.
                element("form", ["method": "post", "action": person.signOutPath]) {
                    HiddenField(name: ActionForm.tokenName, value: person.csrf)
                    element("button", ["class": "quiet", "type": "submit"]) { text.signOut }
                }
            }
        }
    }
}
