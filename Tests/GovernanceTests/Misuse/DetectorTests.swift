import FoundationEssentials
import Governance
import LabourDomain
import Testing

struct DetectorTests {
    @Test func theSameCriteriaFromCentreToCentreIsASweep() throws {
        var story = try MisuseStory()
        for number in 0..<20 { try story.ask(try MisuseStory.person(), centre: 1011 + number * 50) }
        #expect(story.kinds() == [.areaEnumeration])
        #expect(story.signals.first?.questions.count == 16)
    }

    @Test func everLargerRadiiAroundOneCentreAreASweep() throws {
        var story = try MisuseStory()
        for number in 1...10 { try story.ask(try MisuseStory.person(), radius: number * 3) }
        #expect(story.kinds() == [.areaEnumeration])
    }

    @Test func wideningAQuestionAFewTimesEveryDayIsNot() throws {
        var story = try MisuseStory()
        for day in 0..<30 {
            for radius in [5, 10, 15, 25] {
                try story.ask(try MisuseStory.person(), radius: radius, at: MisuseStory.morning + Double(day) * 86_400)
            }
        }
        #expect(story.signals.isEmpty)
    }

    @Test func centresOfDifferentMonthsDoNotAddUp() throws {
        var story = try MisuseStory()
        for number in 0..<40 {
            try story.ask(try MisuseStory.person(), centre: 1011 + number, at: MisuseStory.morning + Double(number) * 3 * 86_400)
        }
        #expect(story.signals.isEmpty)
    }

    @Test func allDetailsOfEveryAnswerIsMoreThanOthersAsk() throws {
        var story = try MisuseStory()
        for number in 0..<12 {
            let who = try MisuseStory.person(1, user: UInt64(number))
            let id = try story.ask(who, criteria: UInt64(number), shown: MisuseStory.profiles(number * 20, 20))
            story.choose(10, who, from: id)
        }
        let signal = try #require(story.signals.first)
        #expect(signal.finding.kind == .tooManyDetails)
        #expect(try signal.target == .asker(MisuseStory.party(1)))
    }

    /// 100 honest askers choose none or one; who chooses five of each answer stands out, and would not where all do.
    @Test func whatIsTooManyDependsOnThePeers() throws {
        for others in [1, 4] {
            var story = try MisuseStory()
            for number in 0..<400 {
                let who = try MisuseStory.person(number % 100 + 2)
                let id = try story.ask(who, criteria: UInt64(number), shown: MisuseStory.profiles(1_000_000 + number * 20, 20))
                story.choose(others, who, from: id)
            }
            #expect(story.signals.isEmpty)
            for number in 0..<40 {
                let time = MisuseStory.morning + Double(number) * 86_400
                let who = try MisuseStory.person()
                let id = try story.ask(who, criteria: UInt64(number), shown: MisuseStory.profiles(number * 20, 20), at: time)
                story.choose(7, who, from: id, at: time)
            }
            #expect(story.kinds().contains(.tooManyDetails) == (others == 1))
        }
    }

    @Test func oneUserCannotReadAHundredAndTwentyPeopleADay() throws {
        var story = try MisuseStory()
        let who = try MisuseStory.person()
        for number in 0..<40 {
            let id = try story.ask(who, criteria: UInt64(number), shown: MisuseStory.profiles(number * 10, 10))
            story.choose(3, who, from: id)
        }
        #expect(story.kinds() == [.tooManyDetails])
        #expect(story.signals.first?.finding.measured == 120)
    }

    @Test func oneQuestionFromManyUsersIsASignal() throws {
        var story = try MisuseStory()
        for user in 1...10 { try story.ask(try MisuseStory.person(1, user: UInt64(user))) }
        #expect(story.kinds() == [.sharedQuestion])
        #expect(story.signals.first?.severity == .notable)
    }

    @Test func oneQuestionFromManyPartiesIsASignal() throws {
        var story = try MisuseStory()
        for party in 1...6 { try story.ask(try MisuseStory.person(party, user: nil)) }
        #expect(story.kinds() == [.sharedQuestion])
        #expect(story.signals.first?.parties.count == 6)
    }

