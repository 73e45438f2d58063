/// A number that tells most names apart at a glance.
enum Fingerprint {
    /// The length and the first and last bytes: names of one contract often begin alike.
    @inline(__always) static func of(_ text: UnsafeRawBufferPointer) -> UInt64 { of(text, at: 0, count: text.count) }

    /// The same of a stretch of a text.
    @inline(__always) static func of(_ text: UnsafeRawBufferPointer, at start: Int, count: Int) -> UInt64 {
        let length = UInt64(truncatingIfNeeded: count) &<< 56
        let first = ShortText.word(text, at: start, count: count)
        guard count >= 8 else { return length ^ first }
        let last = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: start &+ count &- 8, as: UInt64.self))
        return length ^ first ^ (last &* 0x9E37_79B9_7F4A_7C15)
    }
}
