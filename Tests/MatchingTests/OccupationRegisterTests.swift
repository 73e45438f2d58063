import LabourDomain
import Matching
import Testing

struct OccupationRegisterTests {
    let register: OccupationRegister

    init() throws {
        register = try OccupationRegister([
            Occupation(code: OccupationCode("urn:1"), name: "Vrachtwagenchauffeur binnenland", synonyms: ["Chauffeur CE"]),
            Occupation(code: OccupationCode("urn:2"), name: "Taxichauffeur"),
            Occupation(code: OccupationCode("urn:3"), name: "Chauffeur tankauto", synonyms: ["Tankwagenchauffeur"]),
            Occupation(code: OccupationCode("urn:4"), name: "Conciërge", synonyms: ["Huismeester"]),
            Occupation(code: OccupationCode("urn:5"), name: "Kok", synonyms: []),
            Occupation(code: OccupationCode("urn:6"), name: "Huismeester", synonyms: ["Beheerder"]),
        ])
    }

    private func labels(_ text: String, limit: Int = 10) -> [String] {
        register.suggestions(for: text, limit: limit).map(\.label)
    }

    @Test func `finds an occupation by its code, byte for byte`() {
        #expect(register.occupation(OccupationCode("urn:5"))?.name == "Kok")
        #expect(register.occupation(OccupationCode("URN:5")) == nil)
    }

    @Test(arguments: ["conciërge", "CONCIERGE", "concie\u{308}rge", " Conciërge. "])
    func `finds an occupation by its name in whatever spelling of case and accent`(text: String) {
        #expect(register.occupations(named: text).map(\.name) == ["Conciërge"])
    }

    @Test func `puts the occupation that bears a name before one that has it as a synonym`() {
        #expect(register.occupations(named: "huismeester").map(\.name) == ["Huismeester", "Conciërge"])
        #expect(register.occupations(named: "huis").isEmpty)
    }

    @Test func `takes names in another script for different names`() throws {
        let register = try OccupationRegister([Occupation(code: OccupationCode("urn:1"), name: "司机")])
        for text in ["厨师", "", "!?"] { #expect(register.occupations(named: text).isEmpty) }
    }

    @Test func `refuses one code for two occupations`() {
        let code = OccupationCode("urn:1")
        #expect(throws: MatchingError.codeTwice(code)) {
            try OccupationRegister([Occupation(code: code, name: "A"), Occupation(code: code, name: "B")])
        }
    }

    @Test func `ranks the name itself, then a beginning, a word, several words, a part`() {
        let scores = ["Kok", "Taxi", "tank", "tank chauff", "wagen", "taxichaufeur"].map {
            register.suggestions(for: $0, limit: 1).first?.score
        }
        #expect(scores == [100, 88, 86, 69, 56, 50])
        #expect(labels("chauffeur") == ["Chauffeur CE", "Chauffeur tankauto", "Taxichauffeur"])
    }

    @Test(arguments: ["taxichauffer", "taxicchauffeur", "taxicheuffeur", "taxichuaffeur", "tqxi"])
    func `forgives one typing error`(text: String) {
        #expect(labels(text).first == "Taxichauffeur")
    }

    @Test(arguments: ["taxichafer", "xyz", "", "  ", "!?", "kak"])
    func `suggests nothing for what is too far off`(text: String) {
        #expect(labels(text).isEmpty)
    }

    @Test func `names each occupation once, with the label that fits best, and no more than asked`() {
        let found = register.suggestions(for: "tankwagen", limit: 10)
        #expect(found.map(\.label) == ["Tankwagenchauffeur"])
        #expect(found.first?.occupation.name == "Chauffeur tankauto")
        #expect(labels("chauffeur", limit: 2).count == 2)
        #expect(labels("chauffeur", limit: 0).isEmpty)
        #expect(labels("chauffeur", limit: -1).isEmpty)
    }

    @Test func `takes any text, however long or strange`() {
        #expect(labels(String(repeating: "chauffeurs", count: 100_000)).isEmpty)
        #expect(labels("司机 \u{0}\u{1F69A}").isEmpty)
    }
}