    @Test func detailsOfOneQuestionAskedAgainAndAgainAddUp() throws {
        var story = try MisuseStory()
        for user in 1...5 {
            let who = try MisuseStory.person(1, user: UInt64(user))
            let id = try story.ask(who, shown: MisuseStory.profiles(0, 100))
            story.choose(10, who, from: id)
        }
        #expect(story.kinds() == [.sharedQuestion])
        #expect(story.signals.first?.severity == .serious)
    }

    @Test func manyNewProfilesAtNightAreASignalAndByDayAreNot() throws {
        let night = MisuseStory.morning + 14 * 3_600
        for (time, found) in [(MisuseStory.morning, false), (night, true)] {
            var story = try MisuseStory()
            for number in 0..<10 {
                try story.ask(try MisuseStory.person(), criteria: UInt64(number), shown: MisuseStory.profiles(number * 100, 100), at: time)
                if number == 0 { story.choose(3, try MisuseStory.person(), from: "q1", at: time) }
            }
            #expect(story.kinds().contains(.offHoursBulk) == found)
        }
    }

    @Test(arguments: [(ReferenceRefused.Reason.ofAnotherAsker, 5), (.forged, 25), (.expired, 100)])
    func tryingReferencesIsASignal(_ reason: ReferenceRefused.Reason, _ threshold: Int) throws {
        var story = try MisuseStory()
        story.refuse(reason, try MisuseStory.person(), times: threshold - 1)
        #expect(story.signals.isEmpty)
        // Two days later the first ones do not count any more.
        story.refuse(reason, try MisuseStory.person(), times: threshold - 1, at: MisuseStory.morning + 172_800)
        #expect(story.signals.isEmpty)
        story.refuse(reason, try MisuseStory.person(), times: 1, at: MisuseStory.morning + 172_800)
        #expect(story.kinds() == [.refusals])
    }

    @Test func manyRefusedQuestionsAreASignal() throws {
        var story = try MisuseStory()
        for _ in 0..<300 { story.observe(.questionRefused(QuestionRefused(who: try MisuseStory.person(), time: MisuseStory.morning))) }
        #expect(story.kinds() == [.refusals])
    }

    @Test func aDayUnlikeAllBeforeIsASignalOnlyForWhoHasAPast() throws {
        for days in [2, 10] {
            var story = try MisuseStory()
            var next = 0
            func day(_ number: Int, questions: Int) throws {
                for question in 0..<questions {
                    let who = try MisuseStory.person(1, user: UInt64(question))
                    let time = MisuseStory.morning + Double(number) * 86_400
                    let id = try story.ask(who, criteria: UInt64(next), shown: MisuseStory.profiles(next, 50), at: time)
                    story.choose(2, who, from: id, at: time)
                    next += 50
                }
            }
            for number in 0..<days { try day(number, questions: 3 + number % 2) }
            #expect(story.signals.isEmpty)
            try day(days, questions: 24)
            #expect(story.kinds().contains(.unlikeItsPast) == (days == 10))
        }
    }

    @Test func parametersStayWithinTheirBounds() {
        #expect(AreaSweep(centres: -1, radii: 1_000, window: 0) == AreaSweep(centres: 3, radii: 60, window: 1))
        #expect(Harvest(profilesPerDetail: 0, credit: -5).profilesPerDetail == 1)
        #expect(MarketShare(.nan, least: 0, most: 0) == MarketShare(0.0001, least: 10, most: 10))
        #expect(TooManyDetails(timesPeers: .infinity).timesPeers == 10)
        #expect(OfficeHours(opens: 99, closes: 0) == OfficeHours(opens: 23, closes: 24))
        #expect(MarketShare(0.01, least: 100, most: 500).profiles(of: .max) == 500)
        #expect(MarketShare(0.01, least: 100, most: 500).profiles(of: .min) == 100)
    }
}
