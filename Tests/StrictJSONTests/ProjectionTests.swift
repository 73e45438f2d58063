import StrictJSON
import Testing

@Suite struct ProjectionTests {
    private let schema = JSONSchema.object([
        .required("id", .string(maximumLength: 9)),
        .optional("a", .object([.optional("b", .integer(in: 0...9)), .optional("c", .array(of: .object([.optional("d", .any)])))])),
        .optional("list", .array(of: .string(maximumLength: 3))),
        .optional("free", .any),
    ])

    private func project(
        _ document: String, dropping: Bool = false, replacing: JSONSchema.Replacement? = nil
    ) throws -> String {
        text(try schema.project(bytes(document), droppingEmptyValues: dropping, replacing: replacing))
    }

    @Test func keepsOnlyWhatTheSchemaKnows() throws {
        let document = #" { "id" : "x" , "secret" : {"a":1} , "a" : { "b" : 1 , "z" : [ ] , "c" : [ { "d" : 1.50 , "e" : 2 } ] } } "#
        #expect(try project(document) == #"{"id":"x","a":{"b":1,"c":[{"d":1.50}]}}"#)
    }

    @Test func copiesValuesByteForByte() throws {
        let document = #"{"free":{"x":[1e2,-0,"\u0041\/",{"y":null}]},"\u0069d":"\ud83d\ude00é"}"#
        #expect(try project(document) == document)
    }

    @Test func leavesEmptyValuesAloneUnlessAsked() throws {
        let document = #"{"id":"","a":{},"list":[""],"free":null}"#
        #expect(try project(document) == document)
    }

    @Test func dropsEmptyValuesAtEveryDepth() throws {
        let document = #"{"id":"","a":{"b":0,"c":[{},{"d":""},{"d":[[],[{}]]},{"d":false}]},"list":["",""],"free":{"x":null,"y":{"z":""}}}"#
        #expect(try project(document, dropping: true) == #"{"a":{"b":0,"c":[{"d":false}]}}"#)
    }

    @Test func dropsWhatIsEmptyOnceUnknownMembersAreGone() throws {
        #expect(try project(#"{"a":{"unknown":1},"list":[],"id":" "}"#, dropping: true) == #"{"id":" "}"#)
    }

    @Test func keepsTheRootEvenWhenEmpty() throws {
        #expect(try project(#"{"id":""}"#, dropping: true) == "{}")
        #expect(try project("[]", dropping: true) == "[]")
        #expect(try project("\"\"", dropping: true) == "\"\"")
        #expect(try project("null", dropping: true) == "null")
    }

    @Test func copiesValuesOfATypeTheSchemaDoesNotExpect() throws {
        #expect(try project(#"{"a":[1,{"q":1}],"list":{"q":1},"id":{"b":2}}"#) == #"{"a":[1,{"q":1}],"list":{"q":1},"id":{"b":2}}"#)
    }

    @Test func replacesATopLevelMemberInItsPlace() throws {
        let replacement: JSONSchema.Replacement = (key: "id", with: (key: "vumID", stringValue: "a\"b"))
        #expect(
            try project(#"{"list":["x"],"\u0069d":"secret","a":{"b":1}}"#, replacing: replacement)
                == #"{"list":["x"],"vumID":"a\"b","a":{"b":1}}"#)
        #expect(try project(#"{"list":["x"]}"#, replacing: replacement) == #"{"list":["x"]}"#)
        #expect(try project(#"{"id":""}"#, dropping: true, replacing: replacement) == #"{"vumID":"a\"b"}"#)
    }

    @Test func replacesAMemberTheSchemaDoesNotKnow() throws {
        #expect(try project(#"{"other":[1]}"#, replacing: (key: "other", with: (key: "id", stringValue: "n"))) == #"{"id":"n"}"#)
    }

    @Test func neverWritesTheNewNameTwice() throws {
        let replacement: JSONSchema.Replacement = (key: "list", with: (key: "id", stringValue: "n"))
        #expect(try project(#"{"id":"old","list":[]}"#, replacing: replacement) == #"{"id":"n"}"#)
        #expect(try project(#"{"list":[],"id":"old"}"#, replacing: replacement) == #"{"id":"n"}"#)
        let same: JSONSchema.Replacement = (key: "id", with: (key: "id", stringValue: "n"))
        #expect(try project(#"{"id":"old"}"#, replacing: same) == #"{"id":"n"}"#)
    }

    @Test func replacesAtTheTopOnly() throws {
        let replacement: JSONSchema.Replacement = (key: "b", with: (key: "x", stringValue: "n"))
        #expect(try project(#"{"a":{"b":1}}"#, replacing: replacement) == #"{"a":{"b":1}}"#)
    }

    @Test func refusesDocumentsThatAreNotWellFormed() {
        for document in [#"{"id":1,"id":2}"#, #"{"x":1,"x":2}"#, #"{"secret":"#, #"{"secret":[1,]}"#, "{} {}", #"{"x":1e999}"#] {
            #expect(throws: StrictJSONError.self, "\(document)") { try project(document, dropping: true) }
        }
        #expect(throws: StrictJSONError.tooDeep(limit: 32, offset: 39)) { try project("{\"unkn\":" + String(repeating: "[", count: 50)) }
    }
}
