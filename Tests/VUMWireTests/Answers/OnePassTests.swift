import LabourDomain
import StrictJSON
import Testing
import VUMWire

@Suite("What is done in one pass is what is done apart")
struct OnePassTests {
    private static let record = """
        {"idWerkzoekende": "w-1", "emailadres": ["a@example.org"], "mobiliteit": {"bemiddelingspostcode": "3511ab", "maximaleReisafstand": 25},
        "bemiddelingsberoep": [{}, {"codeBeroepsnaam": "a"}], "sector": [], "arbeidsmarktkwalificatie": {"taalbeheersing":
        [{"codeTaal": "nld"}, {"codeNiveauTaalbeheersingMondeling": 3}]}}
        """

    @Test func aFindableProfileIsTheProfileWithItsFacts() throws {
        let findable = try jobSeekers.findableProfile(of: bytes(Self.record))
        #expect(try findable.profile == jobSeekers.searchProfile(of: bytes(Self.record)))
        #expect(try findable.facts == jobSeekers.facts(of: bytes(Self.record)))
        #expect(findable.facts.languages == [LanguageSkill(language: .dutch), LanguageSkill(language: nil, oral: 3)])
    }

    @Test func anAcceptedMatchIsTheExchangesMatch() throws {
        let profile = try jobSeekers.searchProfile(of: bytes(Self.record))
        let match = try jobSeekers.acceptMatch(profile)
        #expect(match.recordID == "w-1")
        #expect(try match.exchangeMatch(vumID: "v\"1") == jobSeekers.exchangeMatch(from: profile, vumID: "v\"1"))
    }

    @Test(
        "a match that does not keep to the contract is refused with the same faults",
        arguments: ["{}", "[]", "{", Self.record, #"{"idWerkzoekende":"","mobiliteit":{"bemiddelingspostcode":"1"}}"#])
    func refused(record: String) {
        let faults = jobSeekers.sourceMatch.faults(in: bytes(record), limits: .record, maximumFaults: 10)
        #expect(!faults.isEmpty)
        #expect(throws: VUMWireError.invalid(faults)) { try jobSeekers.acceptMatch(bytes(record)) }
    }

    @Test("a replaced name that comes often is refused, however many there are", arguments: [2, 17, 200])
    func replacedOften(count: Int) {
        let names = (0..<count).map { _ in #""id":1"# }.joined(separator: ",")
        #expect(throws: StrictJSONError.self) {
            try JSONSchema.any.project(
                bytes("{\(names)}"), droppingEmptyValues: false,
                replacing: (key: "id", with: (key: "vumID", stringValue: "a long reference")))
        }
    }
}
