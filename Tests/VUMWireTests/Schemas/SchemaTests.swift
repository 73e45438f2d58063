import LabourDomain
import StrictJSON
import Testing
import VUMWire

@Suite("The schemas of the contract")
struct SchemaTests {
    static let seeker = #"{"idWerkzoekende":"w-1","mobiliteit":{"bemiddelingspostcode":"3511aa"}}"#
    static let vacancy = #"{"idVacature":"v-1","adres":{"postcode":"3511AA"}}"#

    private func fault(_ schema: JSONSchema, _ text: String) -> String? {
        schema.faults(in: bytes(text)).first.map { "\($0.path): \($0.rule.name)" }
    }

    @Test("know their own words")
    func words() {
        #expect(
            (jobSeekers.pathSegment, jobSeekers.detail?.idKey, jobSeekers.detail?.recordKey) == (
                "werkzoekendeProfielen", "idWerkzoekende", "werkzoekende"
            ))
        #expect(
            (vacancies.pathSegment, vacancies.detail?.idKey, vacancies.detail?.recordKey) == ("vacatures", "idVacature", "vacature"))
        #expect(jobSeekers.subject == .jobSeekers && vacancies.subject == .vacancies)
    }

    @Test("take the smallest record and the smallest match")
    func smallest() {
        #expect(jobSeekers.entity.isValid(bytes("{}")))
        #expect(vacancies.entity.isValid(bytes(#"{"idVacature":"v"}"#)))
        for schema in [jobSeekers.entity, jobSeekers.sourceMatch] { #expect(fault(schema, Self.seeker) == nil) }
        for schema in [vacancies.entity, vacancies.sourceMatch] { #expect(fault(schema, Self.vacancy) == nil) }
    }

    @Test("require the identifier and the postcode of a match")
    func requiredParts() {
        #expect(fault(vacancies.entity, "{}") == "idVacature: missing")
        #expect(fault(jobSeekers.sourceMatch, #"{"mobiliteit":{"bemiddelingspostcode":"3511AA"}}"#) == "idWerkzoekende: missing")
        #expect(fault(jobSeekers.sourceMatch, #"{"idWerkzoekende":"w"}"#) == "mobiliteit: missing")
        #expect(fault(jobSeekers.entity, #"{"mobiliteit":{"maximaleReisafstand":5}}"#) == "mobiliteit.bemiddelingspostcode: missing")
        #expect(fault(vacancies.sourceMatch, #"{"idVacature":"v","adres":{}}"#) == "adres.postcode: missing")
        #expect(fault(jobSeekers.exchangeMatch, Self.seeker) != nil)
    }

    @Test("refuse an identifier that identifies nothing, though the contract's pattern admits it")
    func emptyIdentifiers() {
        #expect(fault(jobSeekers.entity, #"{"idWerkzoekende":""}"#) == "idWerkzoekende: shape")
        #expect(fault(vacancies.entity, #"{"idVacature":""}"#) == "idVacature: shape")
        #expect(
            fault(jobSeekers.exchangeMatch, #"{"vumID":"","mobiliteit":{"bemiddelingspostcode":"3511AA"}}"#) == "vumID: shape")
    }

    @Test("bound an identifier by 200 and a reference by 500 characters")
    func identifierLengths() {
        func seeker(_ key: String, _ count: Int) -> String {
            #"{"\#(key)":"\#(String(repeating: "x", count: count))","mobiliteit":{"bemiddelingspostcode":"3511AA"}}"#
        }
        #expect(fault(jobSeekers.sourceMatch, seeker("idWerkzoekende", 200)) == nil)
        #expect(fault(jobSeekers.sourceMatch, seeker("idWerkzoekende", 201)) == "idWerkzoekende: shape")
        #expect(fault(jobSeekers.exchangeMatch, seeker("vumID", 500)) == nil)
        #expect(fault(jobSeekers.exchangeMatch, seeker("vumID", 501)) == "vumID: shape")
    }

    @Test(
        "have no place in a match for what only the detail holds",
        arguments: [
            #""contactpersoon":[]"#, #""emailadres":[]"#, #""telefoonnummer":[]"#, #""webadres":[]"#, #""persoonlijkePresentatie":"x""#,
            #""eisAanWerk":{}"#, #""indicatieLdrRegistratie":1"#,
        ])
    func seekerDetailOnly(member: String) {
        let text = Self.seeker.dropLast() + "," + member + "}"
        #expect(fault(jobSeekers.entity, String(text)) == nil)
        #expect(fault(jobSeekers.sourceMatch, String(text))?.hasSuffix(": unknownMember") == true)
    }

    @Test("have no place in a vacancy's match for its number and the employer's contacts")
    func vacancyDetailOnly() {
        let number = String(Self.vacancy.dropLast() + #","nummerVacature":"1"}"#)
        let contact = String(Self.vacancy.dropLast() + #","werkgever":{"contactpersoon":[]}}"#)
        for text in [number, contact] {
            #expect(fault(vacancies.entity, text) == nil)
            #expect(fault(vacancies.sourceMatch, text)?.hasSuffix(": unknownMember") == true)
            #expect(fault(vacancies.exchangeMatch, text.replacing("idVacature", with: "vumID"))?.hasSuffix(": unknownMember") == true)
        }
    }

    @Test(
        "keep the types apart that the contract keeps apart",
        arguments: [
            (
                #"{"arbeidsmarktkwalificatie":{"codeWerkEnDenkniveauWerkzoekende":"4"}}"#,
                "arbeidsmarktkwalificatie.codeWerkEnDenkniveauWerkzoekende: wrongType"
            ),
            (#"{"contractvorm":[{"codeTypeOvereenkomst":1}]}"#, "contractvorm[0].codeTypeOvereenkomst: wrongType"),
            (#"{"contractvorm":[{"codeTypeOvereenkomst":"1"}]}"#, "contractvorm[0].codeTypeOvereenkomst: notOneOf"),
            (#"{"contactpersoon":[{"emailadres":[]}]}"#, "contactpersoon[0].emailadres: wrongType"),
            (#"{"sector":{}}"#, "sector: wrongType"),
            (#"{"werktijden":{"aantalWerkurenPerWeekMaximaal":100}}"#, "werktijden.aantalWerkurenPerWeekMaximaal: outOfRange"),
            (#"{"flexibiliteit":{"datumEindeBeschikbaarVoorWerk":"2026-02-30"}}"#, "flexibiliteit.datumEindeBeschikbaarVoorWerk: notADate"),
            (#"{"telefoonnummer":["123456789012345"]}"#, "telefoonnummer[0]: tooLong"),
            (#"{"vrijVeld":1}"#, "vrijVeld: unknownMember"),
        ])
    func seekerFaults(text: String, expected: String) {
        #expect(fault(jobSeekers.entity, text) == expected)
    }

    @Test(
        "shape a vacancy its own way",
        arguments: [
            (#","codeWerkEnDenkniveauMinimaal":4"#, "codeWerkEnDenkniveauMinimaal: wrongType"),
            (#","sector":[]"#, "sector: wrongType"),
            (#","werkgever":{"contactpersoon":[{"emailadres":"a@example.org"}]}"#, "werkgever.contactpersoon[0].emailadres: wrongType"),
            (#","cursus":[{"datumCertificaat":"2026-01-01"}]"#, "cursus[0].datumCertificaat: unknownMember"),
            (
                #","flexibiliteit":{"datumAanvangBeschikbaarVoorWerk":"2026-01-01"}"#,
                "flexibiliteit.datumAanvangBeschikbaarVoorWerk: unknownMember"
            ),
        ])
    func vacancyFaults(member: String, expected: String) {
        #expect(fault(vacancies.entity, Self.vacancy.dropLast() + member + "}") == expected)
    }

    @Test("leave answers open for later members, and close their matches")
    func answers() {
        #expect(fault(jobSeekers.sourceAnswer, #"{"maximumAantalResultatenBereikt":false,"matches":[\#(Self.seeker)],"later":1}"#) == nil)
        #expect(fault(jobSeekers.exchangeAnswer, #"{"maximumAantalResultatenBereikt":false,"matches":[]}"#) == "vraagID: missing")
        #expect(
            fault(vacancies.sourceAnswer, #"{"maximumAantalResultatenBereikt":false,"matches":[\#(Self.seeker)]}"#)?
                .hasPrefix("matches[0].") == true)
    }

    @Test("leave a detail open for later members, but for the record in it")
    func details() throws {
        let detail = try #require(vacancies.detail)
        #expect(fault(detail.exchangeAnswer, #"{"bronID":"b","vacature":\#(Self.vacancy),"later":1}"#) == nil)
        #expect(fault(detail.sourceAnswer, Self.vacancy) == nil)
    }

    @Test("close the wrapper of a question about job seekers and leave that about vacancies open")
    func wrappers() {
        let question = #"{"selectiegebied":{"postcode":"3511AA","afstand":5}}"#
        #expect(fault(jobSeekers.selection, #"{"vraagObject":\#(question),"x":1}"#) == "x: unknownMember")
        #expect(fault(vacancies.selection, #"{"vraagObject":\#(question),"x":1}"#) == nil)
    }

    @Test("can all be told by name")
    func names() {
        #expect(WireContract.schemasByName.count == 23)
        #expect(Set(WireContract.schemasByName.map(\.name)).count == 23)
    }
}
