extension SchemaValidator {
    mutating func checkInteger(_ rule: SchemaProgram.Rule, _ first: UInt8) throws(StrictJSONError) {
        guard first == ByteScanner.minus || first.isDigit else { return try refuseType(.integer) }
        let number = try scanner.scanNumber()
        guard number.hasOnlyDigits, !number.isNegativeZero else {
            return add(.wrongType(expected: .integer), from: number.start, to: number.end)
        }
        switch rule {
        case .integer(let range):
            if let value = number.integer, range.contains(Int(value)) { return }
            add(.outOfRange(minimum: range.lowerBound, maximum: range.upperBound), from: number.start, to: number.end)
        case .integerList(let list):
            if let value = number.integer {
                for index in list where program.integers[index] == value { return }
            }
            guard wantsMore else { return }
            let allowed = program.integers[list].map { String($0) }
            add(.notOneOf(allowed), from: number.start, to: number.end)
        default: break
        }
    }

    mutating func checkString(_ rule: SchemaProgram.Rule) throws(StrictJSONError) {
        let span = try scanner.scanString()
        let start = span.start - 1
        switch rule {
        case .string(let minimum, let maximum):
            if span.scalars > maximum { return add(.tooLong(maximum: maximum), from: start, to: scanner.position) }
            if span.scalars < minimum { add(.tooShort(minimum: minimum), from: start, to: scanner.position) }
        case .word(let words, let orEmpty):
            if orEmpty && span.isEmpty || matches(span, oneOf: words) { return }
            guard wantsMore else { return }
            let allowed = words.map { text(of: program.words[$0]) }
            add(.notOneOf(allowed), from: start, to: scanner.position)
        case .shape(let runs, let orEmpty):
            if orEmpty && span.isEmpty || matches(span, shape: runs) { return }
            guard wantsMore else { return }
            let pattern = program.runs[runs].map(\.notation).joined()
            add(.shape(pattern), from: start, to: scanner.position)
        case .date(let orEmpty):
            if orEmpty && span.isEmpty || scanner.withText(of: span, DateText.isDate) { return }
            add(.notADate, from: start, to: scanner.position)
        default: break
        }
    }

    private func matches(_ span: StringSpan, oneOf words: Range<Int>) -> Bool {
        scanner.withText(of: span) { text in words.contains { program.isEqual(program.words[$0], text) } }
    }

    private func matches(_ span: StringSpan, shape runs: Range<Int>) -> Bool {
        scanner.withText(of: span) { text in
            var index = 0
            for run in program.runs[runs] {
                var count = 0
                while index < text.count, count < run.count.upperBound, run.characters.contains(text[index]) {
                    index += 1
                    count += 1
                }
                if count < run.count.lowerBound { return false }
            }
            return index == text.count
        }
    }

    func text(of range: SchemaProgram.ByteRange) -> String {
        String(decoding: program.text[range.start..<range.start + range.length], as: UTF8.self)
    }
}

extension SchemaProgram {
    /// Whether a member has this name.
    @inline(__always) func isName(_ member: Int, _ name: UnsafeRawBufferPointer, _ fingerprint: UInt64) -> Bool {
        members[member].fingerprint == fingerprint && isEqual(members[member].name, name)
    }

    /// Whether a name or word of the schema is exactly these bytes.
    @inline(__always) func isEqual(_ range: ByteRange, _ other: UnsafeRawBufferPointer) -> Bool {
        guard range.length == other.count else { return false }
        return text.withUnsafeBytes { text in
            var index = 0
            while index + 8 <= range.length {
                let own = text.loadUnaligned(fromByteOffset: range.start + index, as: UInt64.self)
                guard own == other.loadUnaligned(fromByteOffset: index, as: UInt64.self) else { return false }
                index += 8
            }
            while index < range.length {
                guard text[range.start + index] == other[index] else { return false }
                index += 1
            }
            return true
        }
    }
}

/// Dates as the contract writes them.
enum DateText {
    /// `yyyy-mm-dd`, ASCII digits, a day that exists in the (proleptic) Gregorian calendar.
    static func isDate(_ text: UnsafeRawBufferPointer) -> Bool {
        guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return false }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for index in range {
                guard text[index].isDigit else { return nil }
                value = value * 10 + Int(text[index] - 0x30)
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), day >= 1 else { return false }
        let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        switch month {
        case 2: return day <= (isLeapYear ? 29 : 28)
        case 4, 6, 9, 11: return day <= 30
        case 1...12: return day <= 31
        default: return false
        }
    }
}
