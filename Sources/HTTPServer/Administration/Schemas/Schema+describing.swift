import StrictJSON

extension Schema {
    /// The schema in the vocabulary of JSON Schema 2020-12, as OpenAPI 3.1 has it; named ones by reference.
    func described() -> JSONValue {
        switch self {
        case .component(let name, _): ["$ref": .string("#/components/schemas/\(name)")]
        default: plainlyDescribed
        }
    }

    /// The same for a component itself.
    var definition: JSONValue {
        if case .component(_, let schema) = self { return schema.definition }
        return described()
    }

    /// Every named schema in it, by name; the same name always stands for the same schema.
    func components(into found: inout [(name: String, schema: Schema)]) {
        switch self {
        case .component(let name, let schema):
            guard !found.contains(where: { $0.name == name }) else { return }
            found.append((name, self))
            schema.components(into: &found)
        case .array(let element, _): element.components(into: &found)
        case .object(let fields): for field in fields { field.schema.components(into: &found) }
        default: break
        }
    }

    private var plainlyDescribed: JSONValue {
        switch self {
        case .boolean: Self.typed("boolean", [])
        case .integer(let range): Self.typed("integer", [("minimum", .count(range.lowerBound)), ("maximum", .count(range.upperBound))])
        case .word(let words): Self.typed("string", [("enum", .array(words.map { .string($0) }))])
        case .text(let form): form.described
        case .date: Self.typed("string", [("format", "date")])
        case .instant: Self.typed("string", [("format", "date-time"), ("minLength", 20), ("maxLength", 35)])
        case .array(let element, let count):
            Self.typed(
                "array", [("items", element.described()), ("minItems", .count(count.lowerBound)), ("maxItems", .count(count.upperBound))])
        case .object(let fields): Self.object(fields)
        case .component: described()
        case .document: Self.typed("object", [])
        }
    }

    private static func object(_ fields: [Field]) -> JSONValue {
        let properties = fields.map { field -> (key: String, value: JSONValue) in
            // Beside a reference a description may stand since 2020-12.
            var described = field.schema.described().objectValue ?? JSONObject()
            described["description"] = .string(field.meaning)
            return (field.name, .object(described))
        }
        let required = fields.filter(\.isRequired).map { JSONValue.string($0.name) }
        var keywords: [(key: String, value: JSONValue)] = [("properties", .object(JSONObject(properties)))]
        if !required.isEmpty { keywords.append(("required", .array(required))) }
        return typed("object", keywords + [("additionalProperties", false)])
    }

    fileprivate static func typed(_ type: String, _ keywords: [(key: String, value: JSONValue)]) -> JSONValue {
        .object(JSONObject([("type", .string(type))] + keywords))
    }
}

extension TextForm {
    fileprivate var described: JSONValue {
        var keywords: [(key: String, value: JSONValue)] = []
        if minimum > 0 { keywords.append(("minLength", .count(minimum))) }
        keywords.append(("maxLength", .count(maximum)))
        if let pattern { keywords.append(("pattern", .string(pattern))) }
        if let format { keywords.append(("format", .string(format))) }
        return Schema.typed("string", keywords)
    }
}

extension JSONValue {
    /// A number of things.
    static func count(_ number: Int) -> JSONValue { .integer(Int64(number)) }
}
