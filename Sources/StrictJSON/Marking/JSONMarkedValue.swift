/// A string or integer of a document that its schema has a mark for.
public struct JSONMarkedValue: Sendable {
    /// The mark, as given to ``JSONSchema/marking(_:)``.
    public let mark: UInt8
    /// Where the object that holds the value starts: the same for values of one object, another for every other.
    public let owner: Int
    /// The value of an integer within ±(2^53 - 1); `nil` for a string.
    public let integer: Int?

    private let start: Int
    private let end: Int
    private let hasEscapes: Bool

    init(mark: UInt8, owner: Int, integer: Int) {
        self.mark = mark
        self.owner = owner
        self.integer = integer
        (start, end, hasEscapes) = (0, 0, false)
    }

    init(mark: UInt8, owner: Int, text: StringSpan) {
        self.mark = mark
        self.owner = owner
        integer = nil
        (start, end, hasEscapes) = (text.start, text.end, text.hasEscapes)
    }

    /// The decoded text of a string, given the document it was found in; `nil` for an integer.
    public func string(in document: [UInt8]) -> String? {
        guard integer == nil, end <= document.count else { return nil }
        return document.withUnsafeBytes { document in
            let text = UnsafeRawBufferPointer(rebasing: document[start..<end])
            return hasEscapes ? String(decoding: EscapedText.decoded(text), as: UTF8.self) : String(decoding: text, as: UTF8.self)
        }
    }
}
