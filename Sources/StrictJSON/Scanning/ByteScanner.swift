/// Walks over the bytes of one document. Everything that reads JSON here does it through this, so that one set of rules holds everywhere.
///
/// Valid for as long as the memory it was made on. Of the tokens only texts with escapes, where they are compared, and numbers with an
/// exponent or hundreds of digits cost an allocation.
struct ByteScanner {
    let bytes: UnsafeRawBufferPointer
    /// The number of bytes.
    let end: Int
    let maximumDepth: Int
    var position = 0
    var depth = 0
    let trail: PathTrail
    var names = NameLedger()
    var duplicates: DuplicatePolicy

    /// Checks size and start; the scanner then stands on the first byte that is not white space.
    private init(
        _ bytes: UnsafeRawBufferPointer, maximumDepth: Int, duplicates: DuplicatePolicy, trail: PathTrail
    ) throws(StrictJSONError) {
        self.bytes = bytes
        self.duplicates = duplicates
        self.maximumDepth = maximumDepth
        self.trail = trail
        end = bytes.count
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { throw .malformed(offset: 0, reason: .byteOrderMark) }
        skipWhitespace()
        guard position < end else { throw .malformed(offset: 0, reason: .empty) }
    }

    /// Lends a scanner of a document: its trail lies on the stack, so that a document costs no allocation.
    @inline(__always)
    static func scan<Value>(
        _ bytes: UnsafeRawBufferPointer, limits: JSONLimits, duplicates: DuplicatePolicy = .refuse,
        _ body: (ByteScanner) throws(StrictJSONError) -> Value
    ) throws(StrictJSONError) -> Value {
        guard bytes.count <= limits.maximumBytes else { throw .tooLarge(limit: limits.maximumBytes, got: bytes.count) }
        let maximumDepth = min(limits.maximumDepth, JSONLimits.deepest)
        return try PathTrail.lend(levels: max(1, maximumDepth)) { trail throws(StrictJSONError) in
            try body(ByteScanner(bytes, maximumDepth: maximumDepth, duplicates: duplicates, trail: trail))
        }
    }

    /// The byte to read next, `nil` at the end.
    @inline(__always) var next: UInt8? { position < end ? bytes[position] : nil }

    /// RFC 8259 §2 knows four: space, tab, line feed, carriage return.
    @inline(__always) mutating func skipWhitespace() {
        while position < end, bytes[position].isJSONWhitespace { position &+= 1 }
    }

    /// The first byte of a value, after white space.
    @inline(__always) mutating func startOfValue() throws(StrictJSONError) -> UInt8 {
        skipWhitespace()
        guard position < end else { throw .malformed(offset: position, reason: .unexpectedEnd) }
        return bytes[position]
    }

    /// Steps over the given word, of which the first letter has been seen.
    mutating func scanLiteral(_ word: StaticString) throws(StrictJSONError) {
        let length = word.utf8CodeUnitCount
        for index in 0..<length {
            guard position + index < end else { throw .malformed(offset: end, reason: .unexpectedEnd) }
            guard bytes[position + index] == word.utf8Start[index] else {
                throw .malformed(offset: position + index, reason: .invalidLiteral)
            }
        }
        position += length
    }

    /// Nothing but white space may follow the root.
    mutating func expectEnd() throws(StrictJSONError) {
        skipWhitespace()
        guard position == end else { throw .malformed(offset: position, reason: .trailingBytes) }
    }

    /// The error of something else standing at the present position.
    func unexpected(_ reason: MalformedReason) -> StrictJSONError {
        .malformed(offset: position, reason: position < end ? reason : .unexpectedEnd)
    }
}

extension UInt8 {
    @inline(__always) var isJSONWhitespace: Bool { self <= 0x20 && (self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09) }
    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
    /// 0...15 of a hexadecimal digit.
    var hexadecimalValue: UInt32? {
        switch self {
        case 0x30...0x39: UInt32(self) - 0x30
        case 0x41...0x46: UInt32(self) - 0x41 + 10
        case 0x61...0x66: UInt32(self) - 0x61 + 10
        default: nil
        }
    }
}
