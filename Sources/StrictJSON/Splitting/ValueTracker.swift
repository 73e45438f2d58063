/// Finds the end of a value byte by byte, by brackets and quotes alone. Whether the value is well-formed is seen afterwards.
struct ValueTracker: Sendable {
    private enum Kind { case string, container, word }

    private var kind = Kind.word
    private var depth = 0
    private var isInString = false
    private var isEscaped = false

    /// Takes the first byte of a value; `false` when no value starts with it.
    mutating func begin(with byte: UInt8) -> Bool {
        depth = 0
        isInString = false
        isEscaped = false
        switch byte {
        case ByteScanner.quote: kind = .string
        case ByteScanner.openBrace, ByteScanner.openBracket: kind = .container
        case ByteScanner.comma, ByteScanner.colon, ByteScanner.closeBrace, ByteScanner.closeBracket: return false
        default: kind = .word
        }
        return true
    }

    /// Steps to the end of the value and tells whether it is there; otherwise more bytes are needed.
    mutating func reachEnd(in input: inout SplitterInput) -> Bool {
        while let byte = input.next {
            if isInString {
                stepInString(byte, &input)
                if !isInString, depth == 0 { return true }
                continue
            }
            switch byte {
            case ByteScanner.quote where kind != .word:
                isInString = true
            case ByteScanner.openBrace, ByteScanner.openBracket:
                if kind == .word { return true }
                depth += 1
            case ByteScanner.closeBrace, ByteScanner.closeBracket:
                if kind == .word { return true }
                depth -= 1
                if depth == 0 {
                    input.advance()
                    return true
                }
            case ByteScanner.comma, ByteScanner.colon, ByteScanner.quote, 0x20, 0x09, 0x0A, 0x0D:
                if kind == .word { return true }
            default: break
            }
            input.advance()
        }
        return false
    }

    private mutating func stepInString(_ byte: UInt8, _ input: inout SplitterInput) {
        if isEscaped {
            isEscaped = false
            input.advance()
        } else if byte == ByteScanner.quote {
            isInString = false
            input.advance()
        } else if byte == ByteScanner.backslash {
            isEscaped = true
            input.advance()
        } else if byte < 0x20 {
            input.advance()
        } else {
            input.skipStringText()
        }
    }
}
