/// One pass over a document that copies what a schema knows of it, and can hold it against the schema on the way.
struct Projection {
    /// What is held against the schema.
    enum Scrutiny {
        /// Nothing: the document only has to be well-formed.
        case none
        /// What is copied, as it comes out.
        case copy
        /// The document as it is.
        case document
    }

    /// What happens to a member at the top.
    enum Exchange {
        case none
        /// The member of the first name is written as this text instead; one of the second name is left out.
        case replace(key: [UInt8], by: [UInt8], named: [UInt8])
        /// The member of this name is left out, and where it stood is kept.
        case cut(key: [UInt8])
    }

    /// Where a member stood that was cut out.
    struct Cut {
        /// In the output: where a member can be put, with a comma before and after it where one is due.
        let offset: Int
        /// Its value's text, when that is a string.
        let text: StringSpan?
    }

    let tables: SchemaTables
    let droppingEmptyValues: Bool
    let scrutiny: Scrutiny
    let exchange: Exchange
    var scanner: ByteScanner
    var output: OutputBytes
    var furtherMembers: [UInt64] = []
    /// Whether nothing has been seen that the schema refuses.
    var isValid = true
    var cut: Cut?
    /// Whether the member that is exchanged has come.
    var hasExchanged = false

    /// Whether the document is an object.
    var isObject = false
    /// The values that the schema has marks for.
    var marked: [JSONMarkedValue] = []

    /// The root is kept even when it is empty.
    mutating func run() throws(StrictJSONError) {
        isObject = try scanner.startOfValue() == ByteScanner.openBrace
        // Whatever else stands at the root is kept even when it is empty, so it is left to the slower way to say whether that is valid.
        if !isObject { isValid = false }
        _ = try copy(by: tables.root, isRoot: true)
        try scanner.expectEnd()
    }

    /// Copies the value that comes next and tells whether it is empty. No rule means that everything below is kept. A scalar is kept under its
    /// mark, with the place of the object that it belongs to.
    mutating func copy(
        by rule: SchemaProgram.RuleIndex?, isRoot: Bool = false, mark: UInt8 = 0, owner: Int = 0
    ) throws(StrictJSONError) -> Bool {
        let first = try scanner.startOfValue()
        let start = scanner.position
        switch first {
        case ByteScanner.openBrace: return try copyObject(by: rule, isRoot: isRoot)
        case ByteScanner.openBracket: return try copyArray(by: rule)
        case ByteScanner.quote:
            let text = try scanner.scanString()
            output.append(scanner.bytes, from: start, to: scanner.position)
            if let rule, scrutinises(isEmpty: text.isEmpty) { check(tables.acceptsString(text, in: scanner.bytes, by: tables.rules[rule])) }
            if mark != 0, !text.isEmpty { keep(JSONMarkedValue(mark: mark, owner: owner, text: text)) }
            return text.isEmpty
        default:
            var value = scanner.scanPlainInteger()
            if value == nil { value = try otherInteger(first) }
            output.append(scanner.bytes, from: start, to: scanner.position)
            let isNull = first == UInt8(ascii: "n")
            if let rule, scrutinises(isEmpty: isNull) { checkScalar(value, first: first, from: start, by: tables.rules[rule]) }
            if mark != 0, let value { keep(JSONMarkedValue(mark: mark, owner: owner, integer: value)) }
            return isNull
        }
    }

    private mutating func keep(_ value: JSONMarkedValue) {
        if marked.isEmpty { marked.reserveCapacity(24) }
        marked.append(value)
    }

    /// Steps over a number that is written less plainly, or another word; gives the number when it is an integer.
    private mutating func otherInteger(_ first: UInt8) throws(StrictJSONError) -> Int? {
        guard first == ByteScanner.minus || first.isDigit else {
            try scanner.skipValue()
            return nil
        }
        return try scanner.scanNumber().integer.map { Int($0) }
    }

    /// Whether a value is to be held against its rule: where the copy counts, what is left out of it does not.
    @inline(__always) private func scrutinises(isEmpty: Bool) -> Bool {
        switch scrutiny {
        case .none: false
        case .copy: !(isEmpty && droppingEmptyValues)
        case .document: true
        }
    }

    @inline(__always) private mutating func check(_ isAccepted: Bool) {
        if !isAccepted { isValid = false }
    }

    /// Checks a number, `true`, `false` or `null` that has been stepped over.
    private mutating func checkScalar(_ value: Int?, first: UInt8, from start: Int, by rule: SchemaProgram.Rule) {
        switch rule {
        case .any: break
        case .boolean: check(first == UInt8(ascii: "t") || first == UInt8(ascii: "f"))
        case .integer, .integerList: check(tables.accepts(value, by: rule))
        default: isValid = false
        }
    }

    private mutating func copyArray(by rule: SchemaProgram.RuleIndex?) throws(StrictJSONError) -> Bool {
        var element: SchemaProgram.RuleIndex?
        var minimum = 0
        var isExpected = true
        if let rule {
            switch tables.rules[rule] {
            case .array(let index, let least): (element, minimum) = (index, least)
            case .any: break
            default: isExpected = false
            }
        }
        try scanner.enterContainer()
        output.append(ByteScanner.openBracket)
        var count = 0
        var kept = 0
        while try scanner.hasNextItem(closedBy: ByteScanner.closeBracket, isFirst: count == 0) {
            scanner.nameElement(count)
            count &+= 1
            let undo = output.count
            if kept > 0 { output.append(ByteScanner.comma) }
            if try copy(by: element) && droppingEmptyValues {
                output.truncate(to: undo)
            } else {
                kept &+= 1
            }
        }
        scanner.leaveContainer()
        output.append(ByteScanner.closeBracket)
        if scrutinises(isEmpty: kept == 0) { check(isExpected && (scrutiny == .document ? count : kept) >= minimum) }
        return kept == 0
    }
}
