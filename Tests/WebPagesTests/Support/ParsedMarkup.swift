import Testing

/// The markup of a page as a tree, so that a test sees what a browser sees instead of searching in text.
final class ParsedElement {
    let name: String
    let attributes: [String: String]
    var children: [ParsedElement] = []
    /// What stands directly in it and in what it holds, with entities read.
    var text = ""

    init(name: String, attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    /// This element and all in it, in the order of the page.
    var all: [ParsedElement] { [self] + children.flatMap(\.all) }

    func all(_ name: String) -> [ParsedElement] { all.filter { $0.name == name } }

    func all(style: String) -> [ParsedElement] {
        all.filter { ($0["class"] ?? "").split(separator: " ").contains(Substring(style)) }
    }

    subscript(attribute: String) -> String? { attributes[attribute] }

    func element(id: String) -> ParsedElement? { all.first { $0["id"] == id } }

    /// Names and attributes without their values, in order: what two languages have in common.
    var structure: [String] { all.map { "\($0.name) \($0.attributes.keys.sorted().joined(separator: " "))" } }
}

/// Reads only what our own writer writes: every attribute between double quotes, every element closed.
struct MarkupParser {
    struct Malformed: Error, Equatable { var at: String }

    private var rest: Substring
    private static let void: Set<String> = ["br", "hr", "img", "input", "link", "meta", "wbr"]

    private init(_ text: String) { rest = text[...] }

    static func parse(_ text: String) throws -> ParsedElement {
        var parser = MarkupParser(text.replacing("<!DOCTYPE html>\n", with: ""))
        let root = ParsedElement(name: "#root", attributes: [:])
        try parser.content(of: root, until: nil)
        return root
    }

    private mutating func content(of parent: ParsedElement, until end: String?) throws {
        while !rest.isEmpty {
            let text = rest.prefix { $0 != "<" }
            parent.text += try Self.read(text)
            rest = rest.dropFirst(text.count)
            if rest.hasPrefix("</") {
                let name = rest.dropFirst(2).prefix { $0 != ">" }
                guard String(name) == end else { throw Malformed(at: String(rest.prefix(60))) }
                rest = rest.dropFirst(name.count + 3)
                return
            }
            if !rest.isEmpty { try element(in: parent) }
        }
        if end != nil { throw Malformed(at: "the end") }
    }

    private mutating func element(in parent: ParsedElement) throws {
        let start = rest
        rest = rest.dropFirst()
        let name = rest.prefix { $0.isLetter || $0.isNumber }
        guard !name.isEmpty else { throw Malformed(at: String(start.prefix(60))) }
        rest = rest.dropFirst(name.count)
        var attributes: [String: String] = [:]
        while rest.first == " " {
            rest = rest.dropFirst()
            let key = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
            rest = rest.dropFirst(key.count)
            guard !key.isEmpty, rest.hasPrefix("=\""), attributes[String(key)] == nil else {
                throw Malformed(at: String(start.prefix(160)))
            }
            rest = rest.dropFirst(2)
            let value = rest.prefix { $0 != "\"" }
            guard !value.contains("<") else { throw Malformed(at: String(value)) }
            attributes[String(key)] = try Self.read(value)
            rest = rest.dropFirst(value.count + 1)
        }
        guard rest.first == ">" else { throw Malformed(at: String(start.prefix(160))) }
        rest = rest.dropFirst()
        let element = ParsedElement(name: String(name), attributes: attributes)
        parent.children.append(element)
        if !Self.void.contains(element.name) { try content(of: element, until: element.name) }
        parent.text += element.text
    }

    private static func read(_ text: Substring) throws -> String {
        guard !text.contains(">") else { throw Malformed(at: String(text)) }
        return String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}

extension ParsedElement {
    /// The rows of a table: the text of every cell.
    var rows: [[String]] {
        all("tbody").flatMap { $0.all("tr") }.map { row in row.children.map(\.text) }
    }
}
