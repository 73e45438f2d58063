/// Writes JSON text, compact and in UTF-8, with commas in their places. It never fails.
///
/// Opening and closing brackets is the caller's to balance, most easily with the closures of ``object(_:)`` and ``array(_:)``.
public struct JSONWriter: Sendable {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// Room for so many bytes before the memory has to grow.
    public init(reservingCapacity capacity: Int = 0) {
        bytes.reserveCapacity(max(0, capacity))
    }

    /// `{`
    public mutating func beginObject() { open(ByteScanner.openBrace) }
    /// `}`
    public mutating func endObject() { close(ByteScanner.closeBrace) }
    /// `[`
    public mutating func beginArray() { open(ByteScanner.openBracket) }
    /// `]`
    public mutating func endArray() { close(ByteScanner.closeBracket) }

    /// The name of the member whose value is written next.
    public mutating func key(_ name: String) {
        separate()
        EscapedText.appendQuoted(name, to: &bytes)
        bytes.append(ByteScanner.colon)
        needsComma = false
    }

    /// A string. A noncharacter, which I-JSON does not let through, is written as U+FFFD.
    public mutating func string(_ text: String) {
        separate()
        EscapedText.appendQuoted(text, to: &bytes)
        needsComma = true
    }

    /// An integer. Beyond ±(2^53 - 1) a receiver may read it as another number (RFC 7493 §2.2).
    public mutating func integer(_ number: some BinaryInteger) { word(String(number)) }

    /// A number in the shortest form that reads back the same; `null` when it is not finite, which JSON cannot write.
    public mutating func number(_ number: Double) { word(number.isFinite ? number.description : "null") }

    /// `true` or `false`.
    public mutating func boolean(_ flag: Bool) { word(flag ? "true" : "false") }

    /// `null`
    public mutating func null() { word("null") }

    /// Bytes that are one whole value, as they are. Whether they are is for the caller to know.
    public mutating func raw(_ value: some Collection<UInt8>) {
        separate()
        bytes.append(contentsOf: value)
        needsComma = true
    }

    private mutating func word(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(ByteScanner.comma) }
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }
}
