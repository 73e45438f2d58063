/// Random identifiers in lower-case hexadecimal.
enum Hexadecimal {
    /// An identifier of `bytes` random bytes, never all zero (a zero identifier means "none" in W3C Trace Context).
    static func identifier(bytes count: Int, using generator: inout some RandomNumberGenerator) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        while text.count < count * 2 {
            var bits: UInt64 = generator.next()
            for _ in 0..<16 where text.count < count * 2 {
                text.append(digits[Int(bits >> 60)])
                bits <<= 4
            }
        }
        if text.allSatisfy({ $0 == 0x30 }) { text[text.count - 1] = 0x31 }
        return String(decoding: text, as: UTF8.self)
    }
}
