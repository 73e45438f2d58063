import LabourDomain
import StrictJSON
import Testing
import VUMWire

@Suite("A question about job seekers")
struct JobSeekerCriteriaTests {
    private func question(_ criteria: String) throws -> SelectionQuestion { try jobSeekers.parseSelection(body(criteria)).question }

    private func occupations(_ entries: String) throws -> [String] {
        try question(#""bemiddelingsberoep":{"$elemMatch":{"$or":[\#(entries)]}}"#).occupations.map(\.text)
    }

    @Test("asks any of the occupations, in either spelling, each once")
    func occupations() throws {
        #expect(
            try occupations(#"{"beroep.codeBeroepsnaam":{"$eq":"a"}},{"codeBeroepsnaam":{"$eq":"b"}},{"codeBeroepsnaam":{"$eq":"a"}}"#) == [
                "a", "b",
            ])
    }

    @Test("takes the contract's spelling where one entry has both and they differ, and says so")
    func bothSpellings() throws {
        let both = #""bemiddelingsberoep":{"$elemMatch":{"$or":[{"codeBeroepsnaam":{"$eq":"b"},"beroep.codeBeroepsnaam":{"$eq":"a"}}]}}"#
        let request = try jobSeekers.parseSelection(body(both))
        #expect(request.question.occupations == [OccupationCode("a")])
        #expect(request.ignored == ["bemiddelingsberoep.$elemMatch.$or[0].codeBeroepsnaam"])
        #expect(try occupations(#"{"codeBeroepsnaam":{"$eq":"b"},"beroep.codeBeroepsnaam":{"$eq":""}}"#) == ["b"])
    }

