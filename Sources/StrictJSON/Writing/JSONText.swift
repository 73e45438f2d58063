/// JSON text as text.
public enum JSONText {
    /// The same document without white space between its tokens, otherwise byte for byte.
    public static func compact(_ bytes: [UInt8], limits: JSONLimits = .standard) throws(StrictJSONError) -> [UInt8] {
        try withBytes(of: bytes) { bytes throws(StrictJSONError) in
            try Projection.run(over: bytes, by: JSONSchema.any.program, limits: limits, droppingEmptyValues: false).bytes
        }
    }

    /// A member as it stands in an object: `"name":"text"`.
    static func member(_ name: String, _ text: String) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(name.utf8.count + text.utf8.count + 5)
        EscapedText.appendQuoted(name, to: &result)
        result.append(ByteScanner.colon)
        EscapedText.appendQuoted(text, to: &result)
        return result
    }

    /// The line, from 1, on which the byte at an offset stands.
    public static func line(ofOffset offset: Int, in bytes: [UInt8]) -> Int {
        bytes.prefix(max(0, offset)).reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    }
}
