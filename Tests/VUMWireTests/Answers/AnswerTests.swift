import LabourDomain
import StrictJSON
import Testing
import VUMWire

@Suite("Answers")
struct AnswerTests {
    static let record = """
        {"idWerkzoekende":"w-1","emailadres":["a@example.org"],"persoonlijkePresentatie":"Ik ben","indicatieLdrRegistratie":1,
        "eisAanWerk":{"indicatieBegeleiding":1},"telefoonnummer":["1"],"webadres":[{"url":"x"}],"contactpersoon":[{"emailadres":"b@example.org"}],
        "mobiliteit":{"bemiddelingspostcode":"3511aa"},"sector":[],"werktijden":{},"contractvorm":[{},{"codeTypeArbeidscontract":"O"}],
        "arbeidsmarktkwalificatie":{"cursus":[{"naamCursus":""}],"interesse":[{"naamInteresse":"muziek"}]}}
        """

    @Test("show of a record the search profile: no contact data, no empty values")
    func searchProfile() throws {
        let profile = try jobSeekers.searchProfile(of: bytes(Self.record))
        #expect(
            try json(profile)
                == json(
                    """
                    {"idWerkzoekende":"w-1","mobiliteit":{"bemiddelingspostcode":"3511aa"},"contractvorm":[{"codeTypeArbeidscontract":"O"}],
                    "arbeidsmarktkwalificatie":{"interesse":[{"naamInteresse":"muziek"}]}}
                    """))
        #expect(jobSeekers.sourceMatch.isValid(profile))
    }

    @Test("leave the employer's contacts and the number out of a vacancy's profile")
    func vacancyProfile() throws {
        let record =
            #"{"idVacature":"v","nummerVacature":"7","adres":{"postcode":"3511AA"},"werkgever":{"contactpersoon":[{"emailadres":["a@example.org"]}],"handelsnaamOrganisatie":"X"}}"#
        #expect(
            try json(vacancies.searchProfile(of: bytes(record)))
                == json(#"{"idVacature":"v","adres":{"postcode":"3511AA"},"werkgever":{"handelsnaamOrganisatie":"X"}}"#))
    }

    @Test(
        "cannot show a record without identifier or postcode",
        arguments: [
            (#"{"mobiliteit":{"bemiddelingspostcode":"3511AA"}}"#, "idWerkzoekende"), (#"{"idWerkzoekende":"w"}"#, "mobiliteit"),
        ])
    func notFindable(record: String, missing: String) {
        #expect(throws: VUMWireError.notFindable(missing: missing)) { try jobSeekers.searchProfile(of: bytes(record)) }
    }

    @Test("cannot show a record that is not valid or not JSON")
    func invalidRecord() {
        #expect {
            try jobSeekers.searchProfile(of: bytes(#"{"idWerkzoekende":"w","mobiliteit":{"bemiddelingspostcode":"x"}}"#))
        } throws: {
            guard case VUMWireError.invalid(let faults) = $0 else { return false }
            return faults.first?.path == "mobiliteit.bemiddelingspostcode"
        }
        #expect {
            try jobSeekers.searchProfile(of: bytes("{"))
        } throws: {
            if case VUMWireError.malformed = $0 { true } else { false }
        }
    }

    @Test("of the exchange carry a reference in place of the source's identifier")
    func exchangeMatch() throws {
        let match = try jobSeekers.exchangeMatch(
            from: bytes(#"{"mobiliteit":{"bemiddelingspostcode":"3511AA"},"idWerkzoekende":"w-1","sector":[]}"#), vumID: "ref_1")
        #expect(try json(match) == json(#"{"mobiliteit":{"bemiddelingspostcode":"3511AA"},"vumID":"ref_1"}"#))
        #expect(jobSeekers.exchangeMatch.isValid(match))
        #expect(!String(decoding: match, as: UTF8.self).contains("w-1"))
    }

    @Test("of a source in pieces are the same as in one", arguments: [jobSeekers, vacancies])
    func sourceAnswerInPieces(contract: WireContract) throws {
        let opening = WireContract.sourceAnswerOpening(maximumReached: true)
        #expect(
            try json(opening + bytes(#"{"a":1},{"b":2}"#) + WireContract.sourceAnswerClosing)
                == json(#"{"maximumAantalResultatenBereikt":true,"matches":[{"a":1},{"b":2}]}"#))
        let empty = WireContract.sourceAnswerOpening(maximumReached: false) + WireContract.sourceAnswerClosing
        #expect(try json(empty) == json(#"{"maximumAantalResultatenBereikt":false,"matches":[]}"#))
        #expect(contract.sourceAnswer.isValid(empty))
    }

    @Test("in pieces are the same as in one", arguments: [true, false])
    func inPieces(maximumReached: Bool) throws {
        let matches = bytes(#"{"a":1},{"b":2}"#)
        let pieces = WireContract.answerOpening(questionID: "q\"1") + matches + WireContract.answerClosing(maximumReached: maximumReached)
        #expect(
            try json(pieces)
                == json(#"{"vraagID":"q\"1","maximumAantalResultatenBereikt":\#(maximumReached),"matches":[{"a":1},{"b":2}]}"#))
    }

    @Test("with a detail name the source and hold the record as supplied")
    func detailAnswer() throws {
        let record = bytes(#"{"idVacature":"v-1","naamVacature":"","sector":{}}"#)
        let detail = try #require(vacancies.detail)
        let answer = detail.answer(sourceID: "bron-1", record: record)
        #expect(String(decoding: answer, as: UTF8.self).contains(#"{"idVacature":"v-1","naamVacature":"","sector":{}}"#))
        #expect(try json(answer)["bronID"]?.stringValue == "bron-1")
        #expect(detail.exchangeAnswer.isValid(answer))
    }

    @Test("read the identifier of a record, and none where it is empty, unsafe or absent")
    func identifiers() {
        #expect(jobSeekers.identifier(of: bytes(Self.record)) == "w-1")
        for record in [
            #"{"idWerkzoekende":""}"#, #"{"idWerkzoekende":"a b"}"#, #"{"idWerkzoekende":7}"#, "{}", "[", #"{"idVacature":"v"}"#,
        ] {
            #expect(jobSeekers.identifier(of: bytes(record)) == nil)
        }
    }
}
