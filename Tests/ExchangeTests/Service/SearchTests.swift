import Exchange
import Governance
import LabourDomain
import StrictJSON
import Testing
import VUMWire

@Suite(.timeLimit(.minutes(10))) struct SearchTests {
    @Test(arguments: Subject.ofProfiles) func mergesWhatEverySourceFinds(_ subject: Subject) async throws {
        let chain = try Chain()
        for (index, source) in chain.sources.enumerated() {
            chain.port.onSearch(source, ScriptedSources.answering(Wire.answer(["a\(index)", "b\(index)"], subject)))
        }
        let answer = try await chain.answer(subject)
        #expect(answer.matches.count == 6)
        #expect(!answer.maximumReached)
        #expect(Set(answer.references).count == 6)
        let found = try answer.references.map { try chain.sealer.open($0, of: subject, now: ManualTime.start) }
        #expect(Set(found.map(\.recordID)) == ["a0", "b0", "a1", "b1", "a2", "b2"])
        #expect(Set(found.map(\.source)) == Set(chain.sources.map(\.oin)))
        #expect(found.allSatisfy { $0.asker.text == Chain.mediator && $0.questionID == answer.questionID })
    }

    @Test(arguments: Subject.ofProfiles) func neverShowsASourcesIdentifier(_ subject: Subject) async throws {
        let chain = try Chain()
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer(["secret-local-id"], subject)))
        let answer = try await chain.answer(subject)
        let text = String(decoding: answer.bytes, as: UTF8.self)
        #expect(!text.contains("secret-local-id") && !text.contains("bron-0") && !text.contains(chain.sources[0].oin.text))
        #expect(answer.matches.first?[try #require(WireContract.of(subject).detail?.idKey)] == nil)
    }

    @Test func passesTheQuestionOnAsGiven() async throws {
        let chain = try Chain(sources: 1)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer([String]())))
        let body = Wire.question(extra: ", \"toekomst\": {\"$eq\": [1.50, \"é\"]}")
        let trace = TraceContext(header: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
        let stream = try await chain.service.search(.jobSeekers, by: chain.asker, body: body, trace: trace)
        _ = try await Answer(reading: stream, subject: .jobSeekers)
        let request = try #require(chain.port.asked.first?.request)
        #expect(
            String(decoding: request.body, as: UTF8.self)
                == "{\"vraagObject\":{\"selectiegebied\":{\"postcode\":\"1011AB\",\"afstand\":25},\"toekomst\":{\"$eq\":[1.50,\"é\"]}}}")
        #expect(request.asker.text == Chain.mediator)
        #expect(request.isSUWI)
        #expect(request.trace.traceID == "4bf92f3577b34da6a3ce929d0e0e4736")
        #expect(request.trace.parentID != "00f067aa0ba902b7")
        #expect(stream.trace.traceID == request.trace.traceID)
        let record = try #require(await chain.ledger.memory.history(of: stream.questionID)?.question)
        #expect(record.traceID == request.trace.traceID)
        #expect(record.ignoredCriteria.count == 1)
    }

    @Test func tellsSourcesThatAnAskerIsNoSUWIParty() async throws {
        let chain = try Chain(sources: 1)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer([String]())))
        let stream = try await chain.service.search(.vacancies, by: chain.stranger, body: Wire.question(), trace: nil)
        _ = try await Answer(reading: stream, subject: .vacancies)
        #expect(chain.port.asked.map(\.request.isSUWI) == [false])
        #expect(chain.port.asked.map(\.request.asker.text) == [Chain.other])
    }

    @Test(arguments: Subject.ofProfiles) func asksOnlySourcesOfTheSubject(_ subject: Subject) async throws {
        let chain = try Chain(sources: 3, subjects: [[.jobSeekers], [.vacancies], [.jobSeekers, .vacancies]])
        for source in chain.sources { chain.port.onSearch(source, ScriptedSources.answering(Wire.answer(["a"], subject))) }
        let answer = try await chain.answer(subject)
        let serving = chain.sources.filter { $0.subjects.contains(subject) }.map(\.oin)
        #expect(serving.count == 2)
        #expect(Set(chain.port.asked.map(\.source)) == Set(serving))
        #expect(answer.matches.count == 2)
        #expect(try await chain.outcome(answer.questionID).sources.map(\.source) == serving)
    }

    @Test func refusesAQuestionThatNobodyCanAnswer() async throws {
        let chain = try Chain(sources: 1, subjects: [[.vacancies]])
        await #expect(throws: ExchangeRefusal.noSourceRegistered) { try await chain.ask(.jobSeekers) }
        #expect(chain.port.asked.isEmpty)
        #expect(chain.ledger.calls == ["refusals"])
        #expect(chain.service.questionsUnderWay == 0)
    }

    @Test func nothingFoundIsAnAnswer() async throws {
        let chain = try Chain(sources: 2)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer([String]())))
        let answer = try await chain.answer()
        #expect(answer.matches.isEmpty)
        let outcome = try await chain.outcome(answer.questionID)
        #expect(outcome.ending == .answered)
        #expect(outcome.sources.map(\.outcome) == [.answered, .unreachable])
    }

    @Test func saysThatASourceHadMore() async throws {
        let chain = try Chain(sources: 2)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer(["a"])))
        chain.port.onSearch(chain.sources[1], ScriptedSources.answering(Wire.answer([Wire.match("b")], maximumReached: "true")))
        let answer = try await chain.answer()
        #expect(answer.maximumReached)
        #expect(try await chain.outcome(answer.questionID).sources.map(\.maximumReached) == [false, true])
    }

    @Test func cutsOffASourceThatGivesTooMany() async throws {
        let chain = try Chain(sources: 2) { $0.maximumMatchesPerSource = 3 }
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer((0..<50).map { "a\($0)" }), pieces: 10))
        chain.port.onSearch(chain.sources[1], ScriptedSources.answering(Wire.answer(["x", "y", "z"])))
        let answer = try await chain.answer()
        #expect(answer.matches.count == 6)
        #expect(answer.maximumReached)
        let reports = try await chain.outcome(answer.questionID).sources
        #expect(reports.map(\.truncated) == [true, false])
        #expect(reports.map(\.delivered) == [3, 3])
        #expect(reports.map(\.outcome) == [.answered, .answered])
    }

    @Test func leavesOutEmptyValues() async throws {
        let chain = try Chain(sources: 1)
        let match = Wire.match("a", extra: ",\"bemiddelingsberoep\":[],\"werktijden\":{}")
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer([match])))
        let answer = try await chain.answer()
        #expect(answer.matches.first?.objectValue?.members.map(\.key).sorted() == ["mobiliteit", "vumID"])
    }

    @Test(arguments: [
        ("", "400.01"), ("{", "400.01"), ("[]", "400.01"), ("{}", "400.02"), ("{\"vraagObject\":{}}", "400.02"),
        ("{\"vraagObject\":{\"selectiegebied\":{\"postcode\":\"1011AB\",\"afstand\":1000}}}", "400.01"),
        ("{\"vraagObject\":{\"selectiegebied\":{\"postcode\":\"9999XX\",\"afstand\":10}}}", "400.01"),
    ])
    func refusesABrokenQuestionBeforeAnybodyHearsIt(_ body: String, _ code: String) async throws {
        let chain = try Chain()
        do {
            _ = try await chain.service.search(.jobSeekers, by: chain.asker, body: Array(body.utf8), trace: nil)
            Issue.record("accepted")
        } catch {
            #expect(error.wireError?.code == code)
        }
        #expect(chain.port.asked.isEmpty)
        #expect(chain.ledger.calls == ["refusals"])
        #expect(chain.service.questionsUnderWay == 0)
    }

    @Test func namesAnUnknownPostcodeArea() async throws {
        let chain = try Chain()
        let area = try PostcodeArea(9999)
        await #expect(throws: ExchangeRefusal.unknownPostcodeArea(area)) {
            try await chain.service.search(.vacancies, by: chain.asker, body: Wire.question(postcode: "9999ZZ"), trace: nil)
        }
        #expect(ExchangeRefusal.unknownPostcodeArea(area).wireError?.details.contains("9999") == true)
    }

    @Test func refusesAQuestionOverTheLimit() async throws {
        let chain = try Chain { $0.maximumQuestionBytes = Wire.question().count }
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer([String]())))
        _ = try await chain.answer()
        let long = Wire.question() + [0x20]
        await #expect(throws: ExchangeRefusal.questionTooLarge(limit: long.count - 1, got: long.count)) {
            try await chain.service.search(.jobSeekers, by: chain.asker, body: long, trace: nil)
        }
    }

    @Test func asksNobodyWhenTheQuestionCannotBeRecorded() async throws {
        let chain = try Chain()
        chain.ledger.breakDown(.questions)
        await #expect(throws: ExchangeRefusal.ledgerUnavailable) { try await chain.ask() }
        #expect(chain.port.asked.isEmpty)
        #expect(ExchangeRefusal.ledgerUnavailable.wireError == .internalFault)
        #expect(chain.service.questionsUnderWay == 0)
    }

    @Test func anAskerThatIsGoneBeforeTheRecordIsNoFaultOfTheLedger() async throws {
        let chain = try Chain()
        let asking = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            _ = try await chain.ask()
        }
        await #expect(throws: ExchangeRefusal.cancelled) { try await asking.value }
        #expect(chain.port.asked.isEmpty)
        #expect(await chain.ledger.memory.lastQuestionID == nil)
    }

    @Test func recordsTheQuestionBeforeASourceHearsIt() async throws {
        let chain = try Chain(sources: 1)
        let source = chain.sources[0]
        let ledger = chain.ledger
        chain.port.onSearch(source) { _, receive in
            #expect(ledger.calls == ["questions"])
            try await receive(Wire.answer(["a"]))
            return SourceHead()
        }
        let stream = try await chain.ask()
        let record = try #require(await chain.ledger.memory.history(of: stream.questionID)?.question)
        #expect(record.from.text == Chain.mediator && record.via.text == Chain.supplier)
        #expect(record.purpose == .publicMediation && record.isSUWI && record.subject == .jobSeekers)
        #expect(record.askedAt == ManualTime.start && record.sources == [source.oin])
        _ = try await Answer(reading: stream, subject: .jobSeekers)
    }

    @Test func doesNotCompleteAnAnswerThatCannotBeRecorded() async throws {
        let chain = try Chain(sources: 1)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer(["a"])))
        chain.ledger.breakDown(.outcomes)
        let stream = try await chain.ask()
        var bytes: [UInt8] = []
        do {
            for try await piece in stream { bytes += piece }
            Issue.record("completed")
        } catch {
            #expect(error == .ledgerUnavailable)
        }
        #expect((try? JSONValue(parsing: bytes)) == nil)
    }

    @Test func givesEveryQuestionAnotherIdentifier() async throws {
        let chain = try Chain(sources: 1)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer(["a"])))
        var identifiers: Set<String> = []
        var references: Set<String> = []
        for _ in 0..<20 {
            let answer = try await chain.answer()
            identifiers.insert(answer.questionID)
            references.formUnion(answer.references)
        }
        #expect(identifiers.count == 20 && references.count == 20)
        #expect(identifiers.allSatisfy { $0.utf8.count == 32 })
    }

    @Test func canBeIteratedOnce() async throws {
        let chain = try Chain(sources: 1)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer(["a"])))
        let stream = try await chain.ask()
        #expect(try await Answer(reading: stream, subject: .jobSeekers).matches.count == 1)
        for try await _ in stream { Issue.record("a second time") }
    }
}
