import StrictJSON

extension JSONValue {
    /// The value over several lines, two blanks a level, for files and output that people read too.
    func indented() -> String { indented(by: 0) }

    private func indented(by depth: Int) -> String {
        let inner = String(repeating: "  ", count: depth + 1)
        let outer = String(repeating: "  ", count: depth)
        switch self {
        case .array(let items) where !items.isEmpty:
            return "[\n" + items.map { inner + $0.indented(by: depth + 1) }.joined(separator: ",\n") + "\n\(outer)]"
        case .object(let object) where !object.members.isEmpty:
            let lines = object.members.map { member in
                inner + JSONValue.string(member.key).compactText + ": " + member.value.indented(by: depth + 1)
            }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
        default:
            return compactText
        }
    }

    private var compactText: String { String(decoding: serialized(), as: UTF8.self) }
}
