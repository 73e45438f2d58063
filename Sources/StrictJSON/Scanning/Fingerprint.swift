/// A number that tells most names apart at a glance.
enum Fingerprint {
    /// The length and the first and last bytes: names of one contract often begin alike.
    @inline(__always) static func of(_ text: UnsafeRawBufferPointer) -> UInt64 {
        let length = UInt64(truncatingIfNeeded: text.count) << 56
        if text.count >= 8 {
            let first = UInt64(littleEndian: text.loadUnaligned(as: UInt64.self))
            let last = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: text.count - 8, as: UInt64.self))
            return length ^ first ^ (last &* 0x9E37_79B9_7F4A_7C15)
        }
        var value = length
        for byte in text { value = value << 8 ^ UInt64(byte) ^ length }
        return value
    }
}
