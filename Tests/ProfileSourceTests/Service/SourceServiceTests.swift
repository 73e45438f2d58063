import Foundation
import Governance
import LabourDomain
import ProfileSource
import StrictJSON
import Testing
import VUMWire

struct AdmissionTests {
    private func refusal(
        peer: String? = SourceUnderTest.exchange, from: String = SourceUnderTest.asker, to: String = SourceUnderTest.controller,
        via: String = SourceUnderTest.processor
    ) throws -> SourceRefusal? {
        let service = try SourceUnderTest().service
        let peer = try peer.map { try OIN($0) }
        do {
            _ = try service.admit(peer: peer, headers: PartyHeaders(from: from, to: to, via: via, suwi: true))
            return nil
        } catch {
            return error
        }
    }

    @Test func letsTheExchangeInForThisController() throws {
        #expect(try refusal() == nil)
        let admission = try SourceUnderTest().admission(isSUWI: false)
        #expect(admission.from == SourceUnderTest.asker)
        #expect(!admission.isSUWI)
    }

    @Test func refusesEverybodyElse() throws {
        #expect(try refusal(peer: nil) == .unauthorised(.noCertificate))
        #expect(try refusal(peer: SourceUnderTest.asker) == .unauthorised(.peerIsNotTheExchange))
        #expect(try refusal(to: SourceUnderTest.processor) == .unauthorised(.notServedHere))
        #expect(try refusal(via: SourceUnderTest.controller) == .unauthorised(.otherProcessor))
        #expect(try refusal(from: "somebody") == .unauthorised(.malformedSender))
        #expect(try refusal(from: SourceUnderTest.asker + " ") == .unauthorised(.malformedSender))
    }

    @Test func answersARefusalOfAccessWithoutABody() throws {
        for reason in UnauthorisedReason.allCases {
            #expect(SourceRefusal.unauthorised(reason).wireError == nil)
            #expect(SourceRefusal.unauthorised(reason).logReason == reason.rawValue)
        }
    }

    @Test func takesAMissingFlagForNo() throws {
        let service = try SourceUnderTest(audience: .suwiOnly).service
        let admission = try service.admit(
            peer: OIN(SourceUnderTest.exchange),
            headers: PartyHeaders(from: SourceUnderTest.asker, to: SourceUnderTest.controller, via: SourceUnderTest.processor, suwi: nil))
        #expect(!admission.isSUWI)
    }
}

