/// Random identifiers in lower-case hexadecimal.
enum Hexadecimal {
    /// An identifier of `bytes` random bytes, never all zero (a zero identifier means "none" in W3C Trace Context).
    static func identifier(bytes count: Int, using generator: inout some RandomNumberGenerator) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(count * 2)
        while text.count < count * 2 {
            var bits: UInt64 = generator.next()
            for _ in 0..<16 where text.count < count * 2 {
                let digit = UInt8(bits >> 60)
                text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
                bits <<= 4
            }
        }
        if text.allSatisfy({ $0 == 0x30 }) { text[text.count - 1] = 0x31 }
        return String(decoding: text, as: UTF8.self)
    }
}
