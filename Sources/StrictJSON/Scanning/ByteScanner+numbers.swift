extension ByteScanner {
    /// A number written as at most 15 digits, which is nearly every one; `nil`, without a step, when it is written otherwise or wrongly.
    @inline(__always) mutating func scanPlainInteger() -> Int? {
        var index = position
        var value = 0
        while index < end, bytes[index].isDigit {
            value = value &* 10 &+ Int(bytes[index] &- 0x30)
            index &+= 1
        }
        let count = index &- position
        // Before the end of a document a number must be followed by something, so the last byte needs no care.
        guard count > 0, count <= 15, index < end, bytes[position] != 0x30 || count == 1 else { return nil }
        let following = bytes[index]
        if following == UInt8(ascii: ".") || following | 0x20 == UInt8(ascii: "e") { return nil }
        position = index
        return value
    }

    /// A number by RFC 8259 §6, starting at `-` or a digit. Refused when it is not finite as a double.
    mutating func scanNumber() throws(StrictJSONError) -> NumberSpan {
        let start = position
        let isNegative = bytes[position] == Self.minus
        if isNegative { position += 1 }
        guard position < end, bytes[position].isDigit else { throw unexpected(.invalidNumber) }
        let magnitude: UInt64?
        let digitsStart = position
        if bytes[position] == 0x30 {
            magnitude = 0
            position += 1
            if let next, next.isDigit { throw .malformed(offset: position, reason: .invalidNumber) }
        } else {
            magnitude = scanMagnitude()
        }
        var mayOverflow = position - digitsStart > 308
        var hasOnlyDigits = true
        if next == UInt8(ascii: ".") {
            hasOnlyDigits = false
            position += 1
            try scanDigits()
        }
        if let sign = next, sign | 0x20 == UInt8(ascii: "e") {
            hasOnlyDigits = false
            mayOverflow = true
            position += 1
            if let sign = next, sign == UInt8(ascii: "+") || sign == Self.minus { position += 1 }
            try scanDigits()
        }
        let number = NumberSpan(start: start, end: position, isNegative: isNegative, magnitude: magnitude, hasOnlyDigits: hasOnlyDigits)
        if mayOverflow, !double(number).isFinite { throw .numberOutOfRange(offset: start) }
        return number
    }

    /// The nearest double.
    func double(_ number: NumberSpan) -> Double {
        // The standard library reads every number of the JSON grammar; what is too small for it is zero.
        Double(String(decoding: bytes[number.start..<number.end], as: UTF8.self)) ?? 0
    }

    private mutating func scanMagnitude() -> UInt64? {
        var value: UInt64 = 0
        var isExact = true
        while position < end, bytes[position].isDigit {
            if isExact {
                // Cannot overflow: before this step the value is at most 2^53 - 1.
                value = value * 10 + UInt64(bytes[position] - 0x30)
                isExact = value <= NumberSpan.largestInteger
            }
            position += 1
        }
        return isExact ? value : nil
    }

    private mutating func scanDigits() throws(StrictJSONError) {
        guard position < end, bytes[position].isDigit else { throw unexpected(.invalidNumber) }
        while position < end, bytes[position].isDigit { position += 1 }
    }
}