    @Test(
        "with an occupation that is no text of at most 200 characters is refused",
        arguments: ["3", "true", "[1]", #"{"a":1}"#, "\"\(String(repeating: "x", count: 201))\""])
    func wrongOccupation(operand: String) {
        let error = refusal(
            jobSeekers, body(#""bemiddelingsberoep":{"$elemMatch":{"$or":[{"beroep.codeBeroepsnaam":{"$eq":\#(operand)}}]}}"#))
        #expect(error?.code == "400.01")
        #expect(error?.details.contains("bemiddelingsberoep.$elemMatch.$or[0].beroep.codeBeroepsnaam.$eq") == true)
    }

    @Test("asks any of the contract durations")
    func contracts() throws {
        func durations(_ entries: String) throws -> ContractDurations {
            try question(#""contractvorm":{"$elemMatch":{"$or":[\#(entries)]}}"#).contractDurations
        }
        #expect(try durations(#"{"codeTypeArbeidscontract":{"$eq":"O"}}"#) == .indefinite)
        #expect(
            try durations(#"{"codeTypeArbeidscontract":{"$eq":"B"}},{"codeTypeArbeidscontract":{"$eq":"O"}}"#) == [.fixedTerm, .indefinite])
    }

    @Test("asks all of the licences")
    func licences() throws {
        let asked = try question(
            #""arbeidsmarktkwalificatie.rijbewijs":{"$all":[{"$elemMatch":{"codeSoortRijbewijs":{"$eq":"B+"}}},{"$elemMatch":{"codeSoortRijbewijs":{"$eq":"CE"}}}]}"#
        )
        #expect(asked.licences.categoryNames == ["B+", "CE"])
    }

    @Test("asks all of the languages, with their levels")
    func languages() throws {
        let asked = try question(
            """
            "arbeidsmarktkwalificatie.taalbeheersing":{"$all":[
              {"$elemMatch":{"codeTaal":{"$eq":"nld"},"codeNiveauTaalbeheersingMondeling":{"$gte":3}}},
              {"$elemMatch":{"codeTaal":{"$eq":"eng"},"codeNiveauTaalbeheersingSchriftelijk":{"$gte":2}}},
              {"$elemMatch":{"codeTaal":{"$eq":"eng"},"codeNiveauTaalbeheersingSchriftelijk":{"$gte":2}}}]}
            """)
        #expect(
            asked.languages == [
                LanguageDemand(language: .dutch, oralAtLeast: 3), LanguageDemand(language: try LanguageCode("eng"), writtenAtLeast: 2),
            ])
    }

    @Test("must name the language field, which may say nothing")
    func languageField() throws {
        func asked(_ match: String) -> WireError? {
            refusal(jobSeekers, body(#""arbeidsmarktkwalificatie.taalbeheersing":{"$all":[{"$elemMatch":\#(match)}]}"#))
        }
        let level = #""codeNiveauTaalbeheersingMondeling":{"$gte":3}"#
        for match in ["{\(level)}", #"{"codeTaal":null,\#(level)}"#, #"{"codeTaal":"",\#(level)}"#, #"{"codeTaal":[],\#(level)}"#] {
            #expect(asked(match)?.code == "400.02")
            #expect(asked(match)?.details.contains("$all[0].$elemMatch.codeTaal") == true)
        }
        let open = try question(#""arbeidsmarktkwalificatie.taalbeheersing":{"$all":[{"$elemMatch":{"codeTaal":{},\#(level)}}]}"#)
        #expect(open.languages == [LanguageDemand(language: nil, oralAtLeast: 3)])
    }

    @Test("asks availability in either spelling", arguments: ["", "flexibiliteit."])
    func availability(prefix: String) throws {
        let asked = try question(#""\#(prefix)datumAanvangBeschikbaarVoorWerk":{"$lte":"2026-07-01"}"#)
        #expect(asked.availableBy == (try CalendarDate(iso: "2026-07-01")))
    }

    @Test("asks availability once where both spellings are given: the contract's counts")
    func availabilityTwice() throws {
        let request = try jobSeekers.parseSelection(
            body(
                #""flexibiliteit.datumAanvangBeschikbaarVoorWerk":{"$lte":"2026-01-01"},"datumAanvangBeschikbaarVoorWerk":{"$lte":"2026-07-01"}"#
            ))
        #expect(request.question.availableBy == (try CalendarDate(iso: "2026-07-01")))
        #expect(request.ignored == ["flexibiliteit.datumAanvangBeschikbaarVoorWerk"])
    }

    @Test("asks hours and yes-or-no")
    func hoursAndAnswers() throws {
        let asked = try question(
            """
            "werktijden.aantalWerkurenPerWeekMaximaal":{"$gte":24},"werktijden.aantalWerkurenPerWeekMinimaal":{"$lte":32},
            "werktijden.indicatieKantoortijden":{"$eq":2},"flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst":{"$eq":1}
            """)
        #expect(asked.maximumHoursAtLeast == 24 && asked.minimumHoursAtMost == 32)
        #expect(asked.officeHours == .no && asked.irregularHours == .yes)
    }

    @Test(
        "with a value of another type, or out of range, is refused and names the field",
        arguments: [
            (#""contractvorm":"O""#, "contractvorm"), (#""contractvorm":{"$elemMatch":[1]}"#, "contractvorm.$elemMatch"),
            (#""contractvorm":{"$elemMatch":{"$or":{"a":1}}}"#, "contractvorm.$elemMatch.$or"),
            (#""contractvorm":{"$elemMatch":{"$or":["O"]}}"#, "contractvorm.$elemMatch.$or[0]"),
            (
                #""contractvorm":{"$elemMatch":{"$or":[{"codeTypeArbeidscontract":{"$eq":"o"}}]}}"#,
                "contractvorm.$elemMatch.$or[0].codeTypeArbeidscontract.$eq"
            ),
            (
                #""arbeidsmarktkwalificatie.rijbewijs":{"$all":[{"$elemMatch":{"codeSoortRijbewijs":{"$eq":"b"}}}]}"#,
                "arbeidsmarktkwalificatie.rijbewijs.$all[0].$elemMatch.codeSoortRijbewijs.$eq"
            ),
            (#""arbeidsmarktkwalificatie.rijbewijs":{"$all":{"x":1}}"#, "arbeidsmarktkwalificatie.rijbewijs.$all"),
            (
                #""arbeidsmarktkwalificatie.taalbeheersing":{"$all":[{"$elemMatch":{"codeTaal":{"$eq":"NLD"}}}]}"#,
                "arbeidsmarktkwalificatie.taalbeheersing.$all[0].$elemMatch.codeTaal.$eq"
            ),
            (
                #""arbeidsmarktkwalificatie.taalbeheersing":{"$all":[{"$elemMatch":3}]}"#,
                "arbeidsmarktkwalificatie.taalbeheersing.$all[0].$elemMatch"
            ),
            (
                #""arbeidsmarktkwalificatie.taalbeheersing":{"$all":[{"$elemMatch":{"codeTaal":{"$eq":"nld"},"codeNiveauTaalbeheersingMondeling":{"$gte":1}}}]}"#,
                "arbeidsmarktkwalificatie.taalbeheersing.$all[0].$elemMatch.codeNiveauTaalbeheersingMondeling.$gte"
            ),
            (#""datumAanvangBeschikbaarVoorWerk":{"$lte":"2026-02-30"}"#, "datumAanvangBeschikbaarVoorWerk.$lte"),
            (#""datumAanvangBeschikbaarVoorWerk":{"$lte":20260101}"#, "datumAanvangBeschikbaarVoorWerk.$lte"),
            (#""werktijden.aantalWerkurenPerWeekMaximaal":{"$gte":0}"#, "werktijden.aantalWerkurenPerWeekMaximaal.$gte"),
            (#""werktijden.aantalWerkurenPerWeekMinimaal":{"$lte":100}"#, "werktijden.aantalWerkurenPerWeekMinimaal.$lte"),
            (#""werktijden.aantalWerkurenPerWeekMinimaal":{"$lte":"24"}"#, "werktijden.aantalWerkurenPerWeekMinimaal.$lte"),
            (#""werktijden.indicatieKantoortijden":{"$eq":0}"#, "werktijden.indicatieKantoortijden.$eq"),
            (#""werktijden.indicatieKantoortijden":{"$eq":true}"#, "werktijden.indicatieKantoortijden.$eq"),
            (#""werktijden.indicatieKantoortijden":{"$eq":257}"#, "werktijden.indicatieKantoortijden.$eq"),
        ])
    func wrongValues(criteria: String, path: String) {
        let error = refusal(jobSeekers, body(criteria))
        #expect(error?.code == "400.01")
        #expect(error?.details.hasPrefix("Veld \(path): gevonden ") == true, "\(error?.details ?? "accepted")")
    }

    @Test("is refused with what was found and what was expected")
    func refusalText() {
        #expect(
            refusal(jobSeekers, body(#""werktijden.aantalWerkurenPerWeekMaximaal":{"$gte":100}"#))
                == .invalidCall(
                    details:
                        "Veld werktijden.aantalWerkurenPerWeekMaximaal.$gte: gevonden 100, verwacht een geheel getal van 1 tot en met 99."))
        let found = [("null]", "een lijst"), ("false]", "een lijst")]
        for (operand, words) in found {
            #expect(
                refusal(jobSeekers, body(#""werktijden.indicatieKantoortijden":{"$eq":[1,\#(operand)}"#))?.details.contains(words) == true)
        }
        for (operand, words) in [("1.5", "een gebroken"), ("false", "false"), (#"{"a":1}"#, "een object"), (#""x\n""#, #""x?""#)] {
            #expect(refusal(jobSeekers, body(#""werktijden.indicatieKantoortijden":{"$eq":\#(operand)}"#))?.details.contains(words) == true)
        }
    }
}
