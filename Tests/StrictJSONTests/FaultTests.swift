import StrictJSON
import Testing

/// What a fault says: where, which rule, what was found.
@Suite struct FaultTests {
    private let schema = SchemaTests.person

    @Test func reportsEveryFaultOfADocumentInOnePass() {
        let document = #"""
            {"hours":100, "level":"1", "licence":"X", "name":"abcdef", "since":"2023-02-29", "ready":1,
             "courses":[{"title":"abcd"},{"on":"x","title":"a"},7], "postcode":"12", "extra":{"a":1,"a":2}, "courses":[]}
            """#
        let faults = schema.faults(in: bytes(document))
        #expect(
            faults.map { "\($0.path) \($0.rule.name)" } == [
                "hours outOfRange", "level wrongType", "licence notOneOf", "name tooLong", "since notADate", "ready wrongType",
                "courses[0].title tooLong", "courses[1].on notADate", "courses[2] wrongType", "postcode shape", "extra unknownMember",
                "courses tooFewItems", "id missing", "extra.a duplicateKey", "courses duplicateKey",
            ])
        for fault in faults where fault.rule != .missing && fault.rule != .duplicateKey {
            let rest = text(Array(bytes(document).dropFirst(fault.offset)))
            #expect(rest.hasPrefix(fault.found), "\(fault)")
        }
        #expect(!schema.isValid(bytes(document)))
    }

    @Test func stopsAtTheMaximum() {
        let document = bytes("[" + String(repeating: "1.5,", count: 500) + "true]")
        let schema = JSONSchema.array(of: .integer(in: 0...9))
        #expect(schema.faults(in: document).count == 100)
        #expect(schema.faults(in: document, maximumFaults: 3).map(\.path) == ["[0]", "[1]", "[2]"])
        #expect(schema.faults(in: document, maximumFaults: 0).count == 1)
        let duplicates = bytes("[" + (0..<50).map { _ in #"{"a":1,"a":1}"# }.joined(separator: ",") + "]")
        #expect(JSONSchema.any.faults(in: duplicates, maximumFaults: 7).count == 7)
    }

    @Test func keepsFaultsFoundBeforeASyntaxFault() {
        let faults = schema.faults(in: bytes(#"{"id":5,"hours":01}"#))
        #expect(faults.map(\.rule) == [.wrongType(expected: .string), .malformed(.malformed(offset: 17, reason: .invalidNumber))])
        #expect(faults.last?.path == "hours")
        #expect(faults.last?.offset == 17)
    }

    @Test func reportsSyntaxFaultsInsideAndAfterTheDocument() {
        #expect(schema.faults(in: bytes("")).map(\.rule) == [.malformed(.malformed(offset: 0, reason: .empty))])
        #expect(schema.faults(in: bytes("{\"id\":\"a\"}x")).map(\.rule) == [.malformed(.malformed(offset: 10, reason: .trailingBytes))])
        #expect(
            schema.faults(in: bytes("{\"id\":\"a\"}"), limits: JSONLimits(maximumBytes: 4)).map(\.rule)
                == [.malformed(.tooLarge(limit: 4, got: 10))])
        #expect(schema.faults(in: bytes(#"{"id":"a","free":1e999}"#)).map(\.rule) == [.malformed(.numberOutOfRange(offset: 17))])
        #expect(schema.faults(in: [0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D]).map(\.rule) == [.malformed(.invalidUTF8(offset: 2))])
        let deep = "{\"free\":" + String(repeating: "[", count: 40)
        #expect(schema.faults(in: bytes(deep)).map(\.rule) == [.malformed(.tooDeep(limit: 32, offset: 39))])
    }

    @Test func namesAMissingMemberByItsPath() {
        let faults = schema.faults(in: bytes(#"{"id":"a","courses":[{"title":"a"},{}]}"#))
        #expect(faults == [JSONFault(path: "courses[1].title", rule: .missing, found: "", offset: 35)])
        #expect(JSONSchema.object([.required("a", .any)]).faults(in: bytes(" {\"b\":1}")).map(\.path) == ["b", "a"])
    }

    @Test func reportsADuplicateOfAMemberTheSchemaKnows() {
        let faults = schema.faults(in: bytes(#"{"id":"a","hours":1,"\u0068ours":200}"#))
        #expect(faults.map(\.rule) == [.outOfRange(minimum: 0, maximum: 99), .duplicateKey])
        #expect(faults.map(\.path) == ["hours", "hours"])
        #expect(faults.map(\.offset) == [33, 20])
    }

    @Test func keepsTheTextOfTheSenderOutOfTheSafeDescription() {
        let document = #"{"id":"J. Jansen","Jan Jansen":{"born":1},"courses":[{"title":"Jansen"}],"free":{"Jansen":1,"Jansen":2}}"#
        let faults = schema.faults(in: bytes(document))
        #expect(faults.map(\.path) == ["id", "Jan Jansen", "courses[0].title", "free.Jansen"])
        #expect(faults.map(\.knownPath) == ["id", "", "courses[0].title", "free"])
        for fault in faults { #expect(!fault.safeDescription.contains("Jansen")) }
        #expect(faults.first?.description == #"id: not of the form [A-Za-z0-9_.-]{1,10}, found "J. Jansen""#)
        #expect(faults.map(\.safeDescription)[1] == "not a member of the contract")
    }

    @Test func keepsExcerptsShortAndPrintable() throws {
        let long = String(repeating: "é", count: 500)
        let fault = try #require(JSONSchema.date.faults(in: bytes("\"\(long)\"")).first)
        #expect(fault.found == "\"" + String(repeating: "é", count: 59) + "…")
        let controls = try #require(JSONSchema.object([]).faults(in: bytes("{\"\\u001b[31m\u{202E}x\":\"\u{85}\"}")).first)
        #expect(controls.path == #"\u001b[31m\u202ex"#)
        #expect(controls.found == #""\u001b[31m\u202ex":"\u0085""#)
        let name = try #require(JSONSchema.object([]).faults(in: bytes("{\"\(long)\":1}")).first)
        #expect(name.path == String(repeating: "é", count: 80) + "…")
    }

    @Test func showsBrokenBytesAsReplacementCharacters() throws {
        let fault = try #require(JSONSchema.any.faults(in: bytes("\"") + [0xFF, 0xFE]).first)
        #expect(fault.rule == .malformed(.invalidUTF8(offset: 1)))
        #expect(fault.found == "\u{FFFD}\u{FFFD}")
    }

    @Test func everyRuleHasItsNameAndWords() {
        let rules: [(JSONRule, String, String)] = [
            (.malformed(.invalidUTF8(offset: 1)), "malformed", "not UTF-8 (byte 1)"),
            (.wrongType(expected: .integer), "wrongType", "not of type integer"), (.missing, "missing", "required, but absent"),
            (.unknownMember, "unknownMember", "not a member of the contract"),
            (.tooLong(maximum: 5), "tooLong", "longer than 5 characters"),
            (.tooShort(minimum: 2), "tooShort", "shorter than 2 characters"), (.notOneOf(["A", "B"]), "notOneOf", "not one of A, B"),
            (.shape("[0-9]{4}"), "shape", "not of the form [0-9]{4}"), (.outOfRange(minimum: 0, maximum: 9), "outOfRange", "not in 0...9"),
            (.notADate, "notADate", "not an existing date written yyyy-mm-dd"),
            (.tooFewItems(minimum: 1), "tooFewItems", "fewer than 1 elements"), (.duplicateKey, "duplicateKey", "the name occurs twice"),
        ]
        for (rule, name, words) in rules {
            #expect(rule.name == name)
            #expect(rule.description == words)
        }
        #expect(JSONFault(path: "", rule: .notADate, found: "", offset: 0).description == "not an existing date written yyyy-mm-dd")
    }
}
