import LabourDomain
import StrictJSON
import Testing
import VUMWire

@Suite("A question for contact moments")
struct ContactMomentQuestionTests {
    private func body(_ criteria: String) -> [UInt8] { bytes(#"{"vraagObject":{\#(criteria)}}"#) }
    private let employer = #""werkgever.nummerKvk":{"$eq":"00000007"}"#

    @Test("with only a number asks for all of that employer")
    func smallest() throws {
        let request = try WireContract.parseContactMomentQuestion(body(employer))
        #expect(request.question == ContactMomentQuestion(employer: try KvKNumber("00000007")))
        #expect(request.ignored.isEmpty)
        #expect(try contactMoments.parseQuestion(body(employer)).question == .contactMoments(request.question))
    }

    @Test("with a date asks for that day and later")
    func since() throws {
        let request = try WireContract.parseContactMomentQuestion(body(employer + #","datum":{"$gte":"2026-01-31"}"#))
        #expect(request.question.since == (try CalendarDate(iso: "2026-01-31")))
    }

    @Test(
        "without a number, or with one that says nothing, is incomplete: it would ask for everybody's",
        arguments: [
            ("", "vraagObject"), (#""datum":{"$gte":"2026-01-31"}"#, "werkgever.nummerKvk"),
            (#""werkgever.nummerKvk":{}"#, "werkgever.nummerKvk"), (#""werkgever.nummerKvk":null"#, "werkgever.nummerKvk"),
            (#""werkgever.nummerKvk":{"$eq":""}"#, "werkgever.nummerKvk"),
            (#""werkgever":{"nummerKvk":"00000007"}"#, "werkgever.nummerKvk"),
            (#""werkgever.nummerKvk":{"$ne":"00000007"}"#, "werkgever.nummerKvk.$eq"),
        ])
    func incomplete(criteria: String, path: String) {
        #expect(
            refusal(contactMoments, body(criteria)) == .incompleteCall(details: "Het verplichte veld \(path) ontbreekt of is leeg."))
    }

    @Test(
        "with a wrong value is invalid and names the field",
        arguments: [
            (#""werkgever.nummerKvk":"00000007""#, "werkgever.nummerKvk"), (#""werkgever.nummerKvk":{"$eq":7}"#, "werkgever.nummerKvk.$eq"),
            (#""werkgever.nummerKvk":{"$eq":"0000007"}"#, "werkgever.nummerKvk.$eq"),
            (#""werkgever.nummerKvk":{"$eq":"0000000７"}"#, "werkgever.nummerKvk.$eq"),
            (#""werkgever.nummerKvk":{"$eq":["00000007"]}"#, "werkgever.nummerKvk.$eq"),
            (#""werkgever.nummerKvk":{"$eq":"00000007"},"datum":"2026-01-31""#, "datum"),
            (#""werkgever.nummerKvk":{"$eq":"00000007"},"datum":{"$gte":"31-01-2026"}"#, "datum.$gte"),
            (#""werkgever.nummerKvk":{"$eq":"00000007"},"datum":{"$gte":"2026-02-30"}"#, "datum.$gte"),
        ])
    func invalid(criteria: String, path: String) {
        let error = refusal(contactMoments, body(criteria))
        #expect(error?.code == "400.01")
        #expect(error?.details.hasPrefix("Veld \(path): gevonden ") == true)
    }

    @Test("lets what the standard does not describe have no effect, and says so")
    func ignored() throws {
        let criteria = #""werkgever.nummerKvk":{"$eq":"00000007","$in":[1]},"datum":{"$lte":"2026-01-31"},"selectiegebied":{"afstand":5}"#
        let request = try WireContract.parseContactMomentQuestion(body(criteria))
        #expect(request.question.since == nil)
        #expect(Set(request.ignored) == ["werkgever.nummerKvk.$in", "datum.$lte", "selectiegebied"])
        #expect(request.questionObject == bytes("{\(criteria)}"))
    }

    @Test("with something beside it is refused, since the wrapper is closed")
    func beside() {
        #expect(refusal(contactMoments, bytes(#"{"vraagObject":{\#(employer)},"extra":1}"#))?.code == "400.01")
    }

    @Test("is written as the contract spells it, and reads back the same")
    func roundTrip() throws {
        for since in [nil, try CalendarDate(iso: "2026-01-31")] {
            let question = ContactMomentQuestion(employer: try KvKNumber("00000007"), since: since)
            let written = WireContract.selectionBody(for: question)
            #expect(contactMoments.selection.isValid(written))
            let read = try WireContract.parseContactMomentQuestion(written)
            #expect(read.question == question)
            #expect(read.ignored.isEmpty)
        }
    }

    @Test("never becomes a selection of profiles")
    func noSelection() {
        #expect(throws: WireRefusal.self) { try contactMoments.parseSelection(body(employer)) }
        #expect(refusal(jobSeekers, body(employer))?.code == "400.02")
        #expect(refusal(contactMoments, bytes(#"{"vraagObject":{"selectiegebied":{"postcode":"3511AA","afstand":20}}}"#))?.code == "400.02")
    }
}
