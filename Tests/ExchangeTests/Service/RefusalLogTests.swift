import Governance
import LabourDomain
import Testing
import VUMWire

@testable import Exchange

/// Who is turned away is in the log, and cannot fill it.
struct RefusalLogTests {
    private func refusal(_ ask: () async throws(ExchangeRefusal) -> Void) async -> ExchangeRefusal? {
        do {
            try await ask()
            return nil
        } catch {
            return error
        }
    }

    @Test func aQuestionThatIsTurnedAwayIsRecorded() async throws {
        let chain = try Chain(sources: 1)
        for body in [Array("{}".utf8), Wire.question(postcode: "9999ZZ"), [UInt8](repeating: 0x20, count: 2 << 20)] {
            _ = await refusal { () async throws(ExchangeRefusal) in
                _ = try await chain.service.search(.jobSeekers, by: chain.asker, body: body, trace: nil)
            }
        }
        let refused = await chain.ledger.memory.refused
        #expect(refused.map(\.reason) == ["invalid-question", "unknown-postcode-area", "question-too-large"])
        #expect(refused.allSatisfy { $0.kind == .question && $0.from?.text == Chain.mediator && $0.via.text == Chain.supplier })
        #expect(refused.allSatisfy { $0.purpose == .publicMediation && $0.span != nil })
        #expect(await chain.ledger.memory.lastQuestionID == nil)
    }

    @Test func aRefusedReferenceIsRecordedWithItsReason() async throws {
        let chain = try Chain(sources: 1)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer(["a"])))
        let reference = try #require(try await chain.answer().references.first)
        for (text, asker) in [(reference, chain.stranger), ("AAAA", chain.asker), (String(reference.dropLast(4)) + "AAAA", chain.asker)] {
            _ = await refusal { () async throws(ExchangeRefusal) in
                _ = try await chain.service.detail(.jobSeekers, reference: text, by: asker, trace: nil)
            }
        }
        let refused = await chain.ledger.memory.refused
        #expect(refused.map(\.reason) == ["reference-foreign-asker", "reference-malformed", "reference-forged"])
        #expect(refused.map(\.from?.text) == [Chain.other, Chain.mediator, Chain.mediator])
        #expect(refused.allSatisfy { $0.kind == .detail })
    }

    @Test func whatTheLedgerRecordsItselfIsNotRecordedTwice() async throws {
        let chain = try Chain(sources: 1) { $0.detailsPerQuestion = 1 }
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer(["a", "b"])))
        chain.port.onDetail(chain.sources[0]) { SourceDetail(status: 200, body: Wire.match($0.recordID, $0.subject)) }
        let references = try await chain.answer().references
        _ = try await chain.service.detail(.jobSeekers, reference: references[0], by: chain.asker, trace: nil)
        let second = await refusal { () async throws(ExchangeRefusal) in
            _ = try await chain.service.detail(.jobSeekers, reference: references[1], by: chain.asker, trace: nil)
        }
        #expect(second == .detailLimitReached(.jobSeekers, limit: 1))
        #expect(await chain.ledger.memory.refused.isEmpty)
    }

    @Test func aRefusalThatCannotBeRecordedIsStillARefusal() async throws {
        let chain = try Chain(sources: 1)
        chain.ledger.breakDown(.refusals)
        let refused = await refusal { () async throws(ExchangeRefusal) in
            _ = try await chain.service.search(.jobSeekers, by: chain.asker, body: Wire.question(postcode: "9999ZZ"), trace: nil)
        }
        #expect(refused == .unknownPostcodeArea(try PostcodeArea(9999)))
    }

    @Test func whoIsNotAdmittedIsRecordedByItsCertificateOnly() async throws {
        let chain = try Chain(sources: 1)
        let peer = try OIN(Chain.supplier)
        await chain.service.record(refusalOf: .question, reason: "no-mandate", from: Chain.other, peer: peer, certificate: nil, trace: nil)
        await chain.service.record(refusalOf: .question, reason: "no-mandate", from: "no OIN", peer: peer, certificate: nil, trace: nil)
        await chain.service.record(
            refusalOf: .question, reason: "no-peer-identity", from: Chain.other, peer: nil, certificate: nil, trace: nil)
        let refused = await chain.ledger.memory.refused
        #expect(refused.map(\.from?.text) == [Chain.other, nil])
        #expect(refused.allSatisfy { $0.via == peer && $0.purpose == nil })
    }

    @Test func onePeerCannotFillTheLog() async throws {
        let chain = try Chain(sources: 1)
        let (peer, other) = (try OIN(Chain.supplier), try OIN(Chain.other))
        func refuse(_ peer: OIN) async {
            await chain.service.record(refusalOf: .detail, reason: "no-mandate", from: nil, peer: peer, certificate: nil, trace: nil)
        }
        for _ in 0..<100 { await refuse(peer) }
        #expect(await chain.ledger.memory.refused.count == 60)
        await refuse(other)
        #expect(await chain.ledger.memory.refused.count == 61)
        chain.time.advance(by: .seconds(60))
        await refuse(peer)
        #expect(await chain.ledger.memory.refused.count == 62)
    }
}
