import StrictJSON

/// A value in a question with the path that leads to it, relative to the *vraagObject*.
struct QuestionNode {
    let path: String
    let value: JSONValue

    func member(_ name: String, _ value: JSONValue) -> QuestionNode {
        QuestionNode(path: path.isEmpty ? name : "\(path).\(name)", value: value)
    }

    func element(_ index: Int, _ value: JSONValue) -> QuestionNode { QuestionNode(path: "\(path)[\(index)]", value: value) }

    /// The refusal of this value: the field, what was found and what was expected.
    func refused(expected: String) -> WireRefusal {
        let place = PrintableText.shortened(path, to: 300)
        return WireRefusal(.invalidCall(details: "Veld \(place): gevonden \(value.shortDescription), verwacht \(expected)."))
    }
}

extension JSONValue {
    /// Whether nothing is left once empty values are left out: the standard counts an empty value as absent, on every level.
    var holdsNothing: Bool {
        switch self {
        case .null: true
        case .string(let text): text.isEmpty
        case .array(let elements): elements.allSatisfy(\.holdsNothing)
        case .object(let object): object.members.allSatisfy(\.value.holdsNothing)
        case .bool, .integer, .number: false
        }
    }

    /// A few words for the one who sent it.
    var shortDescription: String {
        switch self {
        case .null: "null"
        case .bool(let flag): flag ? "true" : "false"
        case .integer(let number): String(number)
        case .number: "een gebroken of te groot getal"
        case .string(let text): "\"\(PrintableText.shortened(text, to: 60))\""
        case .array: "een lijst"
        case .object: "een object"
        }
    }
}
