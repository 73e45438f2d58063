import StrictJSON
import Testing
import VUMWire

@Suite("Answers that are received")
struct ReceivedAnswerTests {
    static let match = #"{"vumID":"abc","mobiliteit":{"bemiddelingspostcode":"3511AA"}}"#

    @Test("give the question's number, the matches and whether there is more")
    func readsAnAnswer() throws {
        let body = #"{"maximumAantalResultatenBereikt":true,"vraagID":"q-1","matches":[\#(Self.match)]}"#
        let answer = try jobSeekers.receivedAnswer(bytes(body), limits: .standard)
        #expect(answer.questionID == "q-1")
        #expect(answer.isMaximumReached)
        #expect(answer.matches == [try json(Self.match)])
    }

    @Test(
        "are refused where they break the contract",
        arguments: [
            "", "[]", #"{"vraagID":"q"}"#, #"{"maximumAantalResultatenBereikt":false,"vraagID":"q","matches":[{"vumID":"a"}]}"#,
            #"{"maximumAantalResultatenBereikt":false,"vraagID":"q","matches":[],"matches":[]}"#,
        ])
    func refusesABrokenAnswer(body: String) {
        #expect(throws: VUMWireError.self) { try jobSeekers.receivedAnswer(bytes(body), limits: .standard) }
    }

    @Test("give the source and the record of a detail")
    func readsADetail() throws {
        let detail = try vacancies.receivedDetail(bytes(#"{"bronID":"bron 1","vacature":{"idVacature":"v"}}"#), limits: .standard)
        #expect(detail.sourceID == "bron 1")
        #expect(detail.record == (try json(#"{"idVacature":"v"}"#)))
        #expect(throws: VUMWireError.self) { try vacancies.receivedDetail(bytes(#"{"bronID":"b"}"#), limits: .standard) }
        #expect(throws: VUMWireError.self) { try vacancies.receivedDetail(bytes(#"{"bronID":"b","werkzoekende":{}}"#), limits: .standard) }
    }

    @Test("say in one line why something was refused")
    func readsARefusal() {
        let body = WireError.invalidCall(details: "Veld x").body()
        #expect(WireError.words(ofBody: body) == "400.01 Ongeldige aanroep: Veld x")
        #expect(WireError.words(ofBody: bytes("<html>")) == nil)
        #expect(WireError.words(ofBody: bytes("{}")) == nil)
    }

    @Test("are asked for with a whole request, or with only the question in it")
    func completesAQuestion() throws {
        let question = #"{"selectiegebied":{"postcode":"3511AB","afstand":5}}"#
        let whole = #"{"vraagObject":\#(question)}"#
        #expect(try json(jobSeekers.selectionBody(completing: bytes(question))) == json(whole))
        #expect(try json(jobSeekers.selectionBody(completing: bytes(whole))) == json(whole))
        #expect(throws: VUMWireError.notConvertible(path: "", expected: "object")) {
            try jobSeekers.selectionBody(completing: bytes("[]"))
        }
        #expect(throws: VUMWireError.self) { try jobSeekers.selectionBody(completing: bytes("{")) }
    }
}
