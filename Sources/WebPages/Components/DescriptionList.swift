/// Names with what they are.
struct DescriptionList {
    var items: [(name: String, value: HTML)]

    func html() -> HTML {
        element("dl", ["class": "list"]) {
            for item in items {
                element("div") {
                    element("dt") { item.name }
                    element("dd") { item.value }
                }
            }
        }
    }
}
