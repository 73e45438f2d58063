/// Text to copy as it is: a command, a message, a piece of configuration.
struct CodeBlock: Component {
    var code: String

    func html() -> HTML {
        element("pre") { element("code") { code } }
    }
}
