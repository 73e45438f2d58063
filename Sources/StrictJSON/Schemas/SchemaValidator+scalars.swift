extension SchemaValidator {
    @inline(__always)
    mutating func checkInteger(_ rule: SchemaProgram.Rule, _ first: UInt8) throws(StrictJSONError) {
        let start = scanner.position
        if let value = scanner.scanPlainInteger() {
            if tables.accepts(value, by: rule) { return }
            return refuse(integerAt: start, by: rule)
        }
        try checkOtherInteger(rule, first)
    }

    private mutating func checkOtherInteger(_ rule: SchemaProgram.Rule, _ first: UInt8) throws(StrictJSONError) {
        guard first == ByteScanner.minus || first.isDigit else { return try refuseType(.integer) }
        let number = try scanner.scanNumber()
        guard number.hasOnlyDigits, !number.isNegativeZero else {
            return add(.wrongType(expected: .integer), from: number.start, to: number.end)
        }
        if !tables.accepts(number.integer.map { Int($0) }, by: rule) { refuse(integerAt: number.start, by: rule) }
    }

    /// Reports an integer that has been stepped over.
    private mutating func refuse(integerAt start: Int, by rule: SchemaProgram.Rule) {
        guard wantsMore else { return }
        switch rule {
        case .integer(let range): add(.outOfRange(minimum: range.lowerBound, maximum: range.upperBound), from: start, to: scanner.position)
        case .integerList(let list): add(.notOneOf(list.map { String(tables.integers[$0]) }), from: start, to: scanner.position)
        default: break
        }
    }

    @inline(__always)
    mutating func checkString(_ rule: SchemaProgram.Rule) throws(StrictJSONError) {
        let span = try scanner.scanString()
        if !tables.accepts(span, in: scanner.bytes, by: rule) { refuse(span, by: rule) }
    }

    /// Reports a string that has been stepped over.
    private mutating func refuse(_ span: StringSpan, by rule: SchemaProgram.Rule) {
        guard wantsMore else { return }
        let start = span.start - 1
        switch rule {
        case .string(let minimum, let maximum):
            if span.scalars > maximum { return add(.tooLong(maximum: maximum), from: start, to: scanner.position) }
            add(.tooShort(minimum: minimum), from: start, to: scanner.position)
        case .word(let words, _):
            add(.notOneOf(words.map { text(of: program.words[$0].range) }), from: start, to: scanner.position)
        case .shape(let runs, _): add(.shape(program.notations[runs].joined()), from: start, to: scanner.position)
        case .date: add(.notADate, from: start, to: scanner.position)
        default: break
        }
    }

    func text(of range: SchemaProgram.ByteRange) -> String {
        String(decoding: program.text[range.start..<range.start + range.length], as: UTF8.self)
    }
}
