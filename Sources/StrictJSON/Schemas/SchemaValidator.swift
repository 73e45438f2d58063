/// One pass of a document along a schema.
struct SchemaValidator {
    var scanner: ByteScanner
    let program: SchemaProgram
    let tables: SchemaTables
    let maximumFaults: Int
    private(set) var faults: [JSONFault] = []
    /// What ``SeenMembers`` needs for objects of more than 64 members.
    var furtherMembers: [UInt64] = []

    /// All faults of a document, up to a maximum; throws only where nothing of it can be looked at.
    static func faults(
        in bytes: UnsafeRawBufferPointer, program: SchemaProgram, limits: JSONLimits, maximumFaults: Int
    ) throws(StrictJSONError) -> [JSONFault] {
        let duplicates = DuplicatePolicy.collect([], maximum: maximumFaults)
        return try ByteScanner.scan(bytes, limits: limits, duplicates: duplicates) { scanner throws(StrictJSONError) in
            try program.withTables { tables throws(StrictJSONError) in
                var validator = SchemaValidator(scanner: scanner, program: program, tables: tables, maximumFaults: maximumFaults)
                return validator.run()
            }
        }
    }

    private init(scanner: ByteScanner, program: SchemaProgram, tables: SchemaTables, maximumFaults: Int) {
        self.scanner = scanner
        self.program = program
        self.tables = tables
        self.maximumFaults = maximumFaults
    }

    /// All faults, up to the maximum. After a syntax fault only the duplicate names found before it follow; the rest cannot be trusted.
    private mutating func run() -> [JSONFault] {
        do throws(StrictJSONError) {
            try check(tables.root)
            try scanner.expectEnd()
        } catch {
            addSyntaxFault(error)
        }
        addDuplicates()
        return faults
    }

    /// Checks the value that comes next.
    mutating func check(_ rule: SchemaProgram.RuleIndex) throws(StrictJSONError) {
        let first = try scanner.startOfValue()
        let rule = tables.rules[rule]
        switch rule {
        case .any: try scanner.skipValue()
        case .boolean:
            if first != UInt8(ascii: "t") && first != UInt8(ascii: "f") { return try refuseType(.boolean) }
            try scanner.skipValue()
        case .integer, .integerList: try checkInteger(rule, first)
        case .string, .word, .shape, .date:
            if first != ByteScanner.quote { return try refuseType(.string) }
            try checkString(rule)
        case .array(let element, let minimum):
            if first != ByteScanner.openBracket { return try refuseType(.array) }
            try checkArray(of: element, minimum: minimum)
        case .object(let index):
            if first != ByteScanner.openBrace { return try refuseType(.object) }
            try checkObject(index)
        }
    }

    private mutating func checkArray(of element: SchemaProgram.RuleIndex, minimum: Int) throws(StrictJSONError) {
        let start = scanner.position
        try scanner.enterContainer()
        var count = 0
        while try scanner.hasNextItem(closedBy: ByteScanner.closeBracket, isFirst: count == 0) {
            scanner.nameElement(count)
            try check(element)
            count += 1
        }
        scanner.leaveContainer()
        if count < minimum { add(.tooFewItems(minimum: minimum), from: start, to: scanner.position) }
    }

    /// A value of another type is reported and stepped over, with its own syntax checked.
    mutating func refuseType(_ expected: JSONType) throws(StrictJSONError) {
        let start = scanner.position
        try scanner.skipValue()
        add(.wrongType(expected: expected), from: start, to: scanner.position)
    }

    /// Whether there is room for another fault; after that nothing is prepared for one.
    var wantsMore: Bool { faults.count < maximumFaults }

    /// A fault at the present path, with what stands in the document between the offsets.
    mutating func add(_ rule: JSONRule, from start: Int, to end: Int, at offset: Int? = nil, missing: String? = nil) {
        guard wantsMore else { return }
        let found = Excerpt.text(of: UnsafeRawBufferPointer(rebasing: scanner.bytes[start..<end]), maximumScalars: 60)
        faults.append(
            JSONFault(
                path: scanner.path(missing: missing),
                knownPath: scanner.knownPath(missing: missing), rule: rule, found: found, offset: offset ?? start))
    }

    private mutating func addSyntaxFault(_ error: StrictJSONError) {
        let start = min(error.offset ?? 0, scanner.bytes.count)
        add(.malformed(error), from: start, to: min(start + 40, scanner.bytes.count))
    }

    private mutating func addDuplicates() {
        for duplicate in scanner.duplicates.collected where wantsMore {
            faults.append(
                JSONFault(path: duplicate.path, knownPath: duplicate.knownPath, rule: .duplicateKey, found: "", offset: duplicate.offset))
        }
    }
}

extension StrictJSONError {
    /// Where in the document, when it is about a place.
    var offset: Int? {
        switch self {
        case .malformed(let offset, _), .tooDeep(_, let offset), .duplicateKey(_, let offset), .invalidUTF8(let offset),
            .numberOutOfRange(let offset):
            offset
        case .tooLarge: nil
        }
    }
}
