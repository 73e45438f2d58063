import StrictJSON
import Testing

/// Each rule of a schema: what it lets through, what it names.
@Suite struct SchemaTests {
    static let postcode = JSONSchema.string(shape: [.init(.digit, 4...4), .init(.letter, 2...2)])
    static let person = JSONSchema.object([
        .required("id", .string(shape: [.init(.identifier, 1...10)])),
        .optional("hours", .integer(in: 0...99)),
        .optional("level", .integer(oneOf: [0, 1, 2, 8])),
        .optional("licence", .string(oneOf: ["A", "B+", "é"])),
        .optional("name", .string(maximumLength: 5, minimumLength: 2)),
        .optional("since", .date),
        .optional("ready", .boolean),
        .optional(
            "courses", .array(of: .object([.required("title", .string(maximumLength: 3)), .optional("on", .date)]), minimumCount: 1)),
        .optional("postcode", postcode),
        .optional("free", .any),
    ])

    private func rules(_ schema: JSONSchema, _ document: String) -> [JSONRule] { schema.faults(in: bytes(document)).map(\.rule) }

    @Test(arguments: [
        #"{"id":"a"}"#, #"{"free":{"x":[1.5,null]},"id":"a-b_c.9","hours":0}"#, #" { "hours" : 99 , "id" : "0" } "#,
        #"{"i\u0064":"\u0061","licence":"\u00e9","since":"2024-0\u0032-29","postcode":"1234\u0041b","name":"\ud83d\ude00\u0000"}"#,
        #"{"id":"a","courses":[{"title":"","on":"0000-02-29"},{"title":"€€€"}],"ready":false,"level":8,"licence":"B+"}"#,
    ])
    func acceptsWhatFollowsTheSchema(document: String) {
        #expect(Self.person.faults(in: bytes(document)) == [])
        #expect(Self.person.isValid(bytes(document)))
    }

    @Test(arguments: [
        "0", "99", "-0", "1.0", "1e1", "1E1", "100", "-1", "9007199254740992", "99999999999999999999999", "\"1\"", "null", "[]",
    ])
    func takesOnlyIntegersWrittenAsSuch(literal: String) {
        let expected: [JSONRule] =
            switch literal {
            case "0", "99": []
            case "100", "-1", "9007199254740992", "99999999999999999999999": [.outOfRange(minimum: 0, maximum: 99)]
            default: [.wrongType(expected: .integer)]
            }
        #expect(rules(.integer(in: 0...99), literal) == expected)
    }

    @Test func keepsIntegersWithinWhatEveryReceiverReadsExactly() {
        let all = JSONSchema.integer(in: .min ... .max)
        #expect(all.isValid(bytes("9007199254740991")) && all.isValid(bytes("-9007199254740991")))
        #expect(!all.isValid(bytes("9007199254740992")) && !all.isValid(bytes("-9007199254740992")))
        #expect(!JSONSchema.integer(oneOf: [.max]).isValid(bytes("9223372036854775807")))
    }

    @Test func listsTheIntegersAllowed() {
        #expect(rules(.integer(oneOf: [1, 2]), "2") == [])
        #expect(rules(.integer(oneOf: [1, 2]), "3") == [.notOneOf(["1", "2"])])
        #expect(rules(.integer(oneOf: [1, 2]), "1.0") == [.wrongType(expected: .integer)])
    }

    @Test func countsScalarsNotBytesOrGraphemes() {
        let schema = JSONSchema.string(maximumLength: 3, minimumLength: 2)
        for content in ["ab", "abc", "😀€é", #"\ud83d\ude00\n\u0041"#, "e\u{301}\u{302}", "\r\n"] {
            #expect(rules(schema, "\"\(content.replacing("\r\n", with: #"\r\n"#))\"") == [], "\(content)")
        }
        for content in ["abcd", "😀€éx", #"\ud83d\ude00\n\u0041\t"#, "e\u{301}\u{302}\u{303}"] {
            #expect(rules(schema, "\"\(content)\"") == [.tooLong(maximum: 3)], "\(content)")
        }
        for content in ["", "a", "😀", #"\ud83d\ude00"#] {
            #expect(rules(schema, "\"\(content)\"") == [.tooShort(minimum: 2)], "\(content)")
        }
    }

    @Test(arguments: [
        ("1234AB", true), ("9999zz", true), ("", false), ("1234", false), ("1234A", false), ("1234ABC", false), ("123AB", false),
        ("12345AB", false),
        ("1234 AB", false), ("１234AB", false), ("1234Aé", false), (" 1234AB", false), ("1234AB\\n", false),
    ])
    func matchesAShapeAsAWhole(content: String, isValid: Bool) {
        #expect(rules(Self.postcode, "\"\(content)\"") == (isValid ? [] : [.shape("[0-9]{4}[A-Za-z]{2}")]))
    }

