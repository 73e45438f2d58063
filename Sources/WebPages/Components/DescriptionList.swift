/// Facts of one thing: what it is called, and what it is.
struct DescriptionList: Component {
    struct Item {
        var term: String
        var content: HTML
    }

    var items: [Item]

    func html() -> HTML {
        element("dl", ["class": "facts"]) {
            for item in items {
                element("div") {
                    element("dt") { item.term }
                    element("dd") { item.content }
                }
            }
        }
    }
}
