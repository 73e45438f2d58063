/// Pieces of text looked at as whole words of eight bytes.
enum ShortText {
    /// Up to eight bytes from an offset as a number, the first byte lowest, zero beyond them. The text must hold them.
    @inline(__always) static func word(_ text: UnsafeRawBufferPointer, at offset: Int, count: Int) -> UInt64 {
        if offset &+ 8 <= text.count {
            let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            // A shift of a whole word is a shift by nothing on the machine, so a full word is told apart.
            return count >= 8 ? word : word & ((1 &<< (UInt64(truncatingIfNeeded: count) &* 8)) &- 1)
        }
        var word: UInt64 = 0
        var index = min(count, 8)
        while index > 0 {
            index &-= 1
            word = word &<< 8 | UInt64(text[offset &+ index])
        }
        return word
    }

    /// Whether two stretches of text of the same length are the same. Both must lie within their text.
    @inline(__always) static func isEqual(
        _ left: UnsafeRawBufferPointer, at leftStart: Int, _ right: UnsafeRawBufferPointer, at rightStart: Int, count: Int
    ) -> Bool {
        guard count >= 8 else { return word(left, at: leftStart, count: count) == word(right, at: rightStart, count: count) }
        @inline(__always) func isSame(_ offset: Int) -> Bool {
            left.loadUnaligned(fromByteOffset: leftStart &+ offset, as: UInt64.self)
                == right.loadUnaligned(fromByteOffset: rightStart &+ offset, as: UInt64.self)
        }
        // Words that overlap, so that most texts need neither a loop nor single bytes.
        guard isSame(0), isSame(count &- 8) else { return false }
        if count <= 16 { return true }
        guard isSame(8), isSame(count &- 16) else { return false }
        var index = 16
        while index < count &- 16 {
            guard isSame(index) else { return false }
            index &+= 8
        }
        return true
    }
}
