import LabourDomain
import Matching
import Testing

struct CompetentNLTableTests {
    static let header = "occupation_uri,pref_label,label,label_type\n"

    private func read(_ text: String) throws(MatchingError) -> OccupationRegister {
        try OccupationRegister(csv: Array((Self.header + text).utf8))
    }

    @Test func `gathers the labels of an occupation from records in any order`() throws {
        let register = try read(
            "urn:1,Kok,Kookster,altLabel\r\nurn:2,\"Timmerman, \"\"bouw\"\"\",\"Timmerman, \"\"bouw\"\"\",prefLabel\nurn:1,Kok,Kok,prefLabel\nurn:1,Kok,Souschef,altLabel"
        )
        #expect(register.occupations.map(\.name) == ["Kok", "Timmerman, \"bouw\""])
        #expect(register.occupations.map(\.synonyms) == [["Kookster", "Souschef"], []])
        #expect(register.occupations(named: "souschef").map(\.code) == [OccupationCode("urn:1")])
    }

    @Test func `takes a second preferred label as a synonym`() throws {
        let register = try read("urn:1,Kok,Kok,prefLabel\nurn:1,Souschef,Souschef,prefLabel\nurn:1,Souschef,Kookster,altLabel\n")
        #expect(register.occupations.map(\.name) == ["Kok"])
        #expect(register.occupations.map(\.synonyms) == [["Souschef", "Kookster"]])
    }

    @Test func `never takes the name for a synonym of itself`() throws {
        let register = try read("urn:1,Kok,Kok,altLabel\nurn:1,Kok,Kookster,altLabel\nurn:1,Kok,Kok,prefLabel\n")
        #expect(register.occupations.map(\.synonyms) == [["Kookster"]])
    }

    static let faults: [(String, Int, RegisterFault)] = [
        ("urn:1,Kok,Kok\n", 2, .fieldCount(got: 3, expected: 4)),
        ("\n", 2, .fieldCount(got: 1, expected: 4)),
        ("urn:1,Kok,Kok,prefLabel,\n", 2, .fieldCount(got: 5, expected: 4)),
        ("urn:1,Kok,K\"ok,altLabel\n", 2, .strayQuote),
        ("urn:1,Kok,\"Kok\" ,altLabel\n", 2, .strayQuote),
        ("urn:1,\"Kok\nkok\",Kok,altLabel\nurn:2,\"Kok\n", 4, .unterminatedQuote),
        (",Kok,Kok,prefLabel\n", 2, .code(got: "")),
        ("urn:1,,Kok,altLabel\n", 2, .label(got: "")),
        ("urn:1,Kok,,altLabel\n", 2, .label(got: "")),
        ("urn:1,Kok,Kok,hiddenLabel\n", 2, .labelType(got: "hiddenLabel")),
        ("urn:1,Kok,Kookster,prefLabel\n", 2, .labelType(got: "prefLabel")),
    ]

    @Test(arguments: faults)
    func `names the broken line and what is wrong with it`(text: String, line: Int, fault: RegisterFault) {
        #expect(throws: MatchingError.brokenTable(line: line, fault: fault)) { try read(text) }
    }

    @Test func `refuses a code that is longer than the contract allows`() {
        let long = String(repeating: "a", count: 201)
        #expect(throws: MatchingError.brokenTable(line: 2, fault: .code(got: String(long.prefix(40))))) {
            try read("\(long),Kok,Kok,prefLabel\n")
        }
    }

    @Test func `refuses bytes that are not UTF-8`() {
        #expect(throws: MatchingError.brokenTable(line: 2, fault: .notUTF8)) {
            try OccupationRegister(csv: Array(Self.header.utf8) + [0xC3, 0x28, 0x0A])
        }
    }

    @Test func `refuses a table without occupations or with another header`() {
        #expect(throws: MatchingError.emptyTable) { try read("") }
        #expect(throws: MatchingError.brokenTable(line: 1, fault: .header(got: []))) { try OccupationRegister(csv: []) }
        #expect(throws: MatchingError.brokenTable(line: 1, fault: .header(got: ["code", "name"]))) {
            try OccupationRegister(csv: Array("code,name\n".utf8))
        }
    }
}
