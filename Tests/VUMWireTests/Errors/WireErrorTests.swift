import LabourDomain
import StrictJSON
import Testing
import VUMWire

@Suite("An error of the contract")
struct WireErrorTests {
    static let table: [(error: WireError, status: Int, code: String, message: String)] = [
        (.invalidCall(details: "d"), 400, "400.01", "Ongeldige aanroep"),
        (.incompleteCall(details: "d"), 400, "400.02", "Onvolledige aanroep"),
        (.limitExceeded(.jobSeekers, details: "d"), 429, "429.01", "Aantal werkzoekendeProfielen limiet overschreden"),
        (.limitExceeded(.vacancies, details: "d"), 429, "429.01", "Aantal vacatures limiet overschreden"),
        (.limitExceeded(.contactMoments, details: "d"), 429, "429.01", "Aantal werkgeverscontactmomenten limiet overschreden"),
        (.internalFault, 500, "500.1", "Interne serverfout"), (.unavailable(details: "d"), 503, "500.3", "Service niet beschikbaar"),
    ]

    @Test("has one status, code and message", arguments: table)
    func isFixed(error: WireError, status: Int, code: String, message: String) throws {
        #expect(error.httpStatus == status)
        let body = try json(error.body())
        #expect(body["code"]?.stringValue == code)
        #expect(body["message"]?.stringValue == message)
        #expect(body["details"]?.stringValue == (error == .internalFault ? "Er is een onverwachte fout opgetreden" : "d"))
    }

    @Test("never has details of more than 2,000 characters, and cuts between characters")
    func cutsDetails() throws {
        let error = WireError.invalidCall(details: String(repeating: "é", count: 3000))
        let details = try #require(try json(error.body())["details"]?.stringValue)
        #expect(details.unicodeScalars.count == 2000)
        #expect(details.allSatisfy { $0 == "é" })
    }

    @Test(
        "that is ready-made fits the contract",
        arguments: [
            .unknownPath, .unknownMethod, .wrongMediaType, .incompleteBody, .malformedMessage, .noAccess, .unknownRecord, .stillLoading,
            .invalidReference, .unknownQuestion, .noSourceAnswered, .noSourceRegistered, .tooBusy, .sourceUnavailable,
            .bodyTooLarge(maximumBytes: 1), .detailLimitReached(.vacancies, maximum: 10),
        ] as [WireError])
    func readyMade(error: WireError) throws {
        let schema = try #require(WireContract.schemasByName.first { $0.name == "error" }).schema
        #expect(schema.isValid(error.body()))
        #expect(!error.details.isEmpty)
    }

    @Test("about an unknown area names it")
    func unknownArea() throws {
        #expect(WireError.unknownArea(try PostcodeArea(1234)).details.contains("1234"))
    }
}
