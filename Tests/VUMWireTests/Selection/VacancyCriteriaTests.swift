import LabourDomain
import StrictJSON
import Testing
import VUMWire

@Suite("A question about vacancies")
struct VacancyCriteriaTests {
    private func question(_ criteria: String) throws -> SelectionQuestion { try vacancies.parseSelection(body(criteria)).question }

    @Test("asks one occupation, all licences and all languages")
    func criteria() throws {
        let asked = try question(
            """
            "beroep.codeBeroepsnaam":{"$eq":"x"},"rijbewijs":{"$all":[{"$elemMatch":{"codeSoortRijbewijs":{"$eq":"B"}}}]},
            "taalbeheersing":{"$all":[{"$elemMatch":{"codeTaal":{"$eq":"nld"}}}]},
            "flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst":{"$eq":2}
            """)
        #expect(asked.occupations == [OccupationCode("x")])
        #expect(asked.licences.categoryNames == ["B"])
        #expect(asked.languages == [LanguageDemand(language: .dutch)])
        #expect(asked.irregularHours == .no)
    }

    @Test("asks the start in either spelling", arguments: ["", "arbeidsVoorwaarden."])
    func start(prefix: String) throws {
        #expect(try question(#""\#(prefix)datumAanvangWerkzaamheden":{"$gte":"2026-07-01"}"#).startsFrom == CalendarDate(iso: "2026-07-01"))
    }

    @Test("asks the same start twice without a word about it")
    func sameStartTwice() throws {
        let criteria =
            #""datumAanvangWerkzaamheden":{"$gte":"2026-07-01"},"arbeidsVoorwaarden.datumAanvangWerkzaamheden":{"$gte":"2026-07-01"}"#
        #expect(try vacancies.parseSelection(body(criteria)).ignored.isEmpty)
    }

    @Test(
        "asks the level with each described operator on its own",
        arguments: [
            (#"{"$lt":"7","$gte":"3"}"#, EducationLevelDemand(atLeast: 3, below: 7)), (#"{"$lt":"7"}"#, EducationLevelDemand(below: 7)),
            (#"{"$eq":"7"}"#, EducationLevelDemand(exactly: 7)), (#"{"$gte":"6"}"#, EducationLevelDemand(atLeast: 6)),
            (#"{"$lt":"7","$nin":["0"]}"#, EducationLevelDemand(below: 7)), (#"{"$in":["3"]}"#, nil), ("{}", nil),
            (#"{"$lt":"7","$eq":"7"}"#, EducationLevelDemand(below: 7, exactly: 7)),
        ])
    func levels(condition: String, demand: EducationLevelDemand?) throws {
        #expect(try question(#""codeWerkEnDenkniveauMinimaal":\#(condition)"#).educationLevel == demand)
    }

    @Test(
        "with a level the contract does not know is refused",
        arguments: [
            #"{"$eq":"3"}"#, #"{"$eq":7}"#, #"{"$lt":"6"}"#, #"{"$gte":"0"}"#, #"{"$gte":"7"}"#, #"{"$gte":3}"#, #"{"$gte":"33"}"#,
            #"{"$gte":"+"}"#, #"{"$gte":"é"}"#,
        ])
    func wrongLevels(condition: String) {
        let error = refusal(vacancies, body(#""codeWerkEnDenkniveauMinimaal":\#(condition)"#))
        #expect(error?.code == "400.01")
        #expect(error?.details.hasPrefix("Veld codeWerkEnDenkniveauMinimaal.$") == true)
    }

    @Test("says which texts a level can have")
    func levelText() {
        #expect(
            refusal(vacancies, body(#""codeWerkEnDenkniveauMinimaal":{"$eq":"3"}"#))?.details.hasSuffix("verwacht de tekst \"7\".") == true)
        #expect(
            refusal(vacancies, body(#""codeWerkEnDenkniveauMinimaal":{"$gte":"0"}"#))?.details
                .hasSuffix(#"verwacht een van de teksten "1", "2", "3", "4", "5", "6"."#) == true)
    }

    @Test("has no criteria of the other subject: they have no effect")
    func otherSubject() throws {
        let request = try vacancies.parseSelection(
            body(
                #""contractvorm":{"$elemMatch":{"$or":["nonsense"]}},"werktijden.indicatieKantoortijden":{"$eq":0},"arbeidsmarktkwalificatie.rijbewijs":1"#
            ))
        #expect(request.question == SelectionQuestion(area: request.question.area))
        #expect(request.ignored == ["contractvorm", "werktijden.indicatieKantoortijden", "arbeidsmarktkwalificatie.rijbewijs"])
    }
}
