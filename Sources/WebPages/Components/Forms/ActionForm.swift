/// A form that changes something. Carries the token that shows that the page of this site sent it (ASVS 3.5.1).
struct ActionForm: Component {
    /// The name of the field with the token.
    static let tokenName = PageContext.formTokenName

    var action: String
    /// Belongs to the session of the reader.
    var csrf: String
    /// Whether there is a field for files in it.
    var hasFiles: Bool = false
    /// Names the form to who does not see it; absent where the heading of the page does.
    var label: String? = nil
    @HTMLBuilder var content: () -> HTML
    @HTMLBuilder var buttons: () -> HTML

    func html() -> HTML {
        // The server judges and answers in the reader's language; the browser's own judgement would come first and speak its own.
        element(
            "form",
            [
                "method": "post", "action": action, "enctype": hasFiles ? "multipart/form-data" : nil, "novalidate": "",
                "aria-label": label,
            ]
        ) {
            HiddenField(name: Self.tokenName, value: csrf)
            content()
            element("div", ["class": "buttons"]) { buttons() }
        }
    }
}
