/// Lets a page be written in the order in which it is read.
@resultBuilder
enum HTMLBuilder {
    static func buildExpression(_ piece: HTML) -> HTML { piece }
    static func buildExpression(_ text: String) -> HTML { .text(text) }
    static func buildExpression(_ component: some Component) -> HTML { component.html() }
    static func buildBlock(_ pieces: HTML...) -> HTML { .group(pieces) }
    static func buildOptional(_ piece: HTML?) -> HTML { piece ?? .group([]) }
    static func buildEither(first piece: HTML) -> HTML { piece }
    static func buildEither(second piece: HTML) -> HTML { piece }
    static func buildArray(_ pieces: [HTML]) -> HTML { .group(pieces) }
}

/// An element with what is in it; an attribute that is `nil` is left out.
func element(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], @HTMLBuilder _ content: () -> HTML) -> HTML {
    .element(name, present(attributes), [content()])
}

/// An element with nothing in it; an attribute that is `nil` is left out.
func element(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) -> HTML {
    .element(name, present(attributes), [])
}

private func present(_ attributes: KeyValuePairs<String, String?>) -> [(name: String, value: String)] {
    attributes.compactMap { name, value in value.map { (name, $0) } }
}
