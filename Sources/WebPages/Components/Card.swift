/// One thing among several of its kind, with a heading of its own.
struct Card: Component {
    var title: String
    /// Where the heading leads; absent where there is nothing more to see.
    var address: String? = nil
    /// One below the heading of the part in which the card stands.
    var headingLevel: Int = 3
    @HTMLBuilder var content: () -> HTML

    func html() -> HTML {
        element("article", ["class": "card"]) {
            element("h\(min(max(headingLevel, 2), 6))") {
                if let address { element("a", ["href": address]) { title } } else { title }
            }
            content()
        }
    }
}
