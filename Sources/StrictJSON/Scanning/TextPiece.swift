/// A stretch of decoded text within some memory, of which the bytes around it may be read too.
struct TextPiece {
    let bytes: UnsafeRawBufferPointer
    let start: Int
    let count: Int

    @inline(__always) init(_ bytes: UnsafeRawBufferPointer, at start: Int, count: Int) {
        self.bytes = bytes
        self.start = start
        self.count = count
    }

    /// The whole of some memory.
    init(_ bytes: UnsafeRawBufferPointer) { self.init(bytes, at: 0, count: bytes.count) }

    /// The text of a string without escapes.
    @inline(__always) init(_ span: StringSpan, in bytes: UnsafeRawBufferPointer) {
        self.init(bytes, at: span.start, count: span.end &- span.start)
    }

    /// Lends the decoded text of a string with escapes.
    @inline(never)
    static func decoding<Result>(_ span: StringSpan, in bytes: UnsafeRawBufferPointer, _ body: (TextPiece) -> Result) -> Result {
        let raw = UnsafeRawBufferPointer(rebasing: bytes[span.start..<span.end])
        return EscapedText.decoded(raw).withUnsafeBytes { body(TextPiece($0)) }
    }
}
