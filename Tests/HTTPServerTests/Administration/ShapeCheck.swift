import StrictJSON

/// Holds a value against a schema of a description, as far as the shapes of ours go: types, members, references, words.
struct ShapeCheck {
    private let document: JSONValue

    init(_ document: JSONValue) { self.document = document }

    func faults(of value: JSONValue, against schema: JSONValue, at path: String = "") -> [String] {
        if let name = schema["$ref"]?.stringValue?.split(separator: "/").last {
            guard let target = document["components"]?["schemas"]?[String(name)] else { return ["\(path): no schema \(name)"] }
            return faults(of: value, against: target, at: path)
        }
        switch (schema["type"]?.stringValue, value) {
        case ("object", .object(let object)):
            let properties = schema["properties"]?.objectValue
            let missing = (schema["required"]?.arrayValue ?? []).compactMap(\.stringValue).filter { object[$0] == nil }
            return missing.map { "\(path).\($0): missing" }
                + object.members.flatMap { name, member -> [String] in
                    guard let property = properties?[name] else { return ["\(path).\(name): not described"] }
                    return faults(of: member, against: property, at: "\(path).\(name)")
                }
        case ("array", .array(let items)):
            return items.enumerated().flatMap { faults(of: $1, against: schema["items"] ?? .null, at: "\(path)[\($0)]") }
        case ("string", .string(let text)):
            let words = schema["enum"]?.arrayValue?.compactMap(\.stringValue)
            if let words, !words.contains(text) { return ["\(path): \(text) is no word"] }
            if schema["format"]?.stringValue == "date-time", !text.hasSuffix("Z") { return ["\(path): \(text) is not in UTC"] }
            return []
        case ("integer", .integer), ("boolean", .bool): return []
        default: return ["\(path): expected \(schema["type"]?.stringValue ?? "?")"]
        }
    }
}
