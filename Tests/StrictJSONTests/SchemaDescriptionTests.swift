import StrictJSON
import Testing

/// A schema written in the vocabulary of JSON Schema.
@Suite struct SchemaDescriptionTests {
    @Test func describesEveryRule() throws {
        let schema = JSONSchema.object([
            .required("id", .string(maximumLength: 9, minimumLength: 1)), .optional("hours", .integer(in: 0...99)),
            .optional("level", .integer(oneOf: [0, 1])), .optional("word", .string(oneOf: ["O", "B"])),
            .optional("wordOrEmpty", .string(oneOf: ["O"]).orEmpty), .optional("on", .date), .optional("onOrEmpty", .date.orEmpty),
            .optional("shape", .string(shape: [.init(.digit, 4...4)])),
            .optional("shapeOrEmpty", .string(shape: [.init(.digit, 4...4)]).orEmpty),
            .optional("flag", .boolean), .optional("free", .any), .optional("list", .array(of: .boolean)),
            .optional("some", .array(of: .object(closed: false, []), minimumCount: 1)),
        ])
        let expected = #"""
            {"type":"object","additionalProperties":false,"required":["id"],"properties":{
             "id":{"type":"string","minLength":1,"maxLength":9},"hours":{"type":"integer","minimum":0,"maximum":99},
             "level":{"type":"integer","enum":[0,1]},"word":{"type":"string","enum":["O","B"]},
             "wordOrEmpty":{"type":"string","enum":["O",""]},"on":{"type":"string","format":"date"},
             "onOrEmpty":{"anyOf":[{"type":"string","format":"date"},{"const":""}]},"shape":{"type":"string","pattern":"^[0-9]{4}$"},
             "shapeOrEmpty":{"anyOf":[{"type":"string","pattern":"^[0-9]{4}$"},{"const":""}]},"flag":{"type":"boolean"},"free":{},
             "list":{"type":"array","items":{"type":"boolean"}},
             "some":{"type":"array","minItems":1,"items":{"type":"object","properties":{}}}}}
            """#
        #expect(schema.described() == (try JSONValue(parsing: bytes(expected))))
    }
}
