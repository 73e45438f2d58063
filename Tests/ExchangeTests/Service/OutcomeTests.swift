import FoundationEssentials
import Governance
import LabourDomain
import StrictJSON
import Testing
import VUMWire

@testable import Exchange

/// A mediator tells what came of a detail (VUM-005).
struct OutcomeTests {
    /// A chain with a detail that was delivered, and its reference.
    private func delivered(_ subject: Subject = .jobSeekers) async throws -> (chain: Chain, reference: String) {
        let chain = try Chain(sources: 1)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer(["a"], subject)))
        chain.port.onDetail(chain.sources[0]) { SourceDetail(status: 200, body: Wire.match($0.recordID, $0.subject)) }
        let reference = try #require(try await chain.answer(subject).references.first)
        _ = try await chain.service.detail(subject, reference: reference, by: chain.asker, trace: nil)
        return (chain, reference)
    }

    private func body(_ reference: String, _ rest: String, subject: Subject = .jobSeekers) -> [UInt8] {
        Array(#"{"subject":"\#(subject.rawValue)","reference":"\#(reference)",\#(rest)}"#.utf8)
    }

    private func refusal(_ chain: Chain, _ body: [UInt8], by asker: Admission? = nil) async -> ExchangeRefusal? {
        do {
            _ = try await chain.service.report(outcome: body, by: asker ?? chain.asker, trace: nil)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: Subject.ofProfiles) func isRecordedWithWhoTellsIt(_ subject: Subject) async throws {
        let (chain, reference) = try await delivered(subject)
        let text = #""outcome":"none","reason":"no-response""#
        let bytes = try await chain.service.report(outcome: body(reference, text, subject: subject), by: chain.asker, trace: nil)
        let answer = try JSONValue(parsing: bytes)
        #expect(answer["outcome"]?.stringValue == "none" && answer["reason"]?.stringValue == "no-response")
        let report = try #require(await chain.ledger.memory.reported.first)
        #expect(report.outcome == .nothing(.noResponse) && report.detail.recordID == "a" && report.detail.subject == subject)
        #expect(report.detail.from.text == Chain.mediator && report.detail.span != nil)
    }

    @Test func canBeToldLongAfterTheReferenceExpired() async throws {
        let (chain, reference) = try await delivered()
        chain.time.advance(by: .seconds(90 * 86_400))
        #expect(await refusal(chain, body(reference, #""outcome":"placed""#)) == nil)
        do {
            _ = try await chain.service.detail(.jobSeekers, reference: reference, by: chain.asker, trace: nil)
            Issue.record("an expired reference gave a detail")
        } catch {
            #expect(error == .referenceRefused(.fault(.expired)))
        }
    }

    @Test func isNotTakenFromAnotherAskerNorWithoutADetail() async throws {
        let (chain, reference) = try await delivered()
        let placed = #""outcome":"placed""#
        #expect(await refusal(chain, body(reference, placed), by: chain.stranger) == .referenceRefused(.foreignAsker))
        #expect(await refusal(chain, body("AAAA", placed)) == .referenceRefused(.fault(.malformed)))
        #expect(await refusal(chain, body(reference, placed, subject: .vacancies)) == .referenceRefused(.fault(.forged)))
        let other = try #require(try await chain.answer().references.first)
        #expect(await refusal(chain, body(other, placed)) == .referenceRefused(.notDelivered))
        #expect(await chain.ledger.memory.reported.isEmpty)
        // The last one is for the ledger itself to record.
        let refused = await chain.ledger.memory.refused
        #expect(refused.map(\.reason) == ["reference-foreign-asker", "reference-malformed", "reference-forged"])
        #expect(refused.allSatisfy { $0.kind == .outcome })
    }

    @Test(arguments: [
        ("[]", "de aanroep"), ("{", "positie"), (#"{"subject":"job-seekers"}"#, "reference"),
        (#"{"subject":"contact-moments","reference":"A","outcome":"placed"}"#, "subject"),
        (#"{"subject":"job-seekers","reference":1,"outcome":"placed"}"#, "reference"),
        (#"{"subject":"job-seekers","reference":"A","outcome":"hired"}"#, "outcome"),
        (#"{"subject":"job-seekers","reference":"A","outcome":"none"}"#, "reason"),
        (#"{"subject":"job-seekers","reference":"A","outcome":"none","reason":"why"}"#, "reason"),
        (#"{"subject":"job-seekers","reference":"A","outcome":"placed","reason":"other"}"#, "reason"),
        (#"{"subject":"job-seekers","reference":"A","outcome":"placed","naam":"x"}"#, "de aanroep"),
        (#"{"outcome":"placed","outcome":"none"}"#, "outcome"),
    ]) func whatIsWrongWithAReportIsNamed(_ text: String, _ field: String) async throws {
        let chain = try Chain(sources: 1)
        let refused = await refusal(chain, Array(text.utf8))
        guard case .invalidReport(let error)? = refused else {
            Issue.record("\(String(describing: refused))")
            return
        }
        #expect(error.details.contains(field) && error.httpStatus == 400, "\(error.details)")
    }

    @Test func isNotAcknowledgedWhenItCannotBeRecorded() async throws {
        let (chain, reference) = try await delivered()
        chain.ledger.breakDown(.reports)
        #expect(await refusal(chain, body(reference, #""outcome":"invited""#)) == .ledgerUnavailable)
    }
}
