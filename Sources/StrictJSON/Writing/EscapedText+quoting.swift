extension EscapedText {
    /// A text between quotes, with the escapes that RFC 8259 §7 demands and no others; U+FFFD for a noncharacter (RFC 7493 §2.1).
    static func appendQuoted(_ text: String, to result: inout [UInt8]) {
        result.append(ByteScanner.quote)
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            for (index, byte) in bytes.enumerated() {
                // 0xEF and above lead the only sequences that can be noncharacters.
                if byte >= 0x20 && byte != ByteScanner.quote && byte != ByteScanner.backslash && byte < 0xEF { continue }
                if byte >= 0xEF && !isNoncharacter(bytes, at: index) { continue }
                result.append(contentsOf: bytes[start..<index])
                appendEscape(of: byte, to: &result)
                start = index + (byte < 0xEF ? 1 : byte < 0xF0 ? 3 : 4)
            }
            result.append(contentsOf: bytes[min(start, bytes.count)...])
        }
        result.append(ByteScanner.quote)
    }

    private static func appendEscape(of byte: UInt8, to result: inout [UInt8]) {
        switch byte {
        case 0x08: result.append(contentsOf: "\\b".utf8)
        case 0x09: result.append(contentsOf: "\\t".utf8)
        case 0x0A: result.append(contentsOf: "\\n".utf8)
        case 0x0C: result.append(contentsOf: "\\f".utf8)
        case 0x0D: result.append(contentsOf: "\\r".utf8)
        case ..<0x20:
            let digits = Array("0123456789abcdef".utf8)
            result.append(contentsOf: "\\u00".utf8)
            result.append(digits[Int(byte >> 4)])
            result.append(digits[Int(byte & 0xF)])
        case 0x80...: result.append(contentsOf: UTF8.encodedReplacementCharacter)
        default:
            result.append(ByteScanner.backslash)
            result.append(byte)
        }
    }

    /// Whether the sequence of three or four bytes that starts here is one; the text is known to be UTF-8.
    private static func isNoncharacter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let length = bytes[index] < 0xF0 ? 3 : 4
        guard index + length <= bytes.count else { return false }
        var scalar = UInt32(bytes[index] & (0x7F >> UInt8(length)))
        for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F) }
        return Noncharacter.contains(scalar)
    }
}
