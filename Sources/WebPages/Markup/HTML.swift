/// A piece of a page. Text and attribute values are escaped when the page is written, so that no data can become markup.
///
/// A tree of values instead of templates: a template renders an unknown name as nothing, here it does not compile.
indirect enum HTML {
    /// Characters to be shown as they are.
    case text(String)
    /// An element with its attributes in order; a void element has no children.
    case element(String, [(name: String, value: String)], [HTML])
    /// Several pieces after each other.
    case group([HTML])
}

extension HTML {
    /// The elements that have no end tag (HTML Living Standard, 13.1.2).
    private static let voidElements: Set<String> = ["br", "hr", "img", "input", "link", "meta", "wbr"]

    /// A whole document in one string.
    func document() -> String {
        var output = "<!DOCTYPE html>\n"
        write(to: &output)
        output += "\n"
        return output
    }

    /// This piece alone in one string.
    var markup: String {
        var output = ""
        write(to: &output)
        return output
    }

    /// Nothing at all.
    static var nothing: HTML { .group([]) }

    private func write(to output: inout String) {
        switch self {
        case .text(let text):
            Self.escape(text, to: &output)
        case .group(let pieces):
            for piece in pieces { piece.write(to: &output) }
        case .element(let name, let attributes, let children):
            output += "<\(name)"
            for attribute in attributes {
                output += " \(attribute.name)=\""
                let isFollowed = LinkAddress.attributes.contains(attribute.name)
                Self.escape(isFollowed ? LinkAddress.checked(attribute.value) : attribute.value, to: &output)
                output += "\""
            }
            output += ">"
            guard !Self.voidElements.contains(name) else { return }
            for child in children { child.write(to: &output) }
            output += "</\(name)>"
        }
    }

    private static func escape(_ text: String, to output: inout String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"": output += "&quot;"
            case "'": output += "&#39;"
            default: output.unicodeScalars.append(scalar)
            }
        }
    }
}
