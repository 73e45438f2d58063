extension ByteScanner {
    /// A string by RFC 8259 §7, starting at its quote: UTF-8, escapes, surrogates and noncharacters are all checked here, also for strings nobody reads.
    @inline(__always) mutating func scanString() throws(StrictJSONError) -> StringSpan {
        let start = position &+ 1
        let stop = endOfPlainText(from: start)
        position = stop
        guard stop < end, bytes[stop] == Self.quote else { return try scanRest(ofStringFrom: start) }
        position = stop &+ 1
        return StringSpan(start: start, end: stop, scalars: stop &- start, hasEscapes: false)
    }

    /// The same of a string that is not plain ASCII, from the first byte that is something else.
    private mutating func scanRest(ofStringFrom start: Int) throws(StrictJSONError) -> StringSpan {
        // Bytes that are in the text but do not count as scalars of their own.
        var surplus = 0
        var hasEscapes = false
        while true {
            position = endOfPlainText(from: position)
            guard position < end else { throw .malformed(offset: position, reason: .unexpectedEnd) }
            switch bytes[position] {
            case Self.quote:
                let span = StringSpan(start: start, end: position, scalars: position - start - surplus, hasEscapes: hasEscapes)
                position += 1
                return span
            case Self.backslash:
                hasEscapes = true
                surplus += try scanEscape() - 1
            case 0..<0x20:
                throw .malformed(offset: position, reason: .controlCharacter)
            case 0x80...:
                surplus += try scanMultibyte() - 1
            default:
                position += 1
            }
        }
    }

    /// The first quote, backslash, control character or byte beyond ASCII from here on; the end where there is none.
    ///
    /// Sixteen bytes at a time, because how often this goes round is what the processor cannot foresee.
    @inline(__always) private func endOfPlainText(from start: Int) -> Int {
        var index = start
        while index &+ 16 <= end {
            let first = WordScan.special(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
            let second = WordScan.special(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self)))
            if first | second != 0 {
                let special = first != 0 ? first : second
                return index &+ special.trailingZeroBitCount &>> 3 &+ (first != 0 ? 0 : 8)
            }
            index &+= 16
        }
        while index < end, WordScan.isPlain(bytes[index]) { index &+= 1 }
        return index
    }

    /// Steps over an escape and gives the number of bytes it takes: 2, 6, or 12 for a surrogate pair.
    private mutating func scanEscape() throws(StrictJSONError) -> Int {
        let start = position
        guard position + 1 < end else { throw .malformed(offset: end, reason: .unexpectedEnd) }
        switch bytes[position + 1] {
        case Self.quote, Self.backslash, UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"),
            UInt8(ascii: "t"):
            position += 2
        case UInt8(ascii: "u"):
            var scalar = try scanCodeUnit()
            if scalar & 0xF800 == 0xD800 {
                guard scalar < 0xDC00, position + 1 < end, bytes[position] == Self.backslash,
                    bytes[position + 1] == UInt8(ascii: "u")
                else { throw .malformed(offset: start, reason: .loneSurrogate) }
                let low = try scanCodeUnit()
                guard low & 0xFC00 == 0xDC00 else { throw .malformed(offset: start, reason: .loneSurrogate) }
                scalar = 0x10000 + (scalar & 0x3FF) << 10 + (low & 0x3FF)
            }
            guard !Noncharacter.contains(scalar) else { throw .malformed(offset: start, reason: .noncharacter) }
        default:
            throw .malformed(offset: start, reason: .invalidEscape)
        }
        return position - start
    }

    /// `\u` and four hexadecimal digits.
    private mutating func scanCodeUnit() throws(StrictJSONError) -> UInt32 {
        var value: UInt32 = 0
        for index in 2..<6 {
            guard position + index < end else { throw .malformed(offset: end, reason: .unexpectedEnd) }
            guard let digit = bytes[position + index].hexadecimalValue else { throw .malformed(offset: position, reason: .invalidEscape) }
            value = value << 4 | digit
        }
        position += 6
        return value
    }

    /// Steps over one scalar beyond ASCII and gives its number of bytes (RFC 3629 §4, table of well-formed sequences).
    private mutating func scanMultibyte() throws(StrictJSONError) -> Int {
        let lead = bytes[position]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: throw .invalidUTF8(offset: position)
        }
        guard length <= end - position, second.contains(bytes[position + 1]) else { throw .invalidUTF8(offset: position) }
        var scalar = UInt32(lead & (0x7F >> UInt8(length))) << 6 | UInt32(bytes[position + 1] & 0x3F)
        for index in 2..<max(2, length) {
            let byte = bytes[position + index]
            guard byte & 0xC0 == 0x80 else { throw .invalidUTF8(offset: position) }
            scalar = scalar << 6 | UInt32(byte & 0x3F)
        }
        guard !Noncharacter.contains(scalar) else { throw .malformed(offset: position, reason: .noncharacter) }
        position += length
        return length
    }

    /// The decoded bytes of a string; without escapes they are the document's own.
    @inline(__always) func withText<Result>(of span: StringSpan, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let raw = UnsafeRawBufferPointer(rebasing: bytes[span.start..<span.end])
        guard span.hasEscapes else { return body(raw) }
        return EscapedText.decoded(raw).withUnsafeBytes(body)
    }
}
