import Exchange
import FoundationEssentials
import Governance
import LabourDomain
import Testing
import VUMWire

/// What the registry decides counts for the next question, without a restart.
@Suite(.timeLimit(.minutes(10))) struct RulesTests {
    private func ids(_ count: Int) -> [String] { (0..<count).map { "p-\($0)" } }

    private func refusal(_ governed: GovernedChain, _ body: [UInt8] = Wire.question()) async -> ExchangeRefusal? {
        do {
            let stream = try await governed.chain.service.search(.jobSeekers, by: governed.chain.asker, body: body, trace: nil)
            stream.cancel()
            return nil
        } catch {
            return error
        }
    }

    private func answering(_ ids: [String]) throws -> GovernedChain {
        let governed = try GovernedChain()
        for source in governed.chain.sources { governed.chain.port.onSearch(source, ScriptedSources.answering(Wire.answer(ids))) }
        return governed
    }

    @Test func theSourcesAreThoseOfTheRegistryAtThatMoment() async throws {
        var governed = try answering(["a"])
        #expect(try await governed.chain.answer().matches.count == 2)
        let second = governed.chain.sources[1].oin
        try governed.change { contents in
            let index = try #require(contents.participants.firstIndex { $0.details.oin == second })
            let details = contents.participants[index].details
            contents.participants[index] = RegisteredParticipant(details: details, standing: .suspendedFromProduction, version: 2)
        }
        #expect(try await governed.chain.answer().matches.count == 1)
        #expect(governed.chain.port.asked.map(\.source).count { $0 == second } == 1)
    }

    @Test func aSuspendedAskerIsRefusedAtItsNextCall() throws {
        var governed = try answering(["a"])
        try governed.measure(.suspend, against: Chain.mediator)
        let headers = PartyHeaders(from: Chain.mediator, to: Chain.exchange, via: Chain.supplier, suwi: nil)
        #expect(throws: ExchangeRefusal.unauthorised(.senderSuspended)) {
            try governed.chain.service.admit(peer: OIN(Chain.supplier), headers: headers)
        }
    }

    @Test func aRuleBoundsTheMatchesOfEachSource() async throws {
        var governed = try answering(ids(5))
        try governed.rule(.maximumMatches, .number(3))
        let answer = try await governed.chain.answer()
        #expect(answer.matches.count == 6 && answer.maximumReached)
        let outcome = try await governed.chain.outcome(answer.questionID)
        #expect(outcome.sources.allSatisfy { $0.truncated && $0.delivered == 3 })
        try governed.rule(.maximumMatches, .number(5), for: .participant(OIN(Chain.mediator)))
        let more = try await governed.chain.answer()
        #expect(more.matches.count == 10 && !more.maximumReached)
    }

    @Test func whereNobodyHasRuledTheConfigurationCounts() async throws {
        let governed = try GovernedChain(configure: { $0.maximumMatchesPerSource = 2 })
        for source in governed.chain.sources { governed.chain.port.onSearch(source, ScriptedSources.answering(Wire.answer(ids(5)))) }
        #expect(try await governed.chain.answer().matches.count == 4)
    }

    @Test func aRadiusBeyondTheRuleIsRefusedWithTheLimit() async throws {
        var governed = try answering(["a"])
        try governed.rule(.radius, .number(24))
        #expect(await refusal(governed) == .radiusTooLarge(limit: 24, got: 25))
        #expect(governed.chain.port.asked.isEmpty)
        try governed.rule(.radius, .number(25), for: .subject(.jobSeekers))
        #expect(await refusal(governed) == nil)
    }

    @Test func questionsBeyondTheHoursAllowanceWaitUntilThereIsRoom() async throws {
        var governed = try answering(["a"])
        try governed.rule(.questionsPerHour, .number(2))
        #expect(await refusal(governed) == nil)
        #expect(await refusal(governed) == nil)
        let third = await refusal(governed)
        guard case .allowanceUsedUp(.jobSeekers, limit: 2, let seconds) = third else {
            Issue.record("expected an allowance that is used up, got \(String(describing: third))")
            return
        }
        #expect(third?.retryAfter == seconds && third?.wireError?.httpStatus == 429)
        governed.chain.time.advance(by: .seconds(seconds - 61))
        #expect(await refusal(governed) != nil)
        governed.chain.time.advance(by: .seconds(61))
        #expect(await refusal(governed) == nil)
    }

    @Test func aQuestionThatIsNoneUsesNothingOfTheAllowance() async throws {
        var governed = try answering(["a"])
        try governed.rule(.questionsPerHour, .number(1))
        #expect(await refusal(governed, Array("{}".utf8)) != nil)
        #expect(await refusal(governed) == nil)
    }

    @Test func aThrottleTakesItsShareOfTheAllowance() async throws {
        var governed = try answering(["a"])
        try governed.rule(.questionsPerHour, .number(10))
        try governed.measure(.throttle(percent: 20), against: Chain.mediator)
        #expect(await refusal(governed) == nil)
        #expect(await refusal(governed) == nil)
        guard case .allowanceUsedUp(_, limit: 2, _) = await refusal(governed) else {
            Issue.record("the throttle has no effect")
            return
        }
    }

    @Test func outsideTheOpeningHoursNothingIsAsked() async throws {
        var governed = try answering(["a"])
        // The clock of the test stands still on Friday 15 January 2027, 9:00 in the Netherlands.
        try governed.rule(.openingHours, .hours(OpeningHours(windows: [OpeningWindow(.friday, opens: 600, closes: 1020)])))
        #expect(await refusal(governed) == .closed)
        governed.chain.time.advance(by: .seconds(3600))
        #expect(await refusal(governed) == nil)
    }

    @Test func recordsWithTooLittleInThemAreLeftOutAndCounted() async throws {
        var governed = try answering([])
        let full = Wire.match(
            "full", extra: ",\"rijbewijs\":[{\"codeSoortRijbewijs\":\"B\"}],\"flexibiliteit\":{\"codeRegiostraal\":\"1\"}")
        for source in governed.chain.sources {
            governed.chain.port.onSearch(source, ScriptedSources.answering(Wire.answer([Wire.match("bare"), full])))
        }
        let all = try await governed.chain.answer()
        let share = WireContract.of(.jobSeekers).completeness(of: Wire.match("bare"))
        try governed.rule(.completeness, .number(share + 1))
        let rest = try await governed.chain.answer()
        #expect(rest.matches.count == all.matches.count - 2)
        let outcome = try await governed.chain.outcome(rest.questionID)
        #expect(outcome.sources.allSatisfy { $0.refused.contains { $0.rule == "incomplete" && $0.count == 1 } })
    }

    @Test func theGreatestAgeOfAProfileIsToldToTheSources() async throws {
        var governed = try answering(["a"])
        _ = try await governed.chain.answer()
        #expect(governed.chain.port.asked.allSatisfy { $0.request.maximumProfileAge == nil })
        try governed.rule(.profileAge, .number(90))
        _ = try await governed.chain.answer()
        #expect(governed.chain.port.asked.suffix(2).allSatisfy { $0.request.maximumProfileAge == 90 })
    }

    @Test func aSourceGetsTheTimeOfTheRule() async throws {
        var governed = try answering(["a"])
        try governed.rule(.sourceDeadline, .number(1500))
        _ = try await governed.chain.answer()
        #expect(governed.chain.port.asked.allSatisfy { $0.request.deadline == .milliseconds(1500) })
    }

    @Test func aRuleBoundsTheDetailsOfAQuestion() async throws {
        var governed = try answering(["a"])
        let reference = try #require(try await governed.chain.answer().references.first)
        try governed.rule(.detailsPerQuestion, .number(0))
        await #expect(throws: ExchangeRefusal.detailLimitReached(.jobSeekers, limit: 0)) {
            try await governed.chain.service.detail(.jobSeekers, reference: reference, by: governed.chain.asker, trace: nil)
        }
    }

    @Test func aReferenceLivesAsLongAsTheRuleSaysWhenTheQuestionIsAsked() async throws {
        var governed = try answering(["a"])
        try governed.rule(.referenceLifetime, .number(120))
        let reference = try #require(try await governed.chain.answer().references.first)
        let expires = try governed.chain.sealer.open(reference, of: .jobSeekers, now: ManualTime.start).expires
        #expect(expires == ManualTime.start.addingTimeInterval(120))
    }

    @Test func aQuestionHasThePurposeThatItNames() throws {
        let governed = try GovernedChain(purposes: [.conformityTest], data: .invented)
        let headers = PartyHeaders(from: Chain.mediator, to: Chain.exchange, via: Chain.supplier, suwi: nil)
        let (service, peer) = (governed.chain.service, try OIN(Chain.supplier))
        #expect(try service.admit(peer: peer, headers: headers).purpose == .publicMediation)
        #expect(try service.admit(peer: peer, headers: headers, purpose: "conformity-test").purpose == .conformityTest)
        #expect(throws: ExchangeRefusal.unauthorised(.purposeNotHeld)) {
            try service.admit(peer: peer, headers: headers, purpose: "private-mediation")
        }
        #expect(throws: ExchangeRefusal.unauthorised(.unknownPurpose)) { try service.admit(peer: peer, headers: headers, purpose: "") }
    }
}
