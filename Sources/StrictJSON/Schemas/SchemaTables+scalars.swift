extension SchemaTables {
    /// Whether an integer is as a rule says; `nil` stands for one that I-JSON cannot carry exactly, which no rule takes.
    @inline(__always) func accepts(_ value: Int?, by rule: SchemaProgram.Rule) -> Bool {
        guard let value else { return false }
        switch rule {
        case .integer(let range): return range.contains(value)
        case .integerList(let list):
            var index = list.lowerBound
            while index < list.upperBound {
                if integers[index] == value { return true }
                index &+= 1
            }
            return false
        default: return false
        }
    }

    /// Whether a string may stand where a rule says, and is as it says.
    @inline(__always) func acceptsString(_ span: StringSpan, in bytes: UnsafeRawBufferPointer, by rule: SchemaProgram.Rule) -> Bool {
        if case .any = rule { true } else { accepts(span, in: bytes, by: rule) }
    }

    /// Whether a string is as a rule says, which is about strings; no other rule takes one.
    @inline(__always) func accepts(_ span: StringSpan, in bytes: UnsafeRawBufferPointer, by rule: SchemaProgram.Rule) -> Bool {
        if case .string(let minimum, let maximum) = rule { return span.scalars <= maximum && span.scalars >= minimum }
        return span.hasEscapes ? acceptsEscaped(span, in: bytes, by: rule) : accepts(TextPiece(span, in: bytes), by: rule)
    }

    @inline(never) private func acceptsEscaped(_ span: StringSpan, in bytes: UnsafeRawBufferPointer, by rule: SchemaProgram.Rule) -> Bool {
        TextPiece.decoding(span, in: bytes) { accepts($0, by: rule) }
    }

    @inline(__always) private func accepts(_ text: TextPiece, by rule: SchemaProgram.Rule) -> Bool {
        switch rule {
        case .word(let words, let orEmpty): orEmpty && text.count == 0 || isWord(text, of: words)
        case .shape(let runs, let orEmpty): orEmpty && text.count == 0 || isShape(text, of: runs)
        case .date(let orEmpty): orEmpty && text.count == 0 || DateText.isDate(text)
        default: false
        }
    }
}

/// Dates as the contract writes them.
enum DateText {
    /// `yyyy-mm-dd`, ASCII digits, a day that exists in the (proleptic) Gregorian calendar.
    static func isDate(_ text: TextPiece) -> Bool {
        guard text.count == 10 else { return false }
        let (bytes, start) = (text.bytes, text.start)
        var (digits, areDigits) = (0, true)
        for index in 0..<10 where index != 4 && index != 7 {
            let digit = bytes[start &+ index] &- 0x30
            areDigits = areDigits && digit < 10
            digits = digits &* 10 &+ Int(digit)
        }
        guard areDigits, bytes[start &+ 4] == UInt8(ascii: "-"), bytes[start &+ 7] == UInt8(ascii: "-") else { return false }
        let (year, month, day) = (digits / 10000, digits / 100 % 100, digits % 100)
        let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        switch month {
        case 2: return day >= 1 && day <= (isLeapYear ? 29 : 28)
        case 4, 6, 9, 11: return day >= 1 && day <= 30
        case 1...12: return day >= 1 && day <= 31
        default: return false
        }
    }
}
