import LabourDomain
import Testing

@Suite("An organisation number")
struct OINTests {
    @Test(
        "keeps twenty positions: eight digits, then digits or letters",
        arguments: ["00000001810207357000", "00000099ABCdef012345", "12345678901234567890"])
    func acceptsTwentyPositions(text: String) throws {
        #expect(try OIN(text).text == text)
        #expect(try OIN(text).description == text)
    }

    @Test(
        "of another length, or with other characters, is refused",
        arguments: [
            "", "0000000181020735700", "000000018102073570001", "0000000A810207357000", "00000001 10207357000", "0000000181020735700é",
            "٠٠٠٠٠٠٠١٨١٠٢٠٧٣٥٧٠٠٠",
        ])
    func refusesOtherTexts(text: String) {
        #expect(throws: LabourDomainError.invalidOIN(got: text)) { try OIN(text) }
    }

    @Test("is refused with at most forty characters of what was found")
    func shortensWhatWasFound() {
        #expect(throws: LabourDomainError.invalidOIN(got: String(repeating: "x", count: 40))) {
            try OIN(String(repeating: "x", count: 500))
        }
    }

    @Test("is refused with forty scalars of a single endless character")
    func shortensAnEndlessCharacter() {
        let endless = "x" + String(repeating: "\u{301}", count: 10_000)
        #expect(throws: LabourDomainError.invalidOIN(got: "x" + String(repeating: "\u{301}", count: 39))) { try OIN(endless) }
    }

    @Test("is ordered as text")
    func isOrdered() throws {
        #expect(try OIN("00000001810207357000") < OIN("00000001810207357001"))
    }
}
