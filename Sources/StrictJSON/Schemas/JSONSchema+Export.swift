extension JSONSchema {
    /// This schema in the vocabulary of JSON Schema (draft 2020-12), to be compared with a contract's own or read by other tools.
    ///
    /// A rule that also takes the empty text is an `anyOf` of the two. An integer is stricter here than there: `1.0` is not one.
    public func described() -> JSONValue { program.description(of: program.root) }
}

extension SchemaProgram {
    fileprivate func description(of index: RuleIndex) -> JSONValue {
        switch rules[index] {
        case .any: [:]
        case .boolean: ["type": "boolean"]
        case .integer(let range): Self.object("integer", [("minimum", .int(range.lowerBound)), ("maximum", .int(range.upperBound))])
        case .integerList(let list): Self.object("integer", [("enum", .array(integers[list].map(JSONValue.int)))])
        case .string(let minimum, let maximum):
            Self.object("string", (minimum > 0 ? [("minLength", .int(minimum))] : []) + [("maxLength", .int(maximum))])
        case .word(let list, let orEmpty):
            Self.object("string", [("enum", .array(words[list].map { .string(string($0.range)) } + (orEmpty ? [""] : [])))])
        case .shape(let list, let orEmpty):
            Self.alternative(orEmpty, Self.object("string", [("pattern", .string("^\(notations[list].joined())$"))]))
        case .date(let orEmpty): Self.alternative(orEmpty, Self.object("string", [("format", "date")]))
        case .array(let element, let minimum):
            Self.object("array", [("items", description(of: element))] + (minimum > 0 ? [("minItems", .int(minimum))] : []))
        case .object(let index): objectDescription(members[objects[index].members], isClosed: objects[index].isClosed)
        }
    }

    private func objectDescription(_ members: ArraySlice<Member>, isClosed: Bool) -> JSONValue {
        let properties = members.map { (key: string($0.name), value: description(of: $0.rule)) }
        let required = members.filter(\.isRequired).map { JSONValue.string(string($0.name)) }
        var keywords: [(key: String, value: JSONValue)] = [("properties", .object(JSONObject(properties)))]
        if !required.isEmpty { keywords.append(("required", .array(required))) }
        if isClosed { keywords.append(("additionalProperties", false)) }
        return Self.object("object", keywords)
    }

    private func string(_ range: ByteRange) -> String {
        String(decoding: text[range.start..<range.start + range.length], as: UTF8.self)
    }

    private static func object(_ type: String, _ keywords: [(key: String, value: JSONValue)]) -> JSONValue {
        .object(JSONObject([("type", .string(type))] + keywords))
    }

    private static func alternative(_ orEmpty: Bool, _ schema: JSONValue) -> JSONValue {
        orEmpty ? ["anyOf": .array([schema, ["const": ""]])] : schema
    }
}

extension JSONValue {
    fileprivate static func int(_ number: Int) -> JSONValue { .integer(Int64(number)) }
}
