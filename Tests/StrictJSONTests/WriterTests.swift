import StrictJSON
import Testing

@Suite struct WriterTests {
    private func text(_ build: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter(reservingCapacity: 64)
        build(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func placesCommasBetweenMembersAndElements() {
        let written = text { writer in
            writer.object { object in
                object.member("text", "a")
                object.member("number", -7)
                object.member("flag", true)
                object.key("list")
                object.array { list in
                    list.integer(UInt8(1))
                    list.null()
                    list.beginArray()
                    list.endArray()
                    list.boolean(false)
                    list.beginObject()
                    list.endObject()
                }
                object.member("raw", raw: Array("{\"x\":1}".utf8))
                object.member("tree", value: [1, "two", nil])
            }
        }
        #expect(
            written
                == #"{"text":"a","number":-7,"flag":true,"list":[1,null,[],false,{}],"raw":{"x":1},"tree":[1,"two",null]}"#)
    }

    @Test(arguments: [
        ("plain é €", #""plain é €""#),
        ("\"\\/", #""\"\\/""#),
        ("\u{8}\u{9}\u{A}\u{C}\u{D}", #""\b\t\n\f\r""#),
        ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f"# + "\u{7F}\""),
        ("😀\r\n", "\"😀\\r\\n\""),
    ])
    func escapesWhatMustBeEscapedAndNothingElse(value: String, expected: String) {
        #expect(text { $0.string(value) } == expected)
    }

    @Test(arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFF, 0x10FFFE] as [UInt32])
    func writesReplacementForNoncharacters(code: UInt32) throws {
        let value = String(Character(try #require(Unicode.Scalar(code))))
        #expect(text { $0.string("a\(value)b\(value)") } == "\"a\u{FFFD}b\u{FFFD}\"")
    }

    @Test(arguments: [0xD7FF, 0xE000, 0xFDCF, 0xFDF0, 0xFFFD, 0x1FFFD, 0x10000, 0x10FFFD] as [UInt32])
    func keepsTheNeighboursOfNoncharacters(code: UInt32) throws {
        let value = String(Character(try #require(Unicode.Scalar(code))))
        #expect(text { $0.string(value) } == "\"\(value)\"")
    }

    @Test(arguments: [(0.1, "0.1"), (1e300, "1e+300"), (-0.0, "-0.0"), (.infinity, "null"), (.nan, "null")])
    func writesNumbersShortestAndNeverInfinite(value: Double, expected: String) {
        #expect(text { $0.number(value) } == expected)
    }

    @Test func escapesNames() {
        #expect(text { writer in writer.object { $0.member("a\"\n", 1) } } == #"{"a\"\n":1}"#)
    }
}
