import StrictJSON
import Testing

@Suite struct ErrorDescriptionTests {
    @Test func everyReasonHasItsOwnWords() {
        let explanations = MalformedReason.allCases.map(\.explanation)
        #expect(Set(explanations).count == MalformedReason.allCases.count)
        #expect(explanations.allSatisfy { !$0.isEmpty })
    }

    @Test(
        arguments: [
            (.malformed(offset: 3, reason: .colonExpected), "a colon is expected (byte 3)"),
            (.tooDeep(limit: 32, offset: 40), "more than 32 levels deep (byte 40)"),
            (.tooLarge(limit: 10, got: 11), "11 bytes, at most 10 are accepted"), (.invalidUTF8(offset: 7), "not UTF-8 (byte 7)"),
            (.numberOutOfRange(offset: 1), "a number too large to represent (byte 1)"),
        ] as [(StrictJSONError, String)])
    func saysWhatAndWhere(error: StrictJSONError, expected: String) {
        #expect(error.description == expected)
        #expect(error.safeDescription == expected)
    }

    @Test func keepsTextOfTheDocumentOutOfLogs() {
        let error = StrictJSONError.duplicateKey(path: "Jan Jansen", offset: 9)
        #expect(error.description == "the name “Jan Jansen” occurs twice (byte 9)")
        #expect(error.safeDescription == "a name occurs twice in one object (byte 9)")
    }
}
