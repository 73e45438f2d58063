import FoundationEssentials
import Governance
import LabourDomain
import Testing

struct HarvestTests {
    /// Asks questions that each show a hundred new profiles, until there is a signal; how many profiles were shown by then.
    private func shownUntilCaught(
        _ story: inout MisuseStory, hoursApart: Double, choices: Int = 0, outcome: DetailEnded.Outcome = .delivered, limit: Int = 60
    ) throws -> Int? {
        for number in 0..<limit {
            let who = try MisuseStory.person(1, user: UInt64(number % 12))
            let time = MisuseStory.morning + Double(number) * hoursApart * 3_600
            let id = try story.ask(
                who, criteria: UInt64(number), centre: 1011 + number, shown: MisuseStory.profiles(number * 100, 100), at: time)
            if story.kinds().contains(.harvest) { return (number + 1) * 100 }
            story.choose(choices, who, from: id, outcome: outcome, at: time + 60)
        }
        return nil
    }

    @Test(arguments: [0.01, 1, 6])
    func whoeverNeverChoosesIsFoundBeforeOnePerCentAtAnyPace(_ hoursApart: Double) throws {
        var story = try MisuseStory()
        let caught = try shownUntilCaught(&story, hoursApart: hoursApart)
        #expect(try #require(caught) < 2_000)
    }

    @Test func whoeverChoosesIsLeftAlone() throws {
        var story = try MisuseStory()
        let caught = try shownUntilCaught(&story, hoursApart: 0.1, choices: 2)
        #expect(caught == nil)
        #expect(story.signals.isEmpty)
    }

    @Test(arguments: [DetailEnded.Outcome.failed, .repeated])
    func aChoiceThatGaveNothingNewAccountsForNothing(_ outcome: DetailEnded.Outcome) throws {
        var story = try MisuseStory()
        let caught = try shownUntilCaught(&story, hoursApart: 1, choices: 2, outcome: outcome)
        #expect(try #require(caught) < 2_000)
    }

    @Test func seeingTheSameAgainCountsOnce() throws {
        var story = try MisuseStory()
        let who = try MisuseStory.person()
        for day in 0..<100 { try story.ask(who, shown: MisuseStory.profiles(0, 300), at: MisuseStory.morning + Double(day) * 86_400) }
        #expect(story.signals.isEmpty)
    }

    @Test func choosingAheadBuysLessThanOnePerCent() throws {
        var story = try MisuseStory()
        let who = try MisuseStory.person()
        let id = try story.ask(who, shown: MisuseStory.profiles(1_000_000, 100))
        story.choose(40, who, from: id)
        let caught = try shownUntilCaught(&story, hoursApart: 3)
        #expect(try #require(caught) < 2_000)
    }

    @Test func oneUserLooksAtTooMuchInAnHourEvenWhenChoosing() throws {
        var story = try MisuseStory()
        let who = try MisuseStory.person()
        for number in 0..<19 {
            let id = try story.ask(who, criteria: UInt64(number), shown: MisuseStory.profiles(number * 100, 100))
            story.choose(3, who, from: id)
        }
        #expect(story.signals.contains { $0.target == .user(who.asker, KeyedDigest(high: 1, low: 1)) && $0.finding.window == 1 })
    }

    @Test func twoPartiesThatShareACollectionAreSeenTogether() throws {
        var story = try MisuseStory()
        for number in 0..<24 {
            let who = try MisuseStory.person(number % 2 + 1)
            try story.ask(who, criteria: 7, centre: 1011 + number % 10, shown: MisuseStory.profiles(number * 60, 60))
        }
        let joint = try #require(story.signals.first { $0.finding.kind == .jointHarvest })
        #expect(try Set(joint.parties) == [MisuseStory.party(1), MisuseStory.party(2)])
        #expect(!story.kinds().contains(.harvest))
    }

    @Test func anHonestPartyWithTheSameCriteriaIsNotDrawnIn() throws {
        var story = try MisuseStory()
        let honest = try MisuseStory.person(2)
        let first = try story.ask(honest, criteria: 9, shown: MisuseStory.profiles(500_000, 100))
        story.choose(8, honest, from: first)
        try story.ask(honest, criteria: 7, shown: MisuseStory.profiles(600_000, 400))
        for number in 0..<12 { try story.ask(try MisuseStory.person(1), criteria: 7, shown: MisuseStory.profiles(number * 100, 100)) }
        #expect(try !story.signals.contains { try $0.parties.contains(MisuseStory.party(2)) })
    }

    @Test func profilesOfOneSourceAreJudgedByTheSizeOfThatSource() throws {
        var story = try MisuseStory()
        let small = try OIN("00000002000000000002")
        story.watch.market = MarketSize(sources: [story.source: 300_000, small: 20_000])
        let who = try MisuseStory.person()
        for number in 0..<11 {
            let id = try story.ask(who, criteria: UInt64(number))
            story.observe(
                .matchesDelivered(
                    MatchesDelivered(
                        questionID: id, asker: who.asker, source: small, count: 100,
                        profiles: .digests(MisuseStory.profiles(number * 100, 100)), time: MisuseStory.morning)))
        }
        #expect(story.signals.contains { $0.target == .source(asker: who.asker, source: small) })
    }

    @Test func withoutDigestsEverythingCountsAsNew() throws {
        var story = try MisuseStory()
        let who = try MisuseStory.person()
        for number in 0..<24 {
            let id = try story.ask(who)
            let profiles: MatchesDelivered.Profiles = number < 10 ? .new(0) : .unknown
            story.observe(
                .matchesDelivered(
                    MatchesDelivered(
                        questionID: id, asker: who.asker, source: story.source, count: 100, profiles: profiles, time: MisuseStory.morning)))
            if number == 9 { #expect(story.signals.isEmpty) }
        }
        #expect(story.kinds().contains(.harvest))
    }
}
