/// What a document must look like, compiled once and then used for any number of documents: bytes in, faults out, without a tree.
public struct JSONSchema: Sendable {
    let program: SchemaProgram

    init(_ program: SchemaProgram) { self.program = program }

    /// A named part of an object.
    public struct Member: Sendable {
        let name: String
        let schema: JSONSchema
        let isRequired: Bool

        /// A member whose absence is a fault.
        public static func required(_ name: String, _ schema: JSONSchema) -> Member {
            Member(name: name, schema: schema, isRequired: true)
        }

        /// A member that may be absent.
        public static func optional(_ name: String, _ schema: JSONSchema) -> Member {
            Member(name: name, schema: schema, isRequired: false)
        }
    }

    /// Any value that is well-formed.
    public static let any = JSONSchema(SchemaProgram(.any))
    /// `true` or `false`.
    public static let boolean = JSONSchema(SchemaProgram(.boolean))
    /// A string `yyyy-mm-dd` that is a day of the Gregorian calendar (RFC 3339 `full-date`).
    public static let date = JSONSchema(SchemaProgram(.date(orEmpty: false)))

    /// A number written as an integer: `1.0`, `1e2` and `-0` are of the wrong type. Beyond ±(2^53 - 1) nothing is in range (RFC 7493 §2.2).
    public static func integer(in range: ClosedRange<Int>) -> JSONSchema { JSONSchema(SchemaProgram(.integer(range))) }

    /// One of a few integers.
    public static func integer(oneOf values: [Int]) -> JSONSchema {
        var program = SchemaProgram()
        program.integers = values
        program.rules = [.integerList(0..<values.count)]
        return JSONSchema(program)
    }

    /// A string of so many Unicode scalars, as JSON Schema counts.
    public static func string(maximumLength: Int, minimumLength: Int = 0) -> JSONSchema {
        JSONSchema(SchemaProgram(.string(minimum: minimumLength, maximum: maximumLength)))
    }

    /// One of a few strings, compared byte by byte after decoding of escapes.
    public static func string(oneOf words: [String]) -> JSONSchema {
        var program = SchemaProgram()
        for word in words { program.add(word: word) }
        program.rules = [.word(0..<words.count, orEmpty: false)]
        return JSONSchema(program)
    }

    /// A string that is wholly these runs of characters, one after the other.
    public static func string(shape runs: [JSONCharacterRun]) -> JSONSchema {
        var program = SchemaProgram()
        for run in runs { program.add(run) }
        program.rules = [.shape(0..<runs.count, orEmpty: false)]
        return JSONSchema(program)
    }

    /// An array of at least so many of these.
    public static func array(of element: JSONSchema, minimumCount: Int = 0) -> JSONSchema {
        var program = element.program
        program.rules.append(.array(element: program.root, minimum: minimumCount))
        return JSONSchema(program)
    }

    /// An object. When closed, a member that is not listed is a fault; otherwise it is only checked for being well-formed.
    public static func object(closed: Bool = true, _ members: [Member]) -> JSONSchema {
        var program = SchemaProgram()
        let compiled = members.map { member in
            let rule = program.embed(member.schema.program)
            return SchemaProgram.Member(
                name: program.add(text: member.name), fingerprint: Array(member.name.utf8).withUnsafeBytes(Fingerprint.of), rule: rule,
                isRequired: member.isRequired)
        }
        program.add(compiled, isClosed: closed)
        return JSONSchema(program)
    }

    /// The same, and `""` too: the data standard counts an empty value as absent. Strings without a rule for their text are as they were.
    public var orEmpty: JSONSchema {
        var program = program
        guard let rule = program.rules.popLast() else { return self }
        program.rules.append(rule.orEmpty)
        return JSONSchema(program)
    }
}

extension SchemaProgram.Rule {
    var orEmpty: Self {
        switch self {
        case .word(let words, _): .word(words, orEmpty: true)
        case .shape(let runs, _): .shape(runs, orEmpty: true)
        case .date: .date(orEmpty: true)
        default: self
        }
    }
}
