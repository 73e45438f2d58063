import Testing
import VUMWire

@Suite("The headers of a request")
struct PartyHeadersTests {
    private func read(
        _ changes: [String: [String]] = [:], requiringSUWI: Bool = false
    ) -> Result<PartyHeaders, WireRefusal> {
        var headers = [
            "API-Version": ["3.0.0"], "X-VUM-berichtVersie": ["3.0.0"], "X-VUM-fromParty": ["A"], "X-VUM-toParty": ["B"],
            "X-VUM-viaParty": ["C"],
        ]
        headers.merge(changes) { _, new in new }
        return Result { () throws(WireRefusal) in try PartyHeaders.read({ headers[$0] ?? [] }, requiringSUWI: requiringSUWI) }
    }

    private func error(_ changes: [String: [String]], requiringSUWI: Bool = false) -> WireError? {
        guard case .failure(let refusal) = read(changes, requiringSUWI: requiringSUWI) else { return nil }
        return refusal.error
    }

    @Test("give the three parties")
    func givesParties() throws {
        #expect(try read().get() == PartyHeaders(from: "A", to: "B", via: "C", suwi: nil))
    }

    @Test("give the SUWI flag where it is required", arguments: [("true", true), ("false", false)])
    func givesFlag(text: String, flag: Bool) throws {
        #expect(try read(["X-VUM-SUWIparty": [text]], requiringSUWI: true).get().suwi == flag)
    }

    @Test("may hold a SUWI flag where none is required; nobody looks at it", arguments: [["true"], ["nonsense"], ["true", "false"]])
    func toleratesFlag(values: [String]) throws {
        #expect(try read(["X-VUM-SUWIparty": values]).get().suwi == nil)
    }

    @Test(
        "that are missing or empty make the call incomplete",
        arguments: ["API-Version", "X-VUM-berichtVersie", "X-VUM-fromParty", "X-VUM-toParty", "X-VUM-viaParty"], [[], [""]])
    func missing(name: String, values: [String]) {
        #expect(error([name: values]) == .incompleteCall(details: "De volgende verplichte headers ontbreken: \(name)."))
    }

    @Test("that are missing are named all at once, the SUWI flag among them where it is required")
    func namesAllMissing() {
        #expect(
            error(["X-VUM-fromParty": [], "X-VUM-viaParty": []], requiringSUWI: true)
                == .incompleteCall(
                    details: "De volgende verplichte headers ontbreken: X-VUM-fromParty, X-VUM-viaParty, X-VUM-SUWIparty."))
    }

    @Test("that come twice are refused, even with the same value", arguments: ["API-Version", "X-VUM-toParty"])
    func repeated(name: String) {
        #expect(
            error([name: ["3.0.0", "3.0.0"]])
                == .invalidCall(details: "De header \(name) komt meer dan eens voor; verwacht precies één keer."))
    }

    @Test(
        "of another version are refused", arguments: ["API-Version", "X-VUM-berichtVersie"], ["3.0", "3.1.0", "3.0.0 ", "v3.0.0", "2.0.0"])
    func otherVersion(name: String, version: String) {
        #expect(error([name: [version]]) == .invalidCall(details: "De header \(name) heeft de waarde \"\(version)\"; verwacht: 3.0.0."))
    }

    @Test("with a flag that is neither true nor false are refused", arguments: ["1", "TRUE", "ja", "true "])
    func otherFlag(text: String) {
        #expect(
            error(["X-VUM-SUWIparty": [text]], requiringSUWI: true)
                == .invalidCall(details: "De header X-VUM-SUWIparty heeft de waarde \"\(text)\"; verwacht: true of false."))
    }

    @Test("are repeated in an error only shortened and in printable ASCII")
    func shortensValues() {
        let error = error(["API-Version": ["\u{1B}[31mé" + String(repeating: "x", count: 100)]])
        #expect(error?.details.contains("?[31m?" + String(repeating: "x", count: 34) + "...") == true)
    }

    @Test("have the names of the contract")
    func names() {
        #expect(VUMHeader.version == "3.0.0")
        #expect(
            [
                VUMHeader.apiVersion, VUMHeader.messageVersion, VUMHeader.fromParty, VUMHeader.toParty, VUMHeader.viaParty,
                VUMHeader.suwiParty,
            ]
                == ["API-Version", "X-VUM-berichtVersie", "X-VUM-fromParty", "X-VUM-toParty", "X-VUM-viaParty", "X-VUM-SUWIparty"])
    }

    @Test func aPurposeIsReadAsItStandsAndOnce() throws {
        #expect(try PartyHeaders.purpose { _ in [] } == nil)
        #expect(try PartyHeaders.purpose { $0 == "Schakel-Purpose" ? ["public-mediation"] : [] } == "public-mediation")
        #expect(throws: WireRefusal.self) { try PartyHeaders.purpose { _ in ["public-mediation", "public-mediation"] } }
    }

    @Test(arguments: [["0"], ["36501"], ["-1"], ["1.5"], ["+1"], [" 1"], [""], ["١"], ["999999999999999999999"], ["1", "1"]])
    func anAgeThatIsNoNumberOfDaysIsRefused(_ values: [String]) {
        #expect(throws: WireRefusal.self) { try PartyHeaders.maximumProfileAge { _ in values } }
    }

    @Test func anAgeIsReadInDays() throws {
        #expect(try PartyHeaders.maximumProfileAge { _ in [] } == nil)
        #expect(try PartyHeaders.maximumProfileAge { $0 == "Schakel-Maximum-Profile-Age" ? ["36500"] : [] } == 36_500)
    }
}