    @Test func namesShapesAsPatterns() {
        let runs: [JSONCharacterRun] = [
            .init(.lowercaseLetter, 3...3), .init(.letter, 0...2), .init(.oneOf("+-"), 1...(.max)), .init(.identifier, 0...5),
        ]
        #expect(rules(.string(shape: runs), "\"abcAB+-+a.b\"") == [])
        #expect(rules(.string(shape: runs), "\"abC+\"") == [.shape("[a-z]{3}[A-Za-z]{0,2}[+-]{1,}[A-Za-z0-9_.-]{0,5}")])
        #expect(rules(.string(shape: []), "\"\"") == [])
    }

    @Test(arguments: [
        ("2024-02-29", true), ("2023-02-28", true), ("2000-02-29", true), ("0000-02-29", true), ("9999-12-31", true), ("2024-04-30", true),
        ("2023-02-29", false), ("1900-02-29", false), ("2024-04-31", false), ("2024-13-01", false), ("2024-00-01", false),
        ("2024-01-00", false),
        ("2024-01-32", false), ("2024-1-01", false), ("20240101", false), ("2024/01/01", false), ("2024-01-01T00:00", false), ("", false),
        ("+024-01-01", false), ("２024-01-0", false), ("2024-01-1 ", false), ("2024-01-1a", false),
    ])
    func takesExistingDaysOnly(content: String, isValid: Bool) {
        #expect(rules(.date, "\"\(content)\"") == (isValid ? [] : [.notADate]))
    }

    @Test func takesAnEmptyTextOnlyWhenToldTo() {
        for schema in [JSONSchema.date, Self.postcode, .string(oneOf: ["O", "B"])] {
            #expect(!schema.isValid(bytes("\"\"")))
            #expect(schema.orEmpty.isValid(bytes("\"\"")))
            #expect(!schema.orEmpty.isValid(bytes("\" \"")))
            #expect(!schema.orEmpty.isValid(bytes("null")))
        }
        #expect(!JSONSchema.integer(in: 0...1).orEmpty.isValid(bytes("\"\"")))
        let nested = JSONSchema.object([.optional("on", .date.orEmpty), .optional("by", .date)])
        #expect(nested.faults(in: bytes(#"{"on":"","by":""}"#)).map(\.path) == ["by"])
    }

    @Test func namesTheTypeExpected() {
        #expect(rules(.boolean, "\"true\"") == [.wrongType(expected: .boolean)])
        #expect(rules(.boolean, "null") == [.wrongType(expected: .boolean)])
        #expect(rules(.date, "20240101") == [.wrongType(expected: .string)])
        #expect(rules(.array(of: .any), "{\"a\":[]}") == [.wrongType(expected: .array)])
        #expect(rules(.object([]), "[{}]") == [.wrongType(expected: .object)])
        #expect(rules(.object([]), "null") == [.wrongType(expected: .object)])
        #expect(rules(.integer(in: 0...1), "true") == [.wrongType(expected: .integer)])
    }

    @Test func countsElements() {
        #expect(rules(.array(of: .any, minimumCount: 2), "[1]") == [.tooFewItems(minimum: 2)])
        #expect(rules(.array(of: .any, minimumCount: 2), "[1,[]]") == [])
        #expect(rules(.array(of: .any), "[]") == [])
    }

    @Test func letsUnknownMembersPassOnlyWhenOpen() {
        let document = #"{"x":{"y":1}}"#
        #expect(rules(.object([]), document) == [.unknownMember])
        #expect(rules(.object(closed: false, []), document) == [])
        #expect(rules(.object(closed: false, []), #"{"x":{"y":1,"y":2},"x":1}"#) == [.duplicateKey, .duplicateKey])
    }

    @Test func handlesObjectsOfMoreThan64Members() {
        let schema = JSONSchema.object((0..<150).map { .required("m\($0)", .integer(in: 0...9)) })
        let members = (0..<150).map { "\"m\($0)\":1" }
        #expect(rules(schema, "{\(members.shuffled().joined(separator: ","))}") == [])
        let incomplete = "{\(members.filter { $0 != "\"m70\":1" && $0 != "\"m149\":1" }.joined(separator: ","))}"
        #expect(schema.faults(in: bytes(incomplete)).map(\.path) == ["m70", "m149"])
        #expect(rules(schema, "{\((members + ["\"m130\":2"]).joined(separator: ","))}") == [.duplicateKey])
    }
}
