/// Lets a page be written in the order in which it is read.
@resultBuilder
enum HTMLBuilder {
    static func buildExpression(_ piece: HTML) -> HTML { piece }
    static func buildExpression(_ text: String) -> HTML { .text(text) }
    static func buildBlock(_ pieces: HTML...) -> HTML { .group(pieces) }
    static func buildOptional(_ piece: HTML?) -> HTML { piece ?? .group([]) }
    static func buildEither(first piece: HTML) -> HTML { piece }
    static func buildEither(second piece: HTML) -> HTML { piece }
    static func buildArray(_ pieces: [HTML]) -> HTML { .group(pieces) }
}

/// An element with what is in it.
func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], @HTMLBuilder _ content: () -> HTML) -> HTML {
    .element(name, attributes.map { ($0.key, $0.value) }, [content()])
}

/// An element with nothing in it.
func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) -> HTML {
    .element(name, attributes.map { ($0.key, $0.value) }, [])
}
