/// A link that asks for attention like a button: the next step that changes nothing yet.
struct LinkButton: Component {
    var text: String
    var address: String
    var kind: ButtonKind = .primary

    func html() -> HTML {
        element("a", ["class": "button \(kind.rawValue)", "href": address]) { text }
    }
}
