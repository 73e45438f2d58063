extension JSONValue {
    /// Reads one document; nothing but white space may surround the value.
    public init(parsing bytes: some Collection<UInt8>, limits: JSONLimits = .standard) throws(StrictJSONError) {
        self = try withBytes(of: bytes) { bytes throws(StrictJSONError) in
            try ByteScanner.scan(bytes, limits: limits) { scanner throws(StrictJSONError) in
                var scanner = scanner
                let value = try scanner.parseValue()
                try scanner.expectEnd()
                return value
            }
        }
    }
}

extension ByteScanner {
    /// One value as a tree. Recursion is bounded by the depth limit.
    mutating func parseValue() throws(StrictJSONError) -> JSONValue {
        switch try startOfValue() {
        case Self.quote: return .string(text(of: try scanString()))
        case Self.openBrace: return .object(try parseObject())
        case Self.openBracket: return .array(try parseArray())
        case Self.minus, 0x30...0x39:
            let number = try scanNumber()
            return number.integer.map { .integer($0) } ?? .number(double(number))
        case UInt8(ascii: "t"):
            try scanLiteral("true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try scanLiteral("false")
            return .bool(false)
        case UInt8(ascii: "n"):
            try scanLiteral("null")
            return .null
        default: throw unexpectedStart()
        }
    }

    private mutating func parseArray() throws(StrictJSONError) -> [JSONValue] {
        try enterContainer()
        var elements: [JSONValue] = []
        while try hasNextItem(closedBy: Self.closeBracket, isFirst: elements.isEmpty) {
            nameElement(elements.count)
            elements.append(try parseValue())
        }
        leaveContainer()
        return elements
    }

    private mutating func parseObject() throws(StrictJSONError) -> JSONObject {
        try enterContainer()
        let mark = names.open()
        var members: [(key: String, value: JSONValue)] = []
        while try hasNextItem(closedBy: Self.closeBrace, isFirst: members.isEmpty) {
            let name = try scanName()
            try note(name, since: mark)
            members.append((key: text(of: name), value: try parseValue()))
        }
        try closeNames(since: mark)
        leaveContainer()
        return JSONObject(distinct: members)
    }

    /// The decoded text of a string that has been scanned.
    func text(of span: StringSpan) -> String {
        let raw = UnsafeRawBufferPointer(rebasing: bytes[span.start..<span.end])
        return span.hasEscapes ? String(decoding: EscapedText.decoded(raw), as: UTF8.self) : String(decoding: raw, as: UTF8.self)
    }
}
