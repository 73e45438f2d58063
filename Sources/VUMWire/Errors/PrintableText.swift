/// Text from outside, made fit to stand in an answer, a header or a list.
enum PrintableText {
    /// Printable ASCII only, everything else as `?`; longer texts end in `...`.
    static func shortened(_ text: String, to maximum: Int) -> String {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if bytes.count == maximum { return String(decoding: bytes, as: UTF8.self) + "..." }
            bytes.append((0x20...0x7E).contains(scalar.value) ? UInt8(scalar.value) : 0x3F)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
