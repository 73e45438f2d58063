/// A value that a form sends along. The reader can change it all the same: the server judges it like any other.
struct HiddenField: Component {
    var name: String
    var value: String

    func html() -> HTML {
        element("input", ["type": "hidden", "name": name, "value": value])
    }
}
