import FoundationEssentials
import Governance
import LabourDomain
import Testing

struct SignalTests {
    @Test func aSignalIsGivenAgainOnlyWhenItIsWorse() throws {
        var story = try MisuseStory()
        let who = try MisuseStory.person()
        story.refuse(.ofAnotherAsker, who, times: 9)
        #expect(story.signals.map(\.severity) == [.serious])
        story.refuse(.ofAnotherAsker, who, times: 1)
        #expect(story.signals.map(\.severity) == [.serious, .grave])
        story.refuse(.ofAnotherAsker, who, times: 500)
        #expect(story.signals.count == 2)
        let open = story.watch.openSignals
        #expect(open.count == 1)
        #expect(open.first?.finding.measured == 510)
    }

    @Test func theMeasureGoesWithTheSeverityAndSaysWhy() throws {
        var story = try MisuseStory()
        story.refuse(.forged, try MisuseStory.person(), times: 100)
        #expect(story.signals.map(\.measure) == [.warn, .throttle, .suspend])
        let reason = try #require(story.signals.last).reason
        #expect(reason.hasPrefix("suspend: refusals, 100 of 25."))
        #expect(reason.contains("within a day"))
    }

    @Test func anOpenSignalGathersEvidenceUpToItsBound() throws {
        var story = try MisuseStory()
        let who = try MisuseStory.person(1, user: nil)
        for number in 0..<200 { try story.ask(who, criteria: UInt64(number), shown: MisuseStory.profiles(number * 100, 100)) }
        let signal = try #require(story.watch.openSignals.first { $0.target == .asker(who.asker) })
        #expect(signal.questions.count == MisuseSignal.maximumEvidence)
        #expect(signal.questions.first == "q1")
        #expect(signal.questions.last == "q200")
        #expect(signal.seenAt >= signal.raisedAt)
    }

    @Test func aClosedSignalIsSilentUnlessTwiceAsBad() throws {
        var story = try MisuseStory()
        let who = try MisuseStory.person()
        story.refuse(.forged, who, times: 25)
        let number = try #require(story.signals.first).number
        let closed = story.watch.close(number, at: MisuseStory.morning)
        #expect(closed?.number == number)
        let again = story.watch.close(number, at: MisuseStory.morning)
        #expect(again == nil)
        story.refuse(.forged, who, times: 24)
        #expect(story.signals.count == 1)
        story.refuse(.forged, who, times: 1)
        #expect(story.signals.count == 2)
        #expect(story.watch.openSignals.count == 1)
    }

    @Test func aClosedSignalCanComeBackAfterAWeek() throws {
        var story = try MisuseStory()
        let who = try MisuseStory.person()
        story.refuse(.forged, who, times: 25)
        _ = story.watch.close(1, at: MisuseStory.morning)
        story.refuse(.forged, who, times: 25, at: MisuseStory.morning + 8 * 86_400)
        #expect(story.signals.count == 2)
    }

    /// What is pushed out of the tables is forgotten; an open signal is not.
    @Test func anOpenSignalOutlivesWhatTheWatchForgets() throws {
        var story = try MisuseStory(capacity: WatchCapacity(askers: 4, usersPerAsker: 2, questions: 4, patterns: 4))
        story.refuse(.ofAnotherAsker, try MisuseStory.person(), times: 5)
        for party in 2..<50 {
            for user in 0..<5 {
                try story.ask(
                    try MisuseStory.person(party, user: UInt64(user)), criteria: UInt64(party), shown: MisuseStory.profiles(party * 10, 10))
            }
        }
        #expect(story.watch.figures.askers == 4)
        #expect(story.watch.figures.users <= 8)
        #expect(story.watch.figures.askersForgotten == 45)
        #expect(try story.watch.openSignals.map(\.target) == [.asker(MisuseStory.party(1))])
    }

    @Test func inventingUsersDoesNotHideAnAsker() throws {
        var story = try MisuseStory(capacity: WatchCapacity(usersPerAsker: 2))
        for number in 0..<26 {
            try story.ask(
                try MisuseStory.person(1, user: UInt64(number)), criteria: UInt64(number), centre: 1011 + number,
                shown: MisuseStory.profiles(number * 60, 60))
        }
        #expect(try story.signals.contains { try $0.target == .asker(MisuseStory.party(1)) })
    }

    @Test func replayingTheLogGivesTheSameSignals() throws {
        var events: [MisuseEvent] = []
        for number in 0..<300 {
            let who = try MisuseStory.person(number % 7, user: UInt64(number % 5))
            let time = MisuseStory.morning + Double(number) * 700
            events.append(.referenceRefused(ReferenceRefused(who: who, reason: .ofAnotherAsker, time: time)))
        }
        var first = try MisuseStory()
        var second = try MisuseStory()
        for event in events { first.observe(event) }
        for event in events { second.observe(event) }
        #expect(!first.signals.isEmpty)
        #expect(first.signals == second.signals)
        #expect(first.watch.openSignals == second.watch.openSignals)
    }

    @Test func oddTimesAndNumbersDoNoHarm() throws {
        var story = try MisuseStory()
        let who = try MisuseStory.person()
        for time in [Date.distantPast, Date(timeIntervalSince1970: .nan), Date(timeIntervalSince1970: -1e300), MisuseStory.morning] {
            try story.ask(who, shown: [0, .max, 0], at: time)
        }
        for count in [Int.min, -1, 0, Int.max] {
            story.observe(
                .matchesDelivered(
                    MatchesDelivered(
                        questionID: "unknown", asker: who.asker, source: story.source, count: count, profiles: .new(.max),
                        time: Date.distantFuture)))
        }
        story.choose(1, who, from: "unknown", at: Date(timeIntervalSince1970: .infinity))
        #expect(story.watch.figures.askers == 1)
    }

    @Test func aDetailOfAnothersQuestionTellsNothingOfThatQuestion() throws {
        var story = try MisuseStory()
        let id = try story.ask(try MisuseStory.person(1), shown: MisuseStory.profiles(0, 100))
        story.choose(60, try MisuseStory.person(2), from: id)
        #expect(!story.kinds().contains(.sharedQuestion))
    }
}
