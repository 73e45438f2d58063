/// A form that does something: it carries the token of the session.
struct ActionForm {
    var action: String
    var context: PageContext
    var content: HTML

    init(action: String, context: PageContext, @HTMLBuilder _ content: () -> HTML) {
        self.action = action
        self.context = context
        self.content = content()
    }

    func html() -> HTML {
        element("form", ["method": "post", "action": action, "novalidate": "novalidate"]) {
            if let visitor = context.visitor {
                element("input", ["type": "hidden", "name": PageContext.formTokenName, "value": visitor.formToken])
            }
            content
        }
    }
}
