import LabourDomain
import StrictJSON
import Testing
import VUMWire

@Suite("The envelope of a question")
struct EnvelopeTests {
    @Test("with only an area asks for everything in it", arguments: [jobSeekers, vacancies])
    func smallest(contract: WireContract) throws {
        let request = try contract.parseSelection(body())
        #expect(request.question == SelectionQuestion(area: try SearchArea(centre: Postcode("3511AA"), radius: 20)))
        #expect(request.ignored.isEmpty)
    }

    @Test(
        "that is no JSON object is an invalid call",
        arguments: [
            "", " ", "nope", "[]", "3", #""text""#, "null", #"{"vraagObject":{}"#, #"{"vraagObject":{}} x"#, #"{"vraagObject":1}"#,
            #"{"vraagObject":"x"}"#, #"{"vraagObject":[1]}"#, #"{"vraagObject":true}"#,
        ])
    func notAnObject(text: String) {
        #expect(refusal(jobSeekers, bytes(text))?.code == "400.01")
    }

    @Test("with a duplicate key, bad UTF-8, too much depth or too many bytes is an invalid call that says which")
    func refusedText() {
        let twice = #"{"vraagObject":{"selectiegebied":{"postcode":"3511AA","postcode":"1000AA","afstand":5}}}"#
        #expect(refusal(jobSeekers, bytes(twice))?.details.contains("meer dan eens") == true)
        #expect(refusal(jobSeekers, [0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D])?.details.contains("UTF-8") == true)
        let deep = String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
        #expect(refusal(jobSeekers, bytes(#"{"vraagObject":\#(deep)}"#))?.details.contains("niveaus") == true)
        #expect(refusal(vacancies, Array(repeating: 0x20, count: (1 << 20) + 1))?.details.contains("te groot") == true)
        #expect(refusal(vacancies, bytes(#"{"x":1e999}"#))?.details.contains("getal") == true)
        #expect(refusal(vacancies, [])?.details.contains("leeg") == true)
    }

    @Test(
        "without a question, or with an empty one, is incomplete",
        arguments: ["{}", #"{"vraagObject":null}"#, #"{"vraagObject":""}"#, #"{"vraagObject":[]}"#])
    func withoutQuestion(text: String) {
        for contract in [jobSeekers, vacancies] {
            #expect(refusal(contract, bytes(text)) == .incompleteCall(details: "Het verplichte veld vraagObject ontbreekt of is leeg."))
        }
    }

    @Test(
        "without an area, or with half of one, is incomplete and names what lacks",
        arguments: [
            ("{}", "vraagObject"), (#"{"contractvorm":{}}"#, "selectiegebied"), (#"{"selectiegebied":{}}"#, "selectiegebied"),
            (#"{"selectiegebied":null}"#, "selectiegebied"), (#"{"selectiegebied":{"afstand":5}}"#, "selectiegebied.postcode"),
            (#"{"selectiegebied":{"afstand":5,"postcode":""}}"#, "selectiegebied.postcode"),
            (#"{"selectiegebied":{"postcode":"3511AA"}}"#, "selectiegebied.afstand"),
        ])
    func withoutArea(question: String, path: String) {
        #expect(
            refusal(jobSeekers, bytes(#"{"vraagObject":\#(question)}"#))
                == .incompleteCall(details: "Het verplichte veld \(path) ontbreekt of is leeg."))
    }

    @Test(
        "with a wrong area is invalid and names the field",
        arguments: [
            (#""x""#, "selectiegebied"), (#"{"postcode":3511,"afstand":5}"#, "selectiegebied.postcode"),
            (#"{"postcode":"3511 AA","afstand":5}"#, "selectiegebied.postcode"),
            (#"{"postcode":" 3511AA","afstand":5}"#, "selectiegebied.postcode"),
            (#"{"postcode":"0999AA","afstand":5}"#, "selectiegebied.postcode"),
            (#"{"postcode":"3511","afstand":5}"#, "selectiegebied.postcode"),
            (#"{"postcode":"3511AA","afstand":-1}"#, "selectiegebied.afstand"),
            (#"{"postcode":"3511AA","afstand":1000}"#, "selectiegebied.afstand"),
            (#"{"postcode":"3511AA","afstand":"5"}"#, "selectiegebied.afstand"),
            (#"{"postcode":"3511AA","afstand":5.0}"#, "selectiegebied.afstand"),
            (#"{"postcode":"3511AA","afstand":true}"#, "selectiegebied.afstand"),
        ])
    func wrongArea(area: String, path: String) {
        let error = refusal(jobSeekers, bytes(#"{"vraagObject":{"selectiegebied":\#(area)}}"#))
        #expect(error?.code == "400.01")
        #expect(error?.details.hasPrefix("Veld \(path): gevonden ") == true)
    }

    @Test("takes both ends of the radius and letters of either case", arguments: [0, 999])
    func edges(radius: Int) throws {
        let request = try jobSeekers.parseSelection(
            bytes(#"{"vraagObject":{"selectiegebied":{"postcode":"1000zz","afstand":\#(radius)}}}"#))
        #expect(request.question.area == (try SearchArea(centre: Postcode("1000ZZ"), radius: radius)))
    }

    @Test("with something beside the question is refused for job seekers, ignored for vacancies, as in the contracts")
    func beside() throws {
        let text = #"{"extra":1,"vraagObject":{"selectiegebied":{"postcode":"3511AA","afstand":5}},"leeg":{}}"#
        #expect(
            refusal(jobSeekers, bytes(text))
                == .invalidCall(details: "Het veld extra is onbekend; naast vraagObject is geen ander veld toegestaan."))
        #expect(try vacancies.parseSelection(bytes(text)).ignored == ["extra"])
    }

    @Test("keeps the question's own text, without white space and with what is unknown")
    func keepsText() throws {
        let question = #"{ "selectiegebied" : {"postcode":"3511AA","afstand": 5}, "caf\u00e9 \"}" : [ 1.50, {"a":"b , }"} ], "x": 1E2 }"#
        let text = #"{"a,b":{"c":"}"}, "\u0076raagObject": \#(question) , "later":[]}"#
        let request = try vacancies.parseSelection(bytes(text))
        #expect(
            String(decoding: request.questionObject, as: UTF8.self)
                == #"{"selectiegebied":{"postcode":"3511AA","afstand":5},"caf\u00e9 \"}":[1.50,{"a":"b , }"}],"x":1E2}"#)
        let again = try vacancies.parseSelection(vacancies.selectionBody(wrapping: request.questionObject))
        #expect(again.question == request.question)
        #expect(again.questionObject == request.questionObject)
    }
}
