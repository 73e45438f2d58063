/// Base64 with the alphabet for URLs and without padding (RFC 4648 §5). Only the one canonical text of some bytes is accepted:
/// otherwise a reference would have several spellings, and "the same reference" could not be told by looking.
enum Base64URL {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 0xFF, count: 256)
        for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
        return values
    }()

    static func isDigit(_ character: UInt8) -> Bool { values[Int(character)] != 0xFF }

    static func encode(_ bytes: [UInt8]) -> String {
        let length = (bytes.count * 4 + 2) / 3
        return alphabet.withUnsafeBufferPointer { digits in
            bytes.withUnsafeBufferPointer { bytes in
                String(unsafeUninitializedCapacity: length) { encode(bytes, with: digits, into: $0) }
            }
        }
    }

    /// Three bytes are four digits; one that is left is two, and two are three.
    private static func encode(
        _ bytes: UnsafeBufferPointer<UInt8>, with digits: UnsafeBufferPointer<UInt8>, into text: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var written = 0
        var start = 0
        while start + 3 <= bytes.count {
            let group = Int(bytes[start]) << 16 | Int(bytes[start + 1]) << 8 | Int(bytes[start + 2])
            text[written] = digits[group >> 18]
            text[written + 1] = digits[group >> 12 & 63]
            text[written + 2] = digits[group >> 6 & 63]
            text[written + 3] = digits[group & 63]
            start += 3
            written += 4
        }
        let left = bytes.count - start
        guard left > 0 else { return written }
        let group = Int(bytes[start]) << 16 | (left > 1 ? Int(bytes[start + 1]) << 8 : 0)
        for digit in 0...left { text[written + digit] = digits[group >> (18 - 6 * digit) & 63] }
        return written + left + 1
    }

    /// `nil` for another alphabet, an impossible length, or bits set that the canonical text leaves zero.
    static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count * 3 / 4)
        var pending: UInt32 = 0
        var bits = 0
        for character in text {
            let value = values[Int(character)]
            guard value != 0xFF else { return nil }
            pending = (pending << 6 | UInt32(value)) & 0xFFF
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(pending >> UInt32(bits) & 0xFF))
            }
        }
        guard bits < 6, pending & (1 << UInt32(bits) - 1) == 0 else { return nil }
        return bytes
    }
}
