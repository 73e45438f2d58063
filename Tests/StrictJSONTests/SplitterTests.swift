import StrictJSON
import Testing

@Suite struct SplitterTests {
    @Test func cutsAnArrayIntoItsElements() {
        let run = SplitRun(.array, " [ {\"a\":[1,{}]} ,\n2,\"x,]\\\"\",null , [ ] ]\n")
        #expect(run.texts == [#"{"a":[1,{}]}"#, "2", #""x,]\"""#, "null", "[ ]"])
        #expect(run.elements.map(\.line) == [1, 2, 2, 2, 2])
        #expect(run.elements.map(\.index) == [0, 1, 2, 3, 4])
        #expect(run.elements.map(\.offset) == [3, 18, 20, 28, 35])
        #expect(run.elements.allSatisfy { $0.problem == nil })
        #expect(run.error == nil)
    }

    @Test func cutsLines() {
        let run = SplitRun(.lines, "{\"a\":1}\r\n\n  [2] \n\t\n\"x\"")
        #expect(run.texts == [#"{"a":1}"#, "[2]", "\"x\""])
        #expect(run.elements.map(\.line) == [1, 3, 5])
        #expect(run.error == nil)
        #expect(SplitRun(.lines, "1\n2\n").texts == ["1", "2"])
        #expect(SplitRun(.lines, "").error == nil)
        #expect(SplitRun(.lines, " \n\n").elements.isEmpty)
    }

    @Test func givesALastLineWithoutNewlineOnlyOnceFinished() throws {
        var splitter = JSONElementSplitter(.lines, maximumElementBytes: 10)
        splitter.append(bytes("1\n23"))
        #expect(try splitter.next()?.bytes == bytes("1"))
        #expect(try splitter.next() == nil)
        try splitter.finish()
        #expect(try splitter.next()?.bytes == bytes("23"))
        #expect(try splitter.next() == nil)
        #expect(splitter.count == 2)
    }

