import LabourDomain
import StrictJSON
import Testing
import VUMWire

@Suite("A contact moment")
struct ContactMomentConversionTests {
    @Test("comes from the wire with everything, and goes back the same")
    func roundTrip() throws {
        let moment = try WireContract.contactMoment(from: bytes(SampleMoment.text))
        #expect(moment == (try SampleMoment.full()))
        let record = WireContract.wireRecord(moment)
        #expect(contactMoments.entity.isValid(record))
        #expect(try json(record) == json(SampleMoment.text))
    }

    @Test("of which little is known is a day")
    func smallest() throws {
        let moment = ContactMoment(date: try CalendarDate(iso: "2026-03-02"))
        #expect(WireContract.wireRecord(moment) == bytes(#"{"datum":"2026-03-02"}"#))
        #expect(try WireContract.contactMoment(from: bytes(#"{"datum":"2026-03-02","accountmanager":{"naam":""}}"#)) == moment)
    }

    @Test("leaves out what the contract cannot carry")
    func leavesOut() throws {
        var moment = try SampleMoment.full()
        moment.topicCode = 7
        moment.liaison.name = String(repeating: "x", count: 71)
        moment.employer?.sector = 100_000
        let record = WireContract.wireRecord(moment)
        #expect(contactMoments.entity.isValid(record))
        let value = try json(record)
        #expect(value["codeOnderwerp"] == nil && value["accountmanager"]?["naam"] == nil && value["werkgever"]?["codeSbi"] == nil)
    }

    @Test("is found by its employer and day, also where its address cannot be")
    func key() throws {
        let odd = #"{"datum":"2026-03-02","werkgever":{"nummerKvk":"00000007","vestigingsadres":{"postcode":"0123AB"}}}"#
        let key = try WireContract.contactMomentKey(of: bytes(odd))
        #expect(key.employer == (try KvKNumber("00000007")))
        #expect(key.date == (try CalendarDate(iso: "2026-03-02")))
        #expect(throws: VUMWireError.self) { try WireContract.contactMoment(from: bytes(odd)) }
        #expect(try WireContract.contactMomentKey(of: bytes(#"{"datum":"2026-03-02"}"#)).employer == nil)
        #expect(throws: VUMWireError.self) { try WireContract.contactMomentKey(of: bytes("{}")) }
    }
}
