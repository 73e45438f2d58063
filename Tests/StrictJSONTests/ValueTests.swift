import StrictJSON
import Testing

@Suite struct ValueTests {
    private let sample: JSONValue = [
        "text": "a", "number": 7, "half": 0.5, "flag": false, "none": nil, "list": [1, 2], "object": ["x": 1],
    ]

    @Test func givesMembersAndValuesOfTheirOwnTypeOnly() {
        #expect(sample["text"]?.stringValue == "a")
        #expect(sample["number"]?.integerValue == 7)
        #expect(sample["number"]?.numberValue == 7)
        #expect(sample["half"]?.numberValue == 0.5)
        #expect(sample["half"]?.integerValue == nil)
        #expect(sample["flag"]?.boolValue == false)
        #expect(sample["none"] == .null)
        #expect(sample["list"]?.arrayValue == [1, 2])
        #expect(sample["object"]?.objectValue?["x"] == 1)
        #expect(sample["absent"] == nil)
        let text: JSONValue = "a"
        #expect(text["a"] == nil && text.integerValue == nil && text.numberValue == nil && text.boolValue == nil)
        #expect(text.arrayValue == nil && text.objectValue == nil && text != .null)
        #expect(JSONValue.null.stringValue == nil)
    }

    @Test func countsOnlyNothingAsEmpty() {
        for value in [nil, "", [], [:]] as [JSONValue] { #expect(value.isEmpty) }
        for value in [false, 0, 0.0, " ", [nil], ["a": nil]] as [JSONValue] { #expect(!value.isEmpty) }
    }

    @Test func ignoresTheOrderOfMembersOnly() throws {
        let one = try JSONValue(parsing: bytes(#"{"a":1,"b":[1,2]}"#))
        let other = try JSONValue(parsing: bytes(#"{"b":[1,2],"a":1}"#))
        #expect(one == other)
        #expect(one.hashValue == other.hashValue)
        #expect(try JSONValue(parsing: bytes(#"{"a":1,"b":[2,1]}"#)) != one)
        #expect(try JSONValue(parsing: bytes(#"{"a":1}"#)) != one)
        #expect(try JSONValue(parsing: bytes(#"{"a":1,"c":[1,2]}"#)) != one)
    }

    @Test func tellsEquivalentSpellingsApart() {
        // U+00E9, and e with U+0301: the same to String, two names to JSON.
        let composed: JSONValue = "\u{E9}"
        let decomposed: JSONValue = "e\u{301}"
        #expect(composed != decomposed)
        let object: JSONValue = ["\u{E9}": 1, "e\u{301}": 2]
        #expect(object["e\u{301}"] == 2)
        #expect(object.objectValue?.count == 2)
        #expect(Set([composed, decomposed]).count == 2)
    }

    @Test func tellsTypesApart() {
        let values: [JSONValue] = [nil, false, true, 0, 1, .number(0.5), "", "0", "null", [], [nil], [:], ["a": nil], [[]]]
        for (index, value) in values.enumerated() {
            for (other, otherValue) in values.enumerated() { #expect((value == otherValue) == (index == other)) }
        }
        #expect(Set(values).count == values.count)
    }

    @Test func keepsTheOrderOfMembersAndReplacesInPlace() {
        var object = JSONObject([("a", 1), ("b", 2), ("a", 3)])
        #expect(object.members.map(\.key) == ["a", "b"])
        #expect(object["a"] == 3)
        object["b"] = 4
        object["c"] = 5
        object["a"] = nil
        object["z"] = nil
        #expect(object.members.map(\.key) == ["b", "c"])
        #expect(JSONValue.object(object).serialized() == bytes(#"{"b":4,"c":5}"#))
        #expect(!object.isEmpty && JSONObject().isEmpty)
    }

    @Test func serialisesCompactly() throws {
        let document = #"{"a":[1,-2,0.5,true,false,null,"é\"\n"],"b":{},"c":[]}"#
        #expect(text(try JSONValue(parsing: bytes(" " + document + "\n")).serialized()) == document)
    }
}
