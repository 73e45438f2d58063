import LabourDomain
import StrictJSON
import Testing
import VUMWire

@Suite("The contract of contact moments")
struct ContactMomentSchemaTests {
    private func fault(_ text: String) -> String? {
        contactMoments.sourceMatch.faults(in: bytes(text)).first.map { "\($0.path): \($0.rule.name)" }
    }

    @Test("has one path and no detail")
    func words() {
        #expect(contactMoments.pathSegment == "werkgeverscontactmomenten")
        #expect(contactMoments.detail == nil)
        #expect(contactMoments.identifier(of: bytes(SampleMoment.text)) == nil)
        #expect(throws: VUMWireError.self) { try contactMoments.receivedDetail(bytes("{}"), limits: .record) }
    }

    @Test("takes the smallest and the fullest record, the same from a source as from the exchange")
    func takes() {
        for schema in [contactMoments.entity, contactMoments.sourceMatch, contactMoments.exchangeMatch] {
            #expect(schema.isValid(bytes(#"{"datum":"2026-03-02"}"#)))
            #expect(schema.isValid(bytes(SampleMoment.text)))
        }
    }

    @Test(
        "refuses what the contract does not have, at every level",
        arguments: [
            ("{}", "datum: missing"), (#"{"datum":""}"#, "datum: notADate"), (#"{"datum":"2026-02-30"}"#, "datum: notADate"),
            (#"{"datum":"2026-03-02","vumID":"v"}"#, "vumID: unknownMember"),
            (#"{"datum":"2026-03-02","codeOnderwerp":0}"#, "codeOnderwerp: notOneOf"),
            (#"{"datum":"2026-03-02","codeOnderwerp":7}"#, "codeOnderwerp: notOneOf"),
            (#"{"datum":"2026-03-02","codeSoort":"1"}"#, "codeSoort: wrongType"),
            (#"{"datum":"2026-03-02","accountmanager":{"bsn":"1"}}"#, "accountmanager.bsn: unknownMember"),
            (#"{"datum":"2026-03-02","werkgever":{}}"#, "werkgever.nummerKvk: missing"),
            (#"{"datum":"2026-03-02","werkgever":{"nummerKvk":"1234567"}}"#, "werkgever.nummerKvk: shape"),
            (#"{"datum":"2026-03-02","werkgever":{"nummerKvk":12345678}}"#, "werkgever.nummerKvk: wrongType"),
            (
                #"{"datum":"2026-03-02","werkgever":{"nummerKvk":"12345678","erkendSbbLeerbedrijf":1}}"#,
                "werkgever.erkendSbbLeerbedrijf: wrongType"
            ),
            (
                #"{"datum":"2026-03-02","werkgever":{"nummerKvk":"12345678","codeSoortAfspraken":4}}"#,
                "werkgever.codeSoortAfspraken: notOneOf"
            ),
            (
                #"{"datum":"2026-03-02","werkgever":{"nummerKvk":"12345678","vestigingsadres":{"postcode":"3511 AB"}}}"#,
                "werkgever.vestigingsadres.postcode: shape"
            ),
        ])
    func refuses(text: String, expected: String) {
        #expect(fault(text) == expected)
    }

    @Test("bounds names by 70, e-mail addresses by 320 and numbers by 14 characters")
    func lengths() {
        func manager(_ key: String, _ count: Int) -> String {
            #"{"datum":"2026-03-02","accountmanager":{"\#(key)":"\#(String(repeating: "é", count: count))"}}"#
        }
        for (key, most) in [("naam", 70), ("naamOrganisatie", 70), ("emailadres", 320), ("telefoonnummer", 14)] {
            #expect(fault(manager(key, most)) == nil)
            #expect(fault(manager(key, most + 1)) == "accountmanager.\(key): tooLong")
        }
    }

    @Test("closes the wrapper of a question, and leaves the question open")
    func wrapper() {
        let question = #"{"werkgever.nummerKvk":{"$eq":"00000007","$later":1},"later":{}}"#
        #expect(contactMoments.selection.isValid(bytes(#"{"vraagObject":\#(question)}"#)))
        #expect(!contactMoments.selection.isValid(bytes(#"{"vraagObject":\#(question),"x":1}"#)))
        #expect(!contactMoments.selection.isValid(bytes(#"{"vraagObject":{"datum":{"$gte":"2026-01-01"}}}"#)))
    }

    @Test("lets a match through as it is, without white space and empty values")
    func wholeMatch() throws {
        let record =
            #"{"datum": "2026-03-02", "accountmanager": {"naam": ""}, "werkgever": {"nummerKvk": "00000007", "vestigingsadres": {}}}"#
        let passed = try contactMoments.acceptWholeMatch(bytes(record))
        #expect(String(decoding: passed, as: UTF8.self) == #"{"datum":"2026-03-02","werkgever":{"nummerKvk":"00000007"}}"#)
        #expect(throws: VUMWireError.self) { try contactMoments.acceptWholeMatch(bytes("{}")) }
        #expect(throws: VUMWireError.notConvertible(path: "", expected: "an identifier")) {
            try contactMoments.acceptMatch(bytes(record))
        }
    }
}
