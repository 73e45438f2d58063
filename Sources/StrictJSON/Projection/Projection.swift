/// One pass over a document that copies what a schema knows of it.
struct Projection {
    var scanner: ByteScanner
    let program: SchemaProgram
    let droppingEmptyValues: Bool
    let replacing: JSONSchema.Replacement?
    var output: [UInt8] = []

    init(
        of bytes: UnsafeRawBufferPointer, by program: SchemaProgram, limits: JSONLimits, droppingEmptyValues: Bool,
        replacing: JSONSchema.Replacement?
    ) throws(StrictJSONError) {
        scanner = try ByteScanner(bytes, limits: limits)
        self.program = program
        self.droppingEmptyValues = droppingEmptyValues
        self.replacing = replacing
        output.reserveCapacity(bytes.count)
    }

    /// The copy; the root is kept even when it is empty.
    mutating func run() throws(StrictJSONError) -> [UInt8] {
        _ = try copy(by: program.root, isRoot: true)
        try scanner.expectEnd()
        return output
    }

    /// Copies the value that comes next and tells whether it is empty. No rule means that everything below is kept.
    mutating func copy(by rule: SchemaProgram.RuleIndex?, isRoot: Bool = false) throws(StrictJSONError) -> Bool {
        let first = try scanner.startOfValue()
        let start = scanner.position
        switch first {
        case ByteScanner.openBrace: return try copyObject(by: rule, isRoot: isRoot)
        case ByteScanner.openBracket: return try copyArray(by: rule)
        case ByteScanner.quote:
            let text = try scanner.scanString()
            append(from: start)
            return text.isEmpty
        default:
            try scanner.skipValue()
            append(from: start)
            return first == UInt8(ascii: "n")
        }
    }

    private mutating func copyArray(by rule: SchemaProgram.RuleIndex?) throws(StrictJSONError) -> Bool {
        var element: SchemaProgram.RuleIndex?
        if let rule, case .array(let index, _) = program.rules[rule] { element = index }
        try scanner.enterContainer()
        output.append(ByteScanner.openBracket)
        var isEmpty = true
        var index = 0
        while try scanner.hasNextItem(closedBy: ByteScanner.closeBracket, isFirst: index == 0) {
            scanner.trail.nameElement(index)
            index += 1
            let undo = output.count
            if !isEmpty { output.append(ByteScanner.comma) }
            if try copy(by: element) && droppingEmptyValues {
                output.removeLast(output.count - undo)
            } else {
                isEmpty = false
            }
        }
        scanner.leaveContainer()
        output.append(ByteScanner.closeBracket)
        return isEmpty
    }

    private mutating func copyObject(by rule: SchemaProgram.RuleIndex?, isRoot: Bool) throws(StrictJSONError) -> Bool {
        try scanner.enterContainer()
        let mark = scanner.names.open()
        output.append(ByteScanner.openBrace)
        var isEmpty = true
        var isFirst = true
        while try scanner.hasNextItem(closedBy: ByteScanner.closeBrace, isFirst: isFirst) {
            isFirst = false
            let name = try scanner.scanName()
            try scanner.note(name, since: mark)
            let undo = output.count
            if !isEmpty { output.append(ByteScanner.comma) }
            if try copyMember(name, by: rule, isRoot: isRoot) {
                isEmpty = false
            } else {
                output.removeLast(output.count - undo)
            }
        }
        try scanner.closeNames(since: mark)
        scanner.leaveContainer()
        output.append(ByteScanner.closeBrace)
        return isEmpty
    }

    /// Copies a member and tells whether it is to stay.
    private mutating func copyMember(
        _ name: StringSpan, by rule: SchemaProgram.RuleIndex?, isRoot: Bool
    ) throws(StrictJSONError) -> Bool {
        if isRoot, let replacing {
            if isName(name, replacing.key) {
                try scanner.skipValue()
                EscapedText.appendQuoted(replacing.with.key, to: &output)
                output.append(ByteScanner.colon)
                EscapedText.appendQuoted(replacing.with.stringValue, to: &output)
                return true
            }
            // The new name may not occur twice.
            if isName(name, replacing.with.key) {
                try scanner.skipValue()
                return false
            }
        }
        var memberRule: SchemaProgram.RuleIndex?
        if let rule, case .object(let members, _, _) = program.rules[rule] {
            guard let member = members.first(where: { isName(name, program.members[$0].name) }) else {
                try scanner.skipValue()
                return false
            }
            memberRule = program.members[member].rule
        }
        append(from: name.start - 1, to: name.end + 1)
        output.append(ByteScanner.colon)
        let isEmpty = try copy(by: memberRule)
        return !(isEmpty && droppingEmptyValues)
    }

    private func isName(_ name: StringSpan, _ known: SchemaProgram.ByteRange) -> Bool {
        scanner.withText(of: name) { program.isEqual(known, $0) }
    }

    private func isName(_ name: StringSpan, _ known: String) -> Bool {
        scanner.withText(of: name) { $0.elementsEqual(known.utf8) }
    }

    private mutating func append(from start: Int, to end: Int? = nil) {
        output.append(contentsOf: UnsafeRawBufferPointer(rebasing: scanner.bytes[start..<(end ?? scanner.position)]))
    }
}
