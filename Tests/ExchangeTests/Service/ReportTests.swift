import Exchange
import Governance
import LabourDomain
import StrictJSON
import Testing

@Suite(.timeLimit(.minutes(10))) struct ReportTests {
    @Test func tellsWhatEachSourceDid() async throws {
        let chain = try Chain(sources: 3) { $0.maximumMatchesPerSource = 2 }
        chain.port.onSearch(
            chain.sources[0], ScriptedSources.answering(Wire.answer(["a", "a", "b", "c"]), ignoring: ["rijbewijs.$nin"]))
        chain.port.onSearch(
            chain.sources[1],
            ScriptedSources.answering(Wire.answer([Wire.match("x", extra: ",\"werktijden\":1")], maximumReached: nil)))
        let body = Wire.question(extra: ",\"nieuwVeld\":{\"$eq\":1}")
        let stream = try await chain.service.search(.jobSeekers, by: chain.asker, body: body, trace: nil)
        _ = try await Answer(reading: stream, subject: .jobSeekers)
        let report = try JSONValue(parsing: await chain.service.report(questionID: stream.questionID, by: chain.asker))
        #expect(report["questionID"]?.stringValue == stream.questionID)
        #expect(report["subject"]?.stringValue == "job-seekers")
        #expect(report["purpose"]?.stringValue == "public-mediation")
        #expect(report["ending"]?.stringValue == "answered")
        #expect(report["askedAt"]?.stringValue == "2027-01-15T08:00:00Z")
        #expect(report["criteriaIgnored"]?.arrayValue?.count == 1)
        let sources = try #require(report["sources"]?.arrayValue)
        #expect(sources.map { $0["outcome"]?.stringValue } == ["answered", "answered", "unreachable"])
        #expect(sources.map { $0["name"]?.stringValue } == ["Source 0", "Source 1", "Source 2"])
        #expect(sources.map { $0["truncated"]?.boolValue } == [true, false, false])
        #expect(sources[0]["criteriaIgnored"] == .array([]))
        #expect(sources[1]["refused"] == [["path": "werktijden", "rule": "wrongType"]])
    }

    @Test func saysThatASourceHasMoreWhicheverSideCutItOff() async throws {
        let chain = try Chain(sources: 2)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer([Wire.match("a")], maximumReached: "true")))
        chain.port.onSearch(chain.sources[1], ScriptedSources.answering(Wire.answer(["b"])))
        let questionID = try await chain.answer().questionID
        let report = try JSONValue(parsing: await chain.service.report(questionID: questionID, by: chain.asker))
        #expect(report["sources"]?.arrayValue?.map { $0["truncated"]?.boolValue } == [true, false])
    }

    /// The source of a record is disclosed with its detail only (vum.md §1.3): with numbers per source an asker could tell before.
    @Test func holdsNoNumberThatTellsWhoseAMatchIs() async throws {
        let chain = try Chain(sources: 2)
        let broken = Wire.match("x", extra: ",\"werktijden\":1")
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer([Wire.match("a"), Wire.match("a"), broken])))
        chain.port.onSearch(chain.sources[1], ScriptedSources.answering(Wire.answer([String]())))
        let questionID = try await chain.answer().questionID
        let report = try JSONValue(parsing: await chain.service.report(questionID: questionID, by: chain.asker))
        for source in try #require(report["sources"]?.arrayValue) {
            let names = try #require(source.objectValue).members.map(\.key)
            #expect(Set(names) == ["name", "outcome", "truncated", "refused", "criteriaIgnored"])
            for refused in source["refused"]?.arrayValue ?? [] { #expect(refused.objectValue?.members.map(\.key) == ["path", "rule"]) }
        }
    }

    @Test func isForTheAskerOnly() async throws {
        let chain = try Chain(sources: 1)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer(["a"]), ignoring: ["x"]))
        let questionID = try await chain.answer().questionID
        await #expect(throws: ExchangeRefusal.unknownQuestion) {
            try await chain.service.report(questionID: questionID, by: chain.stranger)
        }
        let otherProcessor = Admission(
            from: chain.asker.from, via: try OIN(Chain.other), isSUWI: true, purpose: .publicMediation)
        await #expect(throws: ExchangeRefusal.unknownQuestion) {
            try await chain.service.report(questionID: questionID, by: otherProcessor)
        }
        let own = try JSONValue(parsing: await chain.service.report(questionID: questionID, by: chain.asker))
        #expect(own["sources"]?.arrayValue?.first?["criteriaIgnored"] == ["x"])
    }

    @Test(arguments: ["", "x", String(repeating: "a", count: 32), String(repeating: "a", count: 5_000)])
    func knowsNoOtherQuestions(_ questionID: String) async throws {
        let chain = try Chain()
        await #expect(throws: ExchangeRefusal.unknownQuestion) {
            try await chain.service.report(questionID: questionID, by: chain.asker)
        }
    }

    @Test func saysThatAQuestionIsStillRunning() async throws {
        let chain = try Chain(sources: 1)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer(["a"])))
        let stream = try await chain.ask()
        let report = try JSONValue(parsing: await chain.service.report(questionID: stream.questionID, by: chain.asker))
        #expect(report["ending"]?.stringValue == "running")
        #expect(report["sources"] == .array([]))
        stream.cancel()
    }

    @Test func saysWhenTheLedgerCannotBeRead() async throws {
        let chain = try Chain()
        chain.ledger.breakDown(.histories)
        await #expect(throws: ExchangeRefusal.ledgerUnavailable) { try await chain.service.report(questionID: "q", by: chain.asker) }
    }
}
