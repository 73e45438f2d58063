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
        var tracker = self
        var isThere = false
        input.step { bytes, start, newlines in
            var index = start
            while index < bytes.count, !isThere {
                if tracker.isInString {
                    tracker.stepInString(bytes, &index, &newlines)
                    isThere = !tracker.isInString && tracker.depth == 0
                } else {
                    isThere = tracker.stepOutside(bytes[index], &index, &newlines)
                }
            }
            return index
        }
        self = tracker
        return isThere
    }

    /// Steps over a byte that is in no string, unless it belongs to what follows; whether the value is there.
    @inline(__always)
    private mutating func stepOutside(_ byte: UInt8, _ index: inout Int, _ newlines: inout Int) -> Bool {
        switch byte {
        case ByteScanner.quote where kind != .word:
            isInString = true
        case ByteScanner.openBrace, ByteScanner.openBracket:
            if kind == .word { return true }
            depth += 1
        case ByteScanner.closeBrace, ByteScanner.closeBracket:
            if kind == .word { return true }
            depth -= 1
            index += 1
            return depth == 0
        case ByteScanner.comma, ByteScanner.colon, ByteScanner.quote, 0x20, 0x09, 0x0A, 0x0D:
            if kind == .word { return true }
            if byte == 0x0A { newlines += 1 }
        default: break
        }
        index += 1
        return false
    }

    /// Steps through a string up to its end, or that of what arrived.
    @inline(__always)
    private mutating func stepInString(_ bytes: UnsafeRawBufferPointer, _ index: inout Int, _ newlines: inout Int) {
        while index < bytes.count {
            let byte = bytes[index]
            if isEscaped || byte < 0x20 {
                isEscaped = false
                if byte == 0x0A { newlines += 1 }
                index += 1
            } else if byte == ByteScanner.quote {
                isInString = false
                index += 1
                return
            } else if byte == ByteScanner.backslash {
                isEscaped = true
                index += 1
            } else {
                index = WordScan.stringEnd(in: bytes, from: index)
            }
        }
    }
}
