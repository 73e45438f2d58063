/// The text of a string that the scanner has accepted, with its escapes decoded.
enum EscapedText {
    /// UTF-8 without escapes. What the scanner would refuse comes out as it is: excerpts of broken documents pass here too.
    static func decoded(_ text: UnsafeRawBufferPointer) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        append(text, to: &result)
        return result
    }

    /// The text of a string that starts here, up to its closing quote.
    static func raw(in bytes: UnsafeRawBufferPointer, from start: Int) -> UnsafeRawBufferPointer {
        var end = start
        while end < bytes.count, bytes[end] != ByteScanner.quote { end += bytes[end] == ByteScanner.backslash ? 2 : 1 }
        return UnsafeRawBufferPointer(rebasing: bytes[start..<min(end, bytes.count)])
    }

    /// The decoded text behind what is there. Reserves nothing: who adds text after text would have all of it moved for each.
    static func append(_ text: UnsafeRawBufferPointer, to result: inout [UInt8]) {
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == ByteScanner.backslash, let (scalar, length) = escape(in: text, at: index) {
                result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                index += length
            } else {
                result.append(byte)
                index += 1
            }
        }
    }

    private static func escape(in text: UnsafeRawBufferPointer, at index: Int) -> (Unicode.Scalar, length: Int)? {
        guard index + 1 < text.count else { return nil }
        switch text[index + 1] {
        case UInt8(ascii: "b"): return ("\u{8}", 2)
        case UInt8(ascii: "f"): return ("\u{C}", 2)
        case UInt8(ascii: "n"): return ("\n", 2)
        case UInt8(ascii: "r"): return ("\r", 2)
        case UInt8(ascii: "t"): return ("\t", 2)
        case UInt8(ascii: "u"):
            guard let unit = codeUnit(in: text, at: index) else { return nil }
            if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
            guard let low = codeUnit(in: text, at: index + 6), low & 0xFC00 == 0xDC00, unit < 0xDC00,
                let scalar = Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF))
            else { return nil }
            return (scalar, 12)
        case let other: return (Unicode.Scalar(other), 2)
        }
    }

    private static func codeUnit(in text: UnsafeRawBufferPointer, at index: Int) -> UInt32? {
        guard index + 6 <= text.count, text[index] == ByteScanner.backslash, text[index + 1] == UInt8(ascii: "u") else { return nil }
        var value: UInt32 = 0
        for digit in 2..<6 {
            guard let digit = text[index + digit].hexadecimalValue else { return nil }
            value = value << 4 | digit
        }
        return value
    }
}
