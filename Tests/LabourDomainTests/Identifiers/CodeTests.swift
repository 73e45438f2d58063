import LabourDomain
import Testing

@Suite("Codes and identifiers")
struct CodeTests {
    @Test("a language is three lower-case letters", arguments: ["nld", "eng", "aaa", "zzz"])
    func acceptsLanguage(text: String) throws {
        #expect(try LanguageCode(text).description == text)
    }

    @Test("a language of another form is refused", arguments: ["", "nl", "nlds", "NLD", "nl1", "né", "nl "])
    func refusesLanguage(text: String) {
        #expect(throws: LabourDomainError.invalidLanguage(got: text)) { try LanguageCode(text) }
    }

    @Test("Dutch has its code ready, and languages differ by their letters")
    func dutch() throws {
        #expect(try LanguageCode("nld") == .dutch)
        #expect(try LanguageCode("dln") != .dutch)
    }

    @Test("occupations are compared byte by byte, not by Unicode equivalence")
    func comparesOccupationsOnBytes() {
        #expect(OccupationCode("caf\u{E9}") != OccupationCode("cafe\u{301}"))
        #expect(Set([OccupationCode("a"), OccupationCode("a"), OccupationCode("A")]).count == 2)
        #expect(OccupationCode("a").description == "a")
    }

    @Test("a profile's identifier is 1...200 of letters, digits and _.-", arguments: ["a", "A-z_0.9", String(repeating: "x", count: 200)])
    func acceptsProfileID(text: String) throws {
        #expect(try ProfileID(text).text == text)
        #expect(try ProfileID(text).description == text)
    }

    @Test("any other profile identifier is refused", arguments: ["", "a b", "a/b", "é", "a\u{0}", "%41"])
    func refusesProfileID(text: String) {
        #expect(throws: LabourDomainError.invalidProfileID(got: text)) { try ProfileID(text) }
        #expect(!ProfileID.isValid(Array(text.utf8)))
    }

    @Test("a profile identifier of 201 characters is refused")
    func refusesLongProfileID() {
        #expect(throws: LabourDomainError.invalidProfileID(got: String(repeating: "x", count: 40))) {
            try ProfileID(String(repeating: "x", count: 201))
        }
    }

    @Test("only ASCII digits and letters are digits and letters")
    func asciiClasses() {
        #expect((0...255).filter { UInt8($0).isASCIIDigit } == Array(0x30...0x39))
        #expect((0...255).filter { UInt8($0).isASCIILetter } == Array(0x41...0x5A) + Array(0x61...0x7A))
    }

    @Test("subjects have fixed names")
    func subjects() {
        #expect(Subject.allCases.map(\.rawValue) == ["job-seekers", "vacancies", "contact-moments"])
        #expect(Subject.ofProfiles == [.jobSeekers, .vacancies])
    }

    @Test("a number of the trade register is eight digits, zeros included")
    func numberOfTheTradeRegister() throws {
        #expect(try KvKNumber("00000007").text == "00000007")
        #expect(try KvKNumber("00000007") < KvKNumber("12345678"))
        for text in ["", "1234567", "123456789", "1234567a", "１２３４５６７８", " 1234567", "1234567\n"] {
            #expect(throws: LabourDomainError.invalidKvKNumber(got: text)) { try KvKNumber(text) }
        }
    }
}
