import StrictJSON
import Testing

@Suite struct CompactTextTests {
    @Test func takesAwayWhiteSpaceBetweenTokensOnly() throws {
        let document = " {\t\"a b\" : [ 1.50 , \" \\u0041 \" ,true ] ,\r\n \"\\u0062\": { } , \"c\": -0 } "
        #expect(text(try JSONText.compact(bytes(document))) == #"{"a b":[1.50," \u0041 ",true],"\u0062":{},"c":-0}"#)
    }

    @Test(arguments: ["1", "\"a\"", "null", "[]", "{}"])
    func leavesCompactTextAsItIs(document: String) throws {
        #expect(try JSONText.compact(bytes(document)) == bytes(document))
    }

    @Test func refusesWhatIsTooLarge() {
        #expect(throws: StrictJSONError.tooLarge(limit: 3, got: 4)) {
            try JSONText.compact(bytes("1234"), limits: JSONLimits(maximumBytes: 3))
        }
    }

    @Test func countsLinesFromOne() {
        let document = bytes("{\n \"a\":1,\r\n \"b\":2}")
        #expect(JSONText.line(ofOffset: 0, in: document) == 1)
        #expect(JSONText.line(ofOffset: 1, in: document) == 1)
        #expect(JSONText.line(ofOffset: 2, in: document) == 2)
        #expect(JSONText.line(ofOffset: 13, in: document) == 3)
        #expect(JSONText.line(ofOffset: 10_000, in: document) == 3)
        #expect(JSONText.line(ofOffset: -1, in: document) == 1)
    }
}
