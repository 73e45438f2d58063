import Exchange
import Foundation
import Governance
import LabourDomain
import StrictJSON
import Testing
import VUMWire

/// The third exchange: one question, one answer, no detail.
@Suite(.timeLimit(.minutes(10))) struct ContactMomentTests {
    private func names(_ answer: Answer) -> [String] {
        answer.matches.compactMap { $0["accountmanager"]?["naam"]?.stringValue }.sorted()
    }

    @Test func mergesWhatEverySourceKnowsAsItIs() async throws {
        let chain = try Chain()
        for (index, source) in chain.sources.enumerated() {
            chain.port.onSearch(source, ScriptedSources.answering(Wire.answer(["a\(index)", "b\(index)"], .contactMoments)))
        }
        let answer = try await chain.answer(.contactMoments)
        #expect(names(answer) == ["a0", "a1", "a2", "b0", "b1", "b2"])
        #expect(answer.references.isEmpty)
        #expect(chain.port.asked.allSatisfy { $0.request.subject == .contactMoments })
        let text = String(decoding: answer.bytes, as: UTF8.self)
        #expect(chain.sources.allSatisfy { !text.contains($0.sourceID) && !text.contains($0.oin.text) })
    }

    @Test func leavesOutEmptyValues() async throws {
        let chain = try Chain(sources: 1)
        let moment = Array(#"{ "datum" : "2026-03-02", "accountmanager": {"naam": ""}, "werkgever": {"nummerKvk": "00000007"} }"#.utf8)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer([moment])))
        let text = String(decoding: try await chain.answer(.contactMoments).bytes, as: UTF8.self)
        #expect(text.contains(#"[{"datum":"2026-03-02","werkgever":{"nummerKvk":"00000007"}}]"#))
    }

    @Test func keepsMomentsThatLookAlike() async throws {
        let chain = try Chain(sources: 1)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer(["a", "a"], .contactMoments)))
        let answer = try await chain.answer(.contactMoments)
        #expect(names(answer) == ["a", "a"])
        #expect(try await chain.outcome(answer.questionID).sources.map(\.duplicates) == [0])
    }

    @Test func asksOnlySourcesThatSpeakTheInterface() async throws {
        let chain = try Chain(sources: 3, subjects: [Set(Subject.ofProfiles), [.contactMoments], Set(Subject.ofProfiles)])
        chain.port.onSearch(chain.sources[1], ScriptedSources.answering(Wire.answer(["a"], .contactMoments)))
        let answer = try await chain.answer(.contactMoments)
        #expect(chain.port.asked.map(\.source) == [chain.sources[1].oin])
        #expect(try await chain.outcome(answer.questionID).sources.map(\.source) == [chain.sources[1].oin])
        let none = try Chain(sources: 1, subjects: [Set(Subject.ofProfiles)])
        await #expect(throws: ExchangeRefusal.noSourceRegistered) { try await none.ask(.contactMoments) }
    }

    @Test func passesTheQuestionOnAsGiven() async throws {
        let chain = try Chain(sources: 1)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer([String]())))
        let body = Wire.contactMomentQuestion(extra: #", "datum": {"$gte": "2026-01-31"}, "toekomst": {"$eq": 1.50}"#)
        let stream = try await chain.service.search(.contactMoments, by: chain.asker, body: body, trace: nil)
        _ = try await Answer(reading: stream, subject: .contactMoments)
        let sent = try #require(chain.port.asked.first?.request.body)
        #expect(
            String(decoding: sent, as: UTF8.self)
                == #"{"vraagObject":{"werkgever.nummerKvk":{"$eq":"00000007"},"datum":{"$gte":"2026-01-31"},"toekomst":{"$eq":1.50}}}"#)
        #expect(await chain.ledger.memory.history(of: stream.questionID)?.question.ignoredCriteria == ["toekomst"])
    }

    @Test func refusesAQuestionForEverybody() async throws {
        let chain = try Chain(sources: 1)
        let body = Array(#"{"vraagObject":{"datum":{"$gte":"2026-01-31"}}}"#.utf8)
        let refusal = await #expect(throws: ExchangeRefusal.self) {
            try await chain.service.search(.contactMoments, by: chain.asker, body: body, trace: nil)
        }
        #expect(refusal?.wireError?.code == "400.02")
        #expect(chain.port.asked.isEmpty && chain.ledger.calls == ["refusals"])
    }

    @Test func passesOnNoMoreThanTheMaximum() async throws {
        let chain = try Chain(sources: 1) { $0.maximumMatchesPerSource = 2 }
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer(["a", "a", "a"], .contactMoments)))
        let answer = try await chain.answer(.contactMoments)
        #expect(answer.matches.count == 2)
        #expect(answer.maximumReached)
        #expect(try await chain.outcome(answer.questionID).sources.map(\.truncated) == [true])
    }

    @Test func recordsTheQuestionBeforeTheSourcesHearIt() async throws {
        let chain = try Chain(sources: 1)
        chain.ledger.breakDown(.questions)
        await #expect(throws: ExchangeRefusal.ledgerUnavailable) { try await chain.ask(.contactMoments) }
        #expect(chain.port.asked.isEmpty)
    }

    /// What is wrong with a record is told in words of the contract; the people in it are in no report and no ledger.
    @Test func keepsNothingOfTheContent() async throws {
        let chain = try Chain(sources: 1)
        let good = Wire.match("Floor Fabelaar", .contactMoments, extra: #","werkgever":{"nummerKvk":"00000007"}"#)
        let bad = Wire.match("Umut Dromer", .contactMoments, extra: #","codeSoort":9,"Floor Fabelaar":1"#)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer([good, bad])))
        let answer = try await chain.answer(.contactMoments)
        #expect(names(answer) == ["Floor Fabelaar"])
        let history = try #require(await chain.ledger.memory.history(of: answer.questionID))
        let kept = String(describing: history)
        #expect(!kept.contains("Fabelaar") && !kept.contains("Dromer") && !kept.contains("00000007"))
        let report = try #require(history.outcome?.sources.first)
        #expect(report.delivered == 1 && report.recordsRefused == 1)
        #expect(report.refused.contains { $0.path == "codeSoort" && $0.rule == "notOneOf" })
    }

    @Test func hasNoDetails() async throws {
        let chain = try Chain(sources: 1)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer(["a"], .contactMoments)))
        let questionID = try await chain.answer(.contactMoments).questionID
        let reference = try chain.sealer.seal(
            ProfileReference(
                subject: .contactMoments, source: chain.sources[0].oin, recordID: "a", questionID: questionID, asker: chain.asker.from,
                expires: ManualTime.start.addingTimeInterval(60)))
        let refusal = await #expect(throws: ExchangeRefusal.self) {
            try await chain.service.detail(.contactMoments, reference: reference, by: chain.asker, trace: nil)
        }
        #expect(refusal?.wireError == .invalidReference)
        #expect(chain.port.fetched.isEmpty)
    }
}
