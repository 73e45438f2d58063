/// Where a string's text stands in the document, without its quotes.
struct StringSpan {
    var start: Int
    var end: Int
    /// Unicode scalars after decoding: what JSON Schema calls the length of a string.
    var scalars: Int
    var hasEscapes: Bool

    var isEmpty: Bool { start == end }
}