    @Test func cutsTheArrayInAMemberAndKeepsTheOthers() {
        let run = SplitRun(.member("matches"), #" {"x":{"matches":[1]},"matches":[{"a":1}, 2 ],"more":false,"é":"\u00e9"} "#)
        #expect(run.texts == [#"{"a":1}"#, "2"])
        #expect(run.others == ["x": ["matches": [1]], "more": false, "é": "é"])
        #expect(run.error == nil)
        #expect(SplitRun(.member("m"), #"{"\u006d":[1]}"#).texts == ["1"])
        #expect(SplitRun(.member("m"), #"{"m":[]}"#).error == nil)
    }

    @Test func goesOnAfterABrokenElement() {
        let array = SplitRun(.array, #"[{"a":1,"a":2},nul,{"a" 1},01,"\x",[1}},{"ok":1},"a\u0000"]"#)
        #expect(array.error == .malformed(offset: 38, reason: .commaOrEndExpected))
        let run = SplitRun(.array, #"[{"a":1,"a":2},nul,{"a" 1},01,"\x",[1},{"ok":1}]"#)
        #expect(run.error == nil)
        #expect(
            run.elements.map(\.problem) == [
                .duplicateKey(path: "a", offset: 7), .malformed(offset: 3, reason: .unexpectedEnd),
                .malformed(offset: 5, reason: .colonExpected),
                .malformed(offset: 1, reason: .invalidNumber), .malformed(offset: 1, reason: .invalidEscape),
                .malformed(offset: 2, reason: .commaOrEndExpected), nil,
            ])
        let lines = SplitRun(.lines, "{\"a\":\n[1] 2\n}\n\u{FEFF}1\n7")
        #expect(lines.elements.map { $0.problem == nil } == [false, false, false, false, true])
        #expect(lines.elements.map(\.line) == [1, 2, 3, 4, 5])
    }

    @Test func onlyCutsWhenToldNotToCheck() throws {
        var splitter = JSONElementSplitter(.array, maximumElementBytes: 100, checkingElements: false)
        splitter.append(bytes(#"[{"a" 1},7]"#))
        #expect(try splitter.next()?.problem == nil)
        #expect(try splitter.next()?.bytes == bytes("7"))
    }

    @Test(arguments: [JSONElementSplitter.Form.array, .lines, .member("m")])
    func stepsOverElementsThatAreTooLarge(form: JSONElementSplitter.Form) {
        let elements = [
            "[1]", "\"" + String(repeating: "x", count: 5000) + "\"", "{\"12345\":1}", "[" + String(repeating: "1,", count: 999) + "1]",
            "10", "{}",
        ]
        let document =
            switch form {
            case .array: "[" + elements.joined(separator: ",") + "]"
            case .lines: elements.joined(separator: "\n") + "\n"
            case .member: "{\"m\":[" + elements.joined(separator: ",") + "]}"
            }
        for size in [1, 7, 10_000] {
            let run = SplitRun(form, bytes(document), maximum: 10, pieces: size)
            #expect(run.error == nil)
            #expect(run.texts == ["[1]", "", "", "", "10", "{}"])
            #expect(
                run.elements.map(\.problem) == [
                    nil, .tooLarge(limit: 10, got: 5002), .tooLarge(limit: 10, got: 11), .tooLarge(limit: 10, got: 2001), nil, nil,
                ])
        }
    }

    @Test func refusesOtherMembersThatAreTooLargeTogether() {
        let run = SplitRun(.member("m"), #"{"abc":[1,2],"def":[3,4],"m":[1]}"#, maximum: 15)
        #expect(run.error == .tooLarge(limit: 15, got: 20))
    }

    @Test(
        arguments: [
            (.array, "", 0, .empty), (.array, " \n", 2, .empty), (.array, "{}", 0, .arrayExpected), (.array, "7", 0, .arrayExpected),
            (.array, "\u{FEFF}[]", 0, .byteOrderMark), (.array, "[", 1, .unexpectedEnd), (.array, "[1", 2, .unexpectedEnd),
            (.array, "[1,", 3, .unexpectedEnd), (.array, "[\"a", 3, .unexpectedEnd), (.array, "[1,]", 3, .valueExpected),
            (.array, "[,1]", 1, .valueExpected), (.array, "[1 2]", 3, .commaOrEndExpected), (.array, "[1}", 2, .commaOrEndExpected),
            (.array, "[1{}]", 2, .commaOrEndExpected), (.array, "[{}:]", 3, .commaOrEndExpected), (.array, "[]]", 2, .trailingBytes),
            (.array, "[] 1", 3, .trailingBytes), (.member("m"), "", 0, .empty), (.member("m"), "[]", 0, .objectExpected),
            (.member("m"), "{}", 1, .memberMissing), (.member("m"), "{\"a\":1}", 6, .memberMissing),
            (.member("m"), "{\"m\":{}}", 5, .arrayExpected),
            (.member("m"), "{\"m\":null}", 5, .arrayExpected), (.member("m"), "{m:[]}", 1, .keyExpected),
            (.member("m"), "{\"m\":[],}", 8, .keyExpected),
            (.member("m"), "{\"m\" []}", 5, .colonExpected), (.member("m"), "{\"a\":,}", 5, .valueExpected),
            (.member("m"), "{\"m\":[] \"a\":1}", 8, .commaOrEndExpected), (.member("m"), "{\"m\":[]", 7, .unexpectedEnd),
            (.member("m"), "{\"m\":[]}}", 8, .trailingBytes), (.member("m"), "{\"a\":nope,\"m\":[]}", 6, .invalidLiteral),
            (.member("m"), "{\"a\\x\":1}", 3, .invalidEscape), (.member("m"), "{\"a\":[1}", 7, .commaOrEndExpected),
        ] as [(JSONElementSplitter.Form, String, Int, MalformedReason)])
    func refusesABrokenDocument(form: JSONElementSplitter.Form, document: String, offset: Int, reason: MalformedReason) {
        let whole = SplitRun(form, document)
        #expect(whole.error == .malformed(offset: offset, reason: reason))
        #expect(SplitRun(form, bytes(document), pieces: 1) == whole)
    }

    @Test(
        arguments: [
            (#"{"m":[],"a":1,"\u0061":2}"#, .duplicateKey(path: "a", offset: 14)),
            (#"{"m":[1],"m":[2]}"#, .duplicateKey(path: "m", offset: 9)),
            (#"{"m":[],"\u001b[2J":1,"\u001b[2J":2}"#, .duplicateKey(path: #"\u001b[2J"#, offset: 22)),
            (#"{"b":0,"a":{"x":1,"x":2}}"#, .duplicateKey(path: "x", offset: 18)), (#"{"a":1e999}"#, .numberOutOfRange(offset: 5)),
        ] as [(String, StrictJSONError)])
    func refusesABrokenRootObject(document: String, expected: StrictJSONError) {
        #expect(SplitRun(.member("m"), document).error == expected)
    }

    @Test func placesErrorsOfOtherMembersInTheStream() {
        #expect(SplitRun(.member("m"), bytes("{\"a\":\"") + [0xFF] + bytes("\"}")).error == .invalidUTF8(offset: 6))
        let deep = "{\"a\":" + String(repeating: "[", count: 33) + String(repeating: "]", count: 33) + "}"
        #expect(SplitRun(.member("m"), deep).error == .tooDeep(limit: 32, offset: 37))
    }

    @Test func givesElementsBeforeTheErrorAndTheErrorAgain() throws {
        var splitter = JSONElementSplitter(.array, maximumElementBytes: 10)
        splitter.append(bytes("[1,2 3]"))
        #expect(try splitter.next()?.bytes == bytes("1"))
        #expect(try splitter.next()?.bytes == bytes("2"))
        let expected = StrictJSONError.malformed(offset: 5, reason: .commaOrEndExpected)
        #expect(throws: expected) { try splitter.next() }
        #expect(throws: expected) { try splitter.next() }
        #expect(throws: expected) { try splitter.finish() }
    }

    @Test func judgesTheEndOnlyOnceAllElementsAreTaken() throws {
        var splitter = JSONElementSplitter(.array, maximumElementBytes: 10)
        splitter.append(bytes("[1,2"))
        try splitter.finish()
        #expect(try splitter.next()?.bytes == bytes("1"))
        let expected = StrictJSONError.malformed(offset: 4, reason: .unexpectedEnd)
        #expect(throws: expected) { try splitter.next() }
        #expect(throws: expected) { try splitter.finish() }
        var incomplete = JSONElementSplitter(.array, maximumElementBytes: 10)
        incomplete.append(bytes("[1"))
        #expect(try incomplete.next() == nil)
        #expect(throws: StrictJSONError.malformed(offset: 2, reason: .unexpectedEnd)) { try incomplete.finish() }
        #expect(throws: StrictJSONError.malformed(offset: 2, reason: .unexpectedEnd)) { try incomplete.next() }
    }

    @Test func takesBytesOfAnyCollection() throws {
        var splitter = JSONElementSplitter(.array, maximumElementBytes: 10)
        splitter.append(bytes("x[1,")[1...])
        splitter.append("2]".utf8)
        bytes(" ").withUnsafeBytes { splitter.append($0) }
        #expect(try splitter.next()?.bytes == bytes("1"))
        #expect(try splitter.next()?.bytes == bytes("2"))
        try splitter.finish()
        #expect(try splitter.next() == nil)
    }

    @Test func letsGoOfBytesWhenSomeoneAppendsFasterThanTheyTake() throws {
        var splitter = JSONElementSplitter(.array, maximumElementBytes: 20)
        splitter.append(bytes("["))
        for number in 0..<2000 { splitter.append(bytes("\(number),")) }
        for number in 0..<1990 { #expect(try splitter.next()?.bytes == bytes("\(number)")) }
        splitter.append(bytes("\"end\"]"))
        for number in 1990..<2000 { #expect(try splitter.next()?.bytes == bytes("\(number)")) }
        #expect(try splitter.next()?.bytes == bytes("\"end\""))
        #expect(try splitter.next() == nil)
        try splitter.finish()
    }

    @Test func takesLinearTimeForOneLargeElementInSmallPieces() {
        func time(repeats: Int) -> Duration {
            let document = bytes("[\"" + String(repeating: "a\\\"b ", count: repeats) + "\"]")
            return threadTime {
                let run = SplitRun(.array, document, maximum: 2_000_000, pieces: 1)
                #expect(run.elements.first?.bytes.count == document.count - 2)
            }
        }
        // Four times as much takes four times as long; were anything copied at every piece it would be sixteen.
        #expect(time(repeats: 120_000) < time(repeats: 30_000) * 8)
    }
}
