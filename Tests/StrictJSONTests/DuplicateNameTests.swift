import StrictJSON
import Testing

/// RFC 7493 §2.3: a name occurs once in an object, however it is spelled.
@Suite struct DuplicateNameTests {
    @Test(arguments: [
        (#"{"a":1,"a":2}"#, "a", 7), (#"{"a":1,"\u0061":2}"#, "a", 7), (#"{"\u0061":1,"a":2}"#, "a", 12),
        (#"{"\u0061":1,"\u0061":2}"#, "a", 12),
        (#"{"":1,"":2}"#, "", 6), (#"{"x":{"b":[{},{"é":1,"\u00e9":2}]}}"#, "x.b[1].é", 22), (#"{"😀":1,"\ud83d\ude00":2}"#, "😀", 10),
        (#"{"a/b":1,"a\/b":2}"#, "a/b", 9), (#"{"abcdefgh1":1,"abcdefgh2":2,"abcdefgh1":3}"#, "abcdefgh1", 29),
    ])
    func refusesANameThatComesTwice(document: String, path: String, offset: Int) {
        #expect(verdict(document) == .duplicateKey(path: path, offset: offset))
    }

    @Test(arguments: [
        #"{"a":{"a":{"a":1}}}"#, #"[{"a":1},{"a":1}]"#, #"{"a":1,"A":2}"#, #"{"a":1,"a ":2,"":3}"#, #"{"x":{"a":1},"y":{"a":1},"a":1}"#,
        "{\"\u{E9}\":1,\"e\u{301}\":2}", #"{"a\u0000":1,"a":2}"#, #"{"a\\u0062":1,"ab":2}"#,
    ])
    func acceptsNamesThatDiffer(document: String) {
        #expect(verdict(document) == nil)
    }

    @Test(arguments: [16, 17, 18, 100, 1000])
    func findsADuplicateInLargeObjects(count: Int) {
        let names = (0..<count).map { "\"name number \($0)\"" }
        let distinct = "{" + names.map { "\($0):{\"inner\":0}" }.joined(separator: ",") + "}"
        #expect(verdict(distinct) == nil)
        for place in [0, count / 2, count - 1] {
            let document = distinct.dropLast() + ",\(names[place]):1}"
            let path = "name number \(place)"
            #expect(verdict(String(document)) == .duplicateKey(path: path, offset: distinct.utf8.count))
        }
    }

    @Test func findsAnEscapedDuplicateInALargeObject() {
        let names = (0..<40).map { "\"n\\u0030\($0)\":1" }.joined(separator: ",")
        #expect(verdict("{\(names)}") == nil)
        #expect(verdict("{\(names),\"n07\":1}") == .duplicateKey(path: "n07", offset: names.utf8.count + 2))
    }

    @Test func staysFastWhenNamesAreChosenToCollide() {
        // The same length, first and last bytes, which is all that a quick look compares.
        let names = (0..<30_000).map { "\"beginning \(100_000 + $0) the end\":0" }.joined(separator: ",")
        let elapsed = threadTime { #expect(verdict("{\(names)}") == nil) }
        #expect(elapsed < .seconds(30), "quadratic comparison would take minutes")
    }

    @Test func takesLinearTimeForEscapedNames() {
        func time(count: Int) -> Duration {
            let rest = String(repeating: "x", count: 100)
            let names = (0..<count).map { "\"\\u0061\($0) \(rest)\":0" }.joined(separator: ",")
            let document = bytes("{\(names)}")
            return threadTime { #expect(JSONSchema.any.isValid(document, limits: JSONLimits(maximumBytes: .max))) }
        }
        // Four times as much takes four times as long; were the decoded names moved for every new one it would be sixteen.
        #expect(time(count: 40_000) < time(count: 10_000) * 8)
    }
}
