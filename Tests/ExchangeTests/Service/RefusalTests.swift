import Exchange
import Governance
import LabourDomain
import Testing
import VUMWire

struct RefusalTests {
    private static let area = (try? PostcodeArea(1011)).map { [ExchangeRefusal.unknownPostcodeArea($0)] } ?? []
    static let references: [ReferenceRefusal] =
        ReferenceFault.allCases.map(ReferenceRefusal.fault) + [.foreignAsker, .unknownSource, .unknownQuestion, .profileGone]
    static let all: [(ExchangeRefusal, String?)] =
        [
            (.unauthorised(.noMandate), nil), (.invalidQuestion(.incompleteCall(details: "x")), "400.02"),
            (.invalidQuestion(.invalidCall(details: "x")), "400.01"), (.questionTooLarge(limit: 1, got: 2), "400.01"),
            (.tooManyQuestions(limit: 1), "500.3"), (.memoryTaken(limit: 1), "500.3"), (.noSourceRegistered, "500.3"),
            (.noSourceAnswered, "500.3"),
            (.ledgerUnavailable, "500.1"), (.sourceLied, "500.1"), (.cancelled, "500.1"),
            (.detailLimitReached(.jobSeekers, limit: 10), "429.01"), (.sourceUnavailable(.timedOut), "500.3"),
            (.unknownQuestion, "400.01"),
        ] + area.map { ($0, "400.01") } + references.map { (.referenceRefused($0), "400.01") }

    @Test(arguments: all) func hasOneErrorOfTheContract(_ refusal: ExchangeRefusal, _ code: String?) {
        #expect(refusal.wireError?.code == code)
    }

    @Test func everyReasonIsAWordOfItsOwn() {
        let reasons = Self.all.map(\.0.reason)
        #expect(Set(reasons).count == reasons.count - 1)  // the two invalid questions are alike
        #expect(reasons.allSatisfy { $0.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D } })
    }

    @Test func nothingCanBeLearnedFromARefusedReference() {
        #expect(
            Set(Self.references.map { String(decoding: ExchangeRefusal.referenceRefused($0).wireError?.body() ?? [], as: UTF8.self) }).count
                == 1)
    }

    @Test func everyOutcomeHasACodeOfItsOwn() {
        let outcomes: [SourceOutcome] = [
            .answered, .malformed, .tooLarge, .timedOut, .unreachable, .identityMismatch, .refused(status: 401), .refused(status: 503),
            .wrongMediaType, .cancelled,
        ]
        #expect(Set(outcomes.map(\.code)).count == outcomes.count)
        #expect(SourceOutcome.refused(status: 503).code == "refused-503")
    }

    @Test func everyEndingOfADetailHasACodeOfItsOwn() {
        let endings = [DetailEnding.delivered] + DetailFailure.allCases.map(DetailEnding.failed)
        #expect(Set(endings.map(\.code)).count == endings.count)
    }
}
