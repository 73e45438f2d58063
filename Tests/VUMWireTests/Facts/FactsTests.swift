import LabourDomain
import StrictJSON
import Testing
import VUMWire

@Suite("The facts of a record")
struct FactsTests {
    @Test("of a job seeker are read from where the contract puts them")
    func jobSeeker() throws {
        let facts = try jobSeekers.facts(
            of: bytes(
                """
                {"idWerkzoekende":"w","mobiliteit":{"bemiddelingspostcode":"3511ab","maximaleReisafstand":25},
                "bemiddelingsberoep":[{"codeBeroepsnaam":"a"},{},{"codeBeroepsnaam":""},{"codeBeroepsnaam":"b"}],
                "contractvorm":[{"codeTypeArbeidscontract":"B"},{"codeTypeOvereenkomst":"01"}],
                "flexibiliteit":{"indicatieOnregelmatigWerkOfPloegendienst":1,"datumAanvangBeschikbaarVoorWerk":"2026-07-01"},
                "werktijden":{"aantalWerkurenPerWeekMinimaal":16,"aantalWerkurenPerWeekMaximaal":32,"indicatieKantoortijden":2},
                "arbeidsmarktkwalificatie":{"rijbewijs":[{"codeSoortRijbewijs":"B"},{"codeSoortRijbewijs":"B"},{"codeSoortRijbewijs":"T"}],
                "taalbeheersing":[{"codeTaal":"nld","codeNiveauTaalbeheersingMondeling":3,"codeNiveauTaalbeheersingSchriftelijk":8},
                {"codeNiveauTaalbeheersingLezen":4},{"codeNiveauTaalbeheersingSchriftelijk":2}]}}
                """))
        var expected = SelectionFacts()
        expected.postcode = try Postcode("3511AB")
        expected.maximumTravelDistance = 25
        expected.occupations = [OccupationCode("a"), OccupationCode("b")]
        expected.contractDurations = .fixedTerm
        expected.irregularHours = .yes
        expected.officeHours = .no
        expected.licences = try #require(DrivingLicences(name: "B")).union(#require(DrivingLicences(name: "T")))
        expected.languages = [LanguageSkill(language: .dutch, oral: 3, written: 8), LanguageSkill(language: nil, written: 2)]
        expected.availableFrom = try CalendarDate(iso: "2026-07-01")
        expected.minimumHours = 16
        expected.maximumHours = 32
        #expect(facts == expected)
    }

    @Test("of a vacancy are read from where the contract puts them")
    func vacancy() throws {
        let facts = try vacancies.facts(
            of: bytes(
                """
                {"idVacature":"v","adres":{"postcode":"1011AA"},"beroep":{"codeBeroepsnaam":"a"},"codeWerkEnDenkniveauMinimaal":"0",
                "arbeidsVoorwaarden":{"datumAanvangWerkzaamheden":"2026-07-01"},"sluitingsdatumVacature":"2026-08-01",
                "flexibiliteit":{"indicatieOnregelmatigWerkOfPloegendienst":0},"contractvorm":[{"codeTypeArbeidscontract":"O"}],
                "werktijden":{"aantalWerkurenPerWeekMinimaal":0,"aantalWerkurenPerWeekMaximaal":99,"indicatieKantoortijden":1},
                "rijbewijs":[{"codeSoortRijbewijs":"CE"}],"taalbeheersing":[{"codeTaal":"eng"}]}
                """))
        var expected = SelectionFacts()
        expected.postcode = try Postcode("1011AA")
        expected.occupations = [OccupationCode("a")]
        expected.educationLevel = 0
        expected.startsOn = try CalendarDate(iso: "2026-07-01")
        expected.closesOn = try CalendarDate(iso: "2026-08-01")
        expected.contractDurations = .indefinite
        expected.officeHours = .yes
        expected.minimumHours = 0
        expected.maximumHours = 99
        expected.licences = try #require(DrivingLicences(name: "CE"))
        expected.languages = [LanguageSkill(language: try LanguageCode("eng"))]
        #expect(facts == expected)
    }

    @Test(
        "are none where a value is empty, unknown, of another type or out of range",
        arguments: [
            "{}", #"{"mobiliteit":{}}"#, #"{"mobiliteit":null,"bemiddelingsberoep":"","contractvorm":{},"werktijden":[]}"#,
            #"{"mobiliteit":{"bemiddelingspostcode":"0999AA","maximaleReisafstand":1000}}"#,
            #"{"bemiddelingsberoep":[null,3,{"codeBeroepsnaam":7}],"contractvorm":[{"codeTypeArbeidscontract":"x"}]}"#,
            #"{"flexibiliteit":{"indicatieOnregelmatigWerkOfPloegendienst":0,"datumAanvangBeschikbaarVoorWerk":""}}"#,
            #"{"werktijden":{"aantalWerkurenPerWeekMinimaal":"16","aantalWerkurenPerWeekMaximaal":100,"indicatieKantoortijden":true}}"#,
            #"{"arbeidsmarktkwalificatie":{"rijbewijs":[{"codeSoortRijbewijs":"Z"}],"taalbeheersing":[{"codeTaal":"NL"},{}]}}"#,
        ])
    func noFacts(record: String) throws {
        #expect(try jobSeekers.facts(of: bytes(record)) == SelectionFacts())
    }

    @Test("keep a level only when it is the text of one digit", arguments: [#""""#, "4", #""8""#, #""04""#, #""x""#])
    func otherLevels(level: String) throws {
        #expect(try vacancies.facts(of: bytes(#"{"codeWerkEnDenkniveauMinimaal":\#(level)}"#)).educationLevel == nil)
    }

    @Test("cannot be read from what is no JSON object")
    func notAnObject() {
        #expect(throws: VUMWireError.malformed(.malformed(offset: 0, reason: .objectExpected))) { try jobSeekers.facts(of: bytes("[]")) }
        #expect(throws: VUMWireError.self) { try vacancies.facts(of: bytes("{")) }
    }
}
