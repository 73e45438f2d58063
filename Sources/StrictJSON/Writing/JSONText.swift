/// JSON text as text.
public enum JSONText {
    /// The same document without white space between its tokens, otherwise byte for byte.
    public static func compact(_ bytes: [UInt8], limits: JSONLimits = .standard) throws(StrictJSONError) -> [UInt8] {
        try withBytes(of: bytes) { bytes throws(StrictJSONError) in
            var projection = try Projection(
                of: bytes, by: JSONSchema.any.program, limits: limits, droppingEmptyValues: false, replacing: nil)
            return try projection.run()
        }
    }

    /// The line, from 1, on which the byte at an offset stands.
    public static func line(ofOffset offset: Int, in bytes: [UInt8]) -> Int {
        bytes.prefix(max(0, offset)).reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    }
}
