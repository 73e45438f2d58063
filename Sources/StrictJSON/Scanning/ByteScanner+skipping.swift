extension ByteScanner {
    /// Whether a document is well-formed: throws what is wrong first.
    static func check(_ bytes: UnsafeRawBufferPointer, limits: JSONLimits) throws(StrictJSONError) {
        try scan(bytes, limits: limits) { scanner throws(StrictJSONError) in
            var scanner = scanner
            try scanner.skipValue()
            try scanner.expectEnd()
        }
    }

    /// Steps over one whole value, checking every rule that holds for it. Recursion is bounded by the depth limit.
    mutating func skipValue() throws(StrictJSONError) {
        switch try startOfValue() {
        case Self.quote: _ = try scanString()
        case Self.openBrace: try skipObject()
        case Self.openBracket: try skipArray()
        case Self.minus, 0x30...0x39: if scanPlainInteger() == nil { _ = try scanNumber() }
        case UInt8(ascii: "t"): try scanLiteral("true")
        case UInt8(ascii: "f"): try scanLiteral("false")
        case UInt8(ascii: "n"): try scanLiteral("null")
        default: throw unexpectedStart()
        }
    }

    /// The error of a byte no value starts with; a number written wrongly is called a number.
    func unexpectedStart() -> StrictJSONError {
        switch bytes[position] {
        case UInt8(ascii: "+"), UInt8(ascii: "."): .malformed(offset: position, reason: .invalidNumber)
        case 0x41...0x5A, 0x61...0x7A: .malformed(offset: position, reason: .invalidLiteral)
        default: .malformed(offset: position, reason: .valueExpected)
        }
    }

    private mutating func skipArray() throws(StrictJSONError) {
        try enterContainer()
        var index = 0
        while try hasNextItem(closedBy: Self.closeBracket, isFirst: index == 0) {
            nameElement(index)
            try skipValue()
            index += 1
        }
        leaveContainer()
    }

    private mutating func skipObject() throws(StrictJSONError) {
        try enterContainer()
        let mark = names.open()
        var isFirst = true
        while try hasNextItem(closedBy: Self.closeBrace, isFirst: isFirst) {
            let name = try scanName()
            try note(name, since: mark)
            try skipValue()
            isFirst = false
        }
        try closeNames(since: mark)
        leaveContainer()
    }
}