struct SourceServiceTests {
    @Test(arguments: Subject.ofProfiles)
    func showsProfilesOnlyToTheirAudience(_ subject: Subject) async throws {
        let source = try SourceUnderTest(audience: .suwiOnly)
        try await source.load(subject, [Records.record(of: subject, "a")])
        #expect(try await source.identifiers(subject, isSUWI: true) == ["a"])
        let answer = try await source.ask(subject, isSUWI: false)
        #expect(answer.matches == 0)
        #expect(!answer.truncated)
        #expect(WireContract.of(subject).sourceAnswer.isValid(answer.body.bytes))
        _ = try await source.service.detail(subject, id: "a", by: source.admission(isSUWI: true))
        await #expect(throws: SourceRefusal.unknownRecord) {
            try await source.service.detail(subject, id: "a", by: source.admission(isSUWI: false))
        }
    }

    @Test(arguments: Subject.ofProfiles)
    func givesARecordAsItWasSupplied(_ subject: Subject) async throws {
        let source = try SourceUnderTest()
        try await source.load(subject, [Records.record(of: subject, "a.-_A")])
        let record = try await source.service.detail(subject, id: "a.-_A", by: source.admission())
        #expect(record == Array(Records.record(of: subject, "a.-_A").utf8))
        await #expect(throws: SourceRefusal.unknownRecord) {
            try await source.service.detail(subject, id: "A.-_A", by: source.admission())
        }
    }

    @Test(arguments: Subject.ofProfiles)
    func answersByTheContract(_ subject: Subject) async throws {
        let source = try SourceUnderTest()
        try await source.load(subject, (0..<50).map { Records.record(of: subject, "p\($0)") })
        let answer = try await source.ask(subject)
        #expect(answer.matches == 50)
        #expect(WireContract.of(subject).sourceAnswer.faults(in: answer.body.bytes) == [])
    }

    /// The stricter of the two counts: what the exchange lets through, and what the source allows itself.
    @Test(arguments: Subject.ofProfiles, [(own: 30, asked: 5, found: 1), (own: 5, asked: 30, found: 1), (own: 30, asked: 20, found: 2)])
    func aQuestionCanAskForYoungerProfiles(_ subject: Subject, _ ages: (own: Int, asked: Int, found: Int)) async throws {
        let source = try SourceUnderTest(maximumAgeInDays: ages.own)
        try await source.load(subject, [Records.record(of: subject, "a")], at: Moments.start)
        try await source.load(subject, [Records.record(of: subject, "b")], at: Moments.start.addingTimeInterval(-10 * 86_400))
        let answer = try await source.service.search(
            subject, by: source.admission(), body: Records.question("1000AA", 5), maximumAge: ages.asked)
        #expect(answer.matches == ages.found)
    }

    @Test func refusesAPostcodeThatDoesNotExist() async throws {
        let source = try SourceUnderTest()
        try await source.catalogue.load()
        let refusal = await #expect(throws: SourceRefusal.self) { try await source.ask(.jobSeekers, Records.question("5555AA", 5)) }
        #expect(refusal == .unknownPostcodeArea(try PostcodeArea(5555)))
        #expect(refusal?.wireError?.code == "400.01")
        #expect(refusal?.wireError?.details.contains("5555") == true)
        #expect(refusal?.logReason == "unknown-postcode-area")
    }

    @Test(arguments: [
        ("{}", "400.02"), ("{\"vraagObject\":{}}", "400.02"),
        ("{\"vraagObject\":{\"selectiegebied\":{\"postcode\":\"x\",\"afstand\":1}}}", "400.01"),
        ("no json", "400.01"),
    ])
    func refusesABrokenQuestionByTheContract(body: String, code: String) async throws {
        let source = try SourceUnderTest()
        try await source.catalogue.load()
        let refusal = await #expect(throws: SourceRefusal.self) { try await source.ask(.jobSeekers, Array(body.utf8)) }
        #expect(refusal?.wireError?.code == code)
        #expect(refusal?.logReason == "invalid-question-\(code)")
    }

    @Test func tellsWhichCriteriaHadNoEffect() async throws {
        let source = try SourceUnderTest()
        try await source.load(.jobSeekers, [Records.jobSeeker("a")])
        let answer = try await source.ask(.jobSeekers, Records.question("1000AA", 5, ",\"lievelingskleur\":{\"$eq\":\"blauw\"}"))
        #expect(answer.matches == 1)
        #expect(answer.ignored.count == 1)
        #expect(answer.ignored.first?.hasPrefix("lievelingskleur") == true)
    }

    @Test func givesAnInternalFaultWhenTheStoreFails() async throws {
        let gazetteer = try Places.gazetteer()
        let configuration = try SourceConfiguration(
            controller: OIN(SourceUnderTest.controller), processor: OIN(SourceUnderTest.processor), exchange: OIN(SourceUnderTest.exchange))
        let store = FailingStore()
        let service = try SourceService(
            configuration: configuration, catalogue: ProfileCatalogue(store: store, gazetteer: gazetteer), store: store,
            clock: { Moments.start })
        let admission = try SourceUnderTest().admission()
        let refusal = await #expect(throws: SourceRefusal.self) { try await service.detail(.jobSeekers, id: "a", by: admission) }
        #expect(refusal?.wireError == .internalFault)
        #expect(refusal?.logReason == "store-failed: the store could not be read or written")
    }

    @Test func namesEveryRefusalForTheContractAndTheLog() {
        #expect(SourceRefusal.notReady.wireError?.httpStatus == 503)
        #expect(SourceRefusal.notReady.logReason == "not-ready")
        #expect(SourceRefusal.unknownRecord.wireError?.code == "400.01")
        #expect(SourceRefusal.unknownRecord.logReason == "unknown-record")
    }

    @Test(arguments: [0, -1, 100_001])
    func refusesAMaximumOutOfBounds(maximum: Int) {
        #expect(throws: ProfileSourceError.invalidMaximum(got: maximum)) { try SourceUnderTest(maximumMatches: maximum) }
    }

    @Test(arguments: [0, -1, 36_501])
    func refusesAnAgeOutOfBounds(days: Int) {
        #expect(throws: ProfileSourceError.invalidAge(got: days)) { try SourceUnderTest(maximumAgeInDays: days) }
    }
}
