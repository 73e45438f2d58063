@testable import WebPages

func parsed(_ component: some Component) throws -> ParsedElement {
    try MarkupParser.parse(component.html().markup)
}
