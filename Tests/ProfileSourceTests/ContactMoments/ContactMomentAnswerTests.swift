import Foundation
import LabourDomain
import ProfileSource
import StrictJSON
import Testing
import VUMWire

struct ContactMomentAnswerTests {
    @Test func findsThoseOfTheEmployerOnly() async throws {
        let source = try ContactMomentSource()
        try await source.load([
            Records.contactMoment("00000007", manager: "a"), Records.contactMoment("00000008", manager: "b"),
            Records.contactMoment("00000007", on: "2019-12-31", manager: "c"), Records.contactMoment("10000007", manager: "d"),
        ])
        #expect(try await source.managers() == ["a", "c"])
        #expect(try await source.managers(Records.contactMomentQuestion("00000008")) == ["b"])
        #expect(try await source.managers(Records.contactMomentQuestion("99999999")) == [])
    }

    @Test func takesTheDayThatIsAskedAndLater() async throws {
        let source = try ContactMomentSource()
        try await source.load(
            ["2026-03-01", "2026-03-02", "2026-03-03", "9999-12-31", "0001-01-01"].map { Records.contactMoment(on: $0, manager: $0) })
        #expect(
            try await source.managers(Records.contactMomentQuestion(since: "2026-03-02")) == ["2026-03-02", "2026-03-03", "9999-12-31"])
        #expect(try await source.managers(Records.contactMomentQuestion(since: "9999-12-31")) == ["9999-12-31"])
        #expect(try await source.managers().count == 5)
    }

    @Test func answersByTheContractWithEverythingButEmptyValues() async throws {
        let source = try ContactMomentSource()
        let record = #"{"datum":"2026-03-02","werkgever":{"nummerKvk":"00000007","handelsnaamOrganisatie":"","vestigingsadres":{}}}"#
        try await source.load([record])
        let answer = try await source.ask()
        #expect(WireContract.of(.contactMoments).sourceAnswer.faults(in: answer.body.bytes) == [])
        #expect(answer.body.count == answer.body.bytes.count)
        #expect(
            String(decoding: answer.body.bytes, as: UTF8.self)
                == #"{"maximumAantalResultatenBereikt":false,"matches":[{"datum":"2026-03-02","werkgever":{"nummerKvk":"00000007"}}]}"#)
    }

    @Test func keepsTheNewestWhereThereAreMoreThanTheMaximum() async throws {
        let source = try ContactMomentSource(maximumMatches: 3)
        try await source.load((1...9).map { Records.contactMoment(on: "2026-03-0\($0)", manager: "\($0)") })
        let answer = try await source.ask()
        #expect(answer.truncated && answer.matches == 3)
        #expect(try await source.managers() == ["7", "8", "9"])
        let exact = try await source.ask(Records.contactMomentQuestion(since: "2026-03-07"))
        #expect(!exact.truncated && exact.matches == 3)
    }

    @Test func givesThemInRandomOrder() async throws {
        let source = try ContactMomentSource()
        try await source.load((10...40).map { Records.contactMoment(on: "2026-03-02", manager: "\($0)") })
        let orders = try await [source.ask().body.bytes, source.ask().body.bytes, source.ask().body.bytes]
        #expect(Set(orders).count > 1)
    }

    @Test func showsThemOnlyToTheirAudience() async throws {
        let source = try ContactMomentSource(audience: .suwiOnly, isSUWI: false)
        try await source.load([Records.contactMoment()])
        let answer = try await source.ask()
        #expect(answer.matches == 0 && !answer.truncated)
        #expect(WireContract.of(.contactMoments).sourceAnswer.isValid(answer.body.bytes))
    }

    @Test func showsNoneThatWereSuppliedTooLongAgo() async throws {
        let source = try ContactMomentSource(maximumMatches: 1, maximumAgeInDays: 10)
        try await source.load([Records.contactMoment(on: "2026-07-01", manager: "old")], at: Moments.start - 11 * Moments.day)
        try await source.load([Records.contactMoment(on: "2026-01-01", manager: "new")], at: Moments.start - 10 * Moments.day)
        let answer = try await source.ask()
        #expect(!answer.truncated)
        #expect(try await source.managers() == ["new"])
    }

    @Test func saysWhatHadNoEffect() async throws {
        let source = try ContactMomentSource()
        let answer = try await source.ask(Records.contactMomentQuestion("00000007", #","codeSoort":{"$eq":1}"#))
        #expect(answer.ignored == ["codeSoort"])
    }

    @Test func refusesWhatIsNoQuestion() async throws {
        let source = try ContactMomentSource()
        let refusal = await #expect(throws: SourceRefusal.self) { try await source.ask(Records.question()) }
        #expect(refusal?.wireError?.code == "400.02")
    }

    @Test func givesNoDetails() async throws {
        let source = try ContactMomentSource()
        try await source.load([Records.contactMoment()])
        let id = try #require(await source.store.changes(after: 0, of: .contactMoments, limit: 1).first?.mark)
        await #expect(throws: SourceRefusal.unknownRecord) {
            try await source.service.detail(.contactMoments, id: id, by: source.admission)
        }
    }

    @Test func saysThatItsStoreFailed() async throws {
        struct Broken: ContactMomentStore {
            func contactMoments(
                _ question: ContactMomentQuestion, suppliedSince: Date, limit: Int
            ) async throws(ProfileSourceError) -> [[UInt8]] { throw .storeFailed(internal: "x") }
        }
        let refusal = await #expect(throws: SourceRefusal.self) { try await ContactMomentSource(store: Broken()).ask() }
        #expect(refusal?.wireError == .internalFault)
    }

    @Test func doesNotSpeakOfThemWhereItHasNone() async throws {
        #expect(try SourceUnderTest().service.subjects == Subject.ofProfiles)
        #expect(try ContactMomentSource().service.subjects == Subject.allCases)
    }
}

extension ProfileChange {
    /// The identifier.
    fileprivate var mark: String {
        switch kind {
        case .stored(let profile): profile.id
        case .removed(let id): id
        }
    }
}
