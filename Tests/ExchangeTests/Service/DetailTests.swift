import Exchange
import FoundationEssentials
import Governance
import LabourDomain
import StrictJSON
import Testing
import VUMWire

@Suite(.timeLimit(.minutes(10))) struct DetailTests {
    /// A chain of which source 0 has found these records.
    private func found(
        _ ids: [String], _ subject: Subject = .jobSeekers, configure: (inout ExchangeConfiguration) -> Void = { _ in }
    ) async throws -> (chain: Chain, references: [String: String]) {
        let chain = try Chain(sources: 2, configure: configure)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer(ids, subject)))
        let answer = try await chain.answer(subject)
        var references: [String: String] = [:]
        for text in answer.references {
            references[try chain.sealer.open(text, of: subject, now: ManualTime.start).recordID] = text
        }
        chain.port.onDetail(chain.sources[0]) { request in
            SourceDetail(status: 200, body: Wire.match(request.recordID, request.subject))
        }
        return (chain, references)
    }

    private func refusal(_ chain: Chain, _ text: String, _ subject: Subject = .jobSeekers, by admission: Admission? = nil) async
        -> ExchangeRefusal?
    {
        do {
            _ = try await chain.service.detail(subject, reference: text, by: admission ?? chain.asker, trace: nil)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: Subject.ofProfiles) func deliversTheRecordAsSupplied(_ subject: Subject) async throws {
        let (chain, references) = try await found(["a"], subject)
        let record = Wire.match("a", subject, extra: " , \"contractvorm\" : [ ]")
        chain.port.onDetail(chain.sources[0]) { _ in SourceDetail(status: 200, body: record) }
        let trace = try #require(TraceContext(header: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"))
        let bytes = try await chain.service.detail(subject, reference: #require(references["a"]), by: chain.asker, trace: trace)
        let contract = try #require(WireContract.of(subject).detail)
        #expect(contract.exchangeAnswer.faults(in: bytes) == [])
        let answer = try JSONValue(parsing: bytes)
        #expect(answer["bronID"]?.stringValue == "bron-0")
        #expect(try answer[contract.recordKey] == JSONValue(parsing: record))
        let request = try #require(chain.port.fetched.first)
        #expect(request.source == chain.sources[0].oin && request.request.recordID == "a" && request.request.subject == subject)
        #expect(request.request.asker.text == Chain.mediator && request.request.isSUWI)
        #expect(request.request.trace.traceID == trace.traceID && request.request.trace.parentID != trace.parentID)
        let settled = try #require(await chain.ledger.memory.settled.first)
        #expect(settled.ending == .delivered && settled.detail.recordID == "a" && settled.detail.purpose == .publicMediation)
        #expect(settled.detail.traceID == trace.traceID && settled.detail.via.text == Chain.supplier)
    }

    @Test func isRecordedBeforeTheSourceIsAsked() async throws {
        let (chain, references) = try await found(["a"])
        let ledger = chain.ledger
        chain.port.onDetail(chain.sources[0]) { _ in
            #expect(ledger.calls.last == "reservations")
            return SourceDetail(status: 200, body: Wire.match("a"))
        }
        #expect(await refusal(chain, try #require(references["a"])) == nil)
        #expect(ledger.calls.suffix(2) == ["reservations", "settlements"])
    }

    @Test func servesNothingThatCannotBeRecorded() async throws {
        let (chain, references) = try await found(["a"])
        let text = try #require(references["a"])
        chain.ledger.breakDown(.settlements)
        #expect(await refusal(chain, text) == .ledgerUnavailable)
        chain.ledger.breakDown(.reservations)
        let before = chain.port.fetched.count
        #expect(await refusal(chain, text) == .ledgerUnavailable)
        #expect(chain.port.fetched.count == before)
    }

    @Test func anAskerThatIsGoneBeforeTheReservationIsNoFaultOfTheLedger() async throws {
        let (chain, references) = try await found(["a"])
        let text = try #require(references["a"])
        let asking = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await refusal(chain, text)
        }
        #expect(await asking.value == .cancelled)
        #expect(chain.port.fetched.isEmpty)
    }

    @Test func refusesReferencesThatAreNotOurs() async throws {
        let (chain, references) = try await found(["a"])
        let text = try #require(references["a"])
        #expect(await refusal(chain, "") == .referenceRefused(.fault(.truncated)))
        #expect(await refusal(chain, "a.b") == .referenceRefused(.fault(.malformed)))
        #expect(await refusal(chain, String(text.dropLast())) == .referenceRefused(.fault(.truncated)))
        #expect(await refusal(chain, text, .vacancies) == .referenceRefused(.fault(.forged)))
        #expect(await refusal(chain, text, by: chain.stranger) == .referenceRefused(.foreignAsker))
        let elsewhere = try await found(["a"]).references["a"]
        let other = try Chain(seed: 99)
        #expect(await refusal(other, try #require(elsewhere)) == .referenceRefused(.fault(.unknownKey)))
        #expect(chain.port.fetched.isEmpty)
        #expect(!chain.ledger.calls.contains("reservations"))
    }

    @Test func aReferenceLivesAsLongAsConfigured() async throws {
        let (chain, references) = try await found(["a"]) { $0.referenceLifetime = .seconds(3_600) }
        let text = try #require(references["a"])
        chain.time.advance(by: .seconds(3_599))
        #expect(await refusal(chain, text) == nil)
        chain.time.advance(by: .seconds(1))
        #expect(await refusal(chain, text) == .referenceRefused(.fault(.expired)))
    }

    private func forged(_ chain: Chain, source: OIN? = nil, questionID: String = "q") throws -> String {
        try chain.sealer.seal(
            ProfileReference(
                subject: .jobSeekers, source: source ?? chain.sources[0].oin, recordID: "a", questionID: questionID,
                asker: OIN(Chain.mediator), expires: ManualTime.start.addingTimeInterval(60)))
    }

    @Test func refusesAReferenceOfAQuestionThatIsNotInTheLedger() async throws {
        let (chain, _) = try await found(["a"])
        #expect(await refusal(chain, try forged(chain)) == .referenceRefused(.unknownQuestion))
        #expect(chain.port.fetched.isEmpty)
    }

    @Test func refusesAReferenceToASourceThatHasLeft() async throws {
        let (chain, _) = try await found(["a"])
        #expect(await refusal(chain, try forged(chain, source: Chain.source(77).oin)) == .referenceRefused(.unknownSource))
    }

    @Test func refusesAReferenceToASourceThatNoLongerServesTheSubject() async throws {
        let chain = try Chain(sources: 1, subjects: [[.vacancies]])
        #expect(await refusal(chain, try forged(chain)) == .referenceRefused(.unknownSource))
        #expect(chain.port.fetched.isEmpty)
    }

    @Test func tenDetailsForAQuestionAndRepeatsAreFree() async throws {
        let (chain, references) = try await found((0..<12).map { "r\($0)" })
        for index in 0..<10 { #expect(await refusal(chain, try #require(references["r\(index)"])) == nil) }
        #expect(await refusal(chain, try #require(references["r10"])) == .detailLimitReached(.jobSeekers, limit: 10))
        #expect(await refusal(chain, try #require(references["r3"])) == nil)
        #expect(ExchangeRefusal.detailLimitReached(.jobSeekers, limit: 10).wireError?.httpStatus == 429)
        // Another question has its own quota.
        let next = try await chain.answer()
        #expect(await refusal(chain, next.references[0]) == nil)
    }

    @Test func theQuotaHoldsForRequestsAtTheSameTime() async throws {
        let (chain, references) = try await found((0..<30).map { "r\($0)" })
        let delivered = await withTaskGroup(of: Bool.self) { group in
            for text in references.values { group.addTask { await refusal(chain, text) == nil } }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(delivered == 10)
        #expect(chain.port.fetched.count == 10)
    }

    @Test(arguments: [
        (SourceFailure.unreachable, SourceOutcome.unreachable), (.identityMismatch, .identityMismatch), (.timedOut, .timedOut),
        (.wrongMediaType, .wrongMediaType), (.tooLarge, .tooLarge), (.cancelled, .cancelled),
        (.refused(status: 500), .refused(status: 500)),
    ])
    func aFailedFetchUsesNoQuota(_ failure: SourceFailure, _ outcome: SourceOutcome) async throws {
        let (chain, references) = try await found(["a", "b"]) { $0.detailsPerQuestion = 1 }
        chain.port.onDetail(chain.sources[0]) { _ in throw failure }
        #expect(await refusal(chain, try #require(references["a"])) == .sourceUnavailable(outcome))
        chain.port.onDetail(chain.sources[0]) { _ in SourceDetail(status: 200, body: Wire.match("b")) }
        #expect(await refusal(chain, try #require(references["b"])) == nil)
        #expect(await chain.ledger.memory.settled.map(\.ending) == [.failed(.sourceUnavailable), .delivered])
    }

    @Test(arguments: [401, 429, 500, 503, 302, 204, 0]) func aRefusalOfTheSourceIsAnUnavailableSource(_ status: Int) async throws {
        let (chain, references) = try await found(["a"])
        chain.port.onDetail(chain.sources[0]) { _ in SourceDetail(status: status, body: []) }
        #expect(await refusal(chain, try #require(references["a"])) == .sourceUnavailable(.refused(status: status)))
    }

    @Test(arguments: [400, 404]) func aProfileThatIsGoneIsAnInvalidReference(_ status: Int) async throws {
        let (chain, references) = try await found(["a"])
        chain.port.onDetail(chain.sources[0]) { _ in SourceDetail(status: status, body: []) }
        #expect(await refusal(chain, try #require(references["a"])) == .referenceRefused(.profileGone))
        #expect(await chain.ledger.memory.settled.map(\.ending) == [.failed(.profileGone)])
    }

    @Test(arguments: [
        "", "null", "{", "{\"idWerkzoekende\":\"b\"}", "{\"idWerkzoekende\":\"a\",\"bsn\":\"x\"}", "{\"werktijden\":[]}", "[{}]",
    ])
    func aLyingSourceIsOurFault(_ body: String) async throws {
        let (chain, references) = try await found(["a"])
        chain.port.onDetail(chain.sources[0]) { _ in SourceDetail(status: 200, body: Array(body.utf8)) }
        #expect(await refusal(chain, try #require(references["a"])) == .sourceLied)
        #expect(await chain.ledger.memory.settled.map(\.ending) == [.failed(.sourceLied)])
    }

    @Test func aJobSeekersDetailNeedNotCarryItsIdentifier() async throws {
        let (chain, references) = try await found(["a"])
        chain.port.onDetail(chain.sources[0]) { _ in SourceDetail(status: 200, body: Array("{}".utf8)) }
        #expect(await refusal(chain, try #require(references["a"])) == nil)
    }

    @Test func aRecordOverTheLimitIsALie() async throws {
        let (chain, references) = try await found(["a"]) { $0.maximumRecordBytes = 200 }
        let long = Wire.match("a", extra: ",\"persoonlijkePresentatie\":\"" + String(repeating: "x", count: 200) + "\"")
        chain.port.onDetail(chain.sources[0]) { request in
            #expect(request.maximumBytes == 200)
            return SourceDetail(status: 200, body: long)
        }
        #expect(await refusal(chain, try #require(references["a"])) == .sourceLied)
    }

    @Test func aDeadSourceIsGivenUpAfterTenSeconds() async throws {
        let (chain, references) = try await found(["a"])
        let text = try #require(references["a"])
        chain.port.onDetail(chain.sources[0]) { _ in
            try await forever()
            return SourceDetail(status: 200, body: [])
        }
        async let refused = refusal(chain, text)
        await until { chain.port.underWay == 1 && chain.time.sleepers == 1 }
        chain.time.advance(by: .seconds(10))
        #expect(await refused == .sourceUnavailable(.timedOut))
        #expect(chain.port.underWay == 0)
    }

    @Test func anAskerThatGoesAwayIsRecorded() async throws {
        let (chain, references) = try await found(["a"])
        let text = try #require(references["a"])
        chain.port.onDetail(chain.sources[0]) { _ in
            try await forever()
            return SourceDetail(status: 200, body: [])
        }
        let asking = Task { await refusal(chain, text) }
        await until { chain.port.underWay == 1 && chain.time.sleepers == 1 }
        asking.cancel()
        #expect(await asking.value == .cancelled)
        #expect(await chain.ledger.memory.settled.map(\.ending) == [.failed(.cancelled)])
        #expect(chain.time.sleepers == 0)
    }

    @Test func anotherProcessorOfTheSameControllerMayFetch() async throws {
        let (chain, references) = try await found(["a"])
        let other = Admission(from: try OIN(Chain.mediator), via: try OIN(Chain.other), isSUWI: true, purpose: .publicMediation)
        #expect(await refusal(chain, try #require(references["a"]), by: other) == nil)
    }
}
