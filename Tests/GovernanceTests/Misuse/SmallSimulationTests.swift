import FoundationEssentials
import Governance
import LabourDomain
import Testing

/// A short version of what `misuse-simulation` in the benchmarks does at length: honest use goes unnoticed, collecting is found before one
/// per cent.
struct SmallSimulationTests {
    private struct Run {
        let market: PlaneMarket
        var watch: MisuseWatch
        var chance: TestChance
        var signals: [MisuseSignal] = []
        var seen: Set<UInt64> = []
        private var asked = 0

        init(seed: UInt64) throws {
            market = try PlaneMarket()
            watch = MisuseWatch(market: market.size)
            chance = TestChance(seed)
        }

        /// Asks, and chooses some of what was shown.
        mutating func ask(_ who: AskerIdentity, centre: Int, radius: Int, occupations: [Int], choices: Int, at time: Date) throws {
            asked += 1
            let id = "q\(asked)"
            let digest = KeyedDigest(high: occupations.sorted().reduce(1) { $0 &* 1_000 &+ UInt64($1) }, low: 0)
            let area = AskedArea(subject: .jobSeekers, centre: try PostcodeArea(1_000 + centre), radius: radius)
            signals += watch.observe(
                .questionAsked(
                    QuestionAsked(
                        questionID: id, who: who, processor: who.asker, area: area, criteria: digest, time: time,
                        sources: market.sources.count)))
            var shown: [OIN] = []
            for (source, matches) in zip(market.sources, market.answer(centre: centre, radius: radius, occupations: occupations)) {
                seen.formUnion(matches)
                shown += matches.map { _ in source }
                signals += watch.observe(
                    .matchesDelivered(
                        MatchesDelivered(
                            questionID: id, asker: who.asker, source: source, count: matches.count, profiles: .digests(matches), time: time)
                    ))
            }
            for _ in 0..<min(choices, shown.count) {
                let source = shown[chance.below(shown.count)]
                signals += watch.observe(.detailRequested(DetailRequested(questionID: id, who: who, source: source, time: time + 60)))
                signals += watch.observe(
                    .detailEnded(DetailEnded(questionID: id, who: who, source: source, outcome: .delivered, time: time + 61)))
            }
        }
    }

    /// Twenty organisations with four mediators each, two weeks: two questions a day, sometimes widened, mostly followed by a choice.
    @Test(arguments: [UInt64(11), 12, 13])
    func twoWeeksOfHonestUseGoUnnoticed(_ seed: UInt64) throws {
        var run = try Run(seed: seed)
        let homes = (0..<20).map { _ in run.chance.below(PlaneMarket.areas) }
        for day in [0, 1, 2, 3, 6, 7, 8, 9, 10, 13] {
            for hour in 0..<8 {
                for (organisation, home) in homes.enumerated() {
                    let user = UInt64(hour % 4)
                    let who = try MisuseStory.person(organisation + 1, user: user)
                    let time = MisuseStory.morning + Double(day) * 86_400 + Double(hour) * 2_700 + Double(organisation)
                    let occupations = (0...run.chance.below(2)).map { _ in run.chance.below(30) }
                    var radius = [6, 9, 12, 15][run.chance.below(4)]
                    if run.chance.below(3) == 0 {
                        try run.ask(who, centre: home, radius: radius, occupations: occupations, choices: 0, at: time)
                        radius += 9
                    }
                    let choices = run.chance.below(4) == 0 ? 0 : 1 + run.chance.below(5)
                    try run.ask(who, centre: home, radius: radius, occupations: occupations, choices: choices, at: time + 120)
                }
            }
        }
        #expect(run.signals == [])
        #expect(run.seen.count > 5_000)
    }

    enum Collector: String, CaseIterable {
        case grid, occupations, slow, manyUsers, twoParties, atNight, allDetails, someChoices
    }

    @Test(arguments: Collector.allCases, [UInt64(21), 22])
    func aCollectorIsFoundBeforeOnePerCent(_ collector: Collector, _ seed: UInt64) throws {
        var run = try Run(seed: seed)
        let home = run.chance.below(PlaneMarket.areas)
        var time = MisuseStory.morning + (collector == .atNight ? 15 * 3_600 : 0)
        for step in 0..<500 where run.signals.isEmpty {
            let party = collector == .twoParties ? step % 2 + 1 : 1
            let who = try MisuseStory.person(party, user: collector == .manyUsers ? UInt64(step % 25) : 1)
            let anywhere = run.chance.below(PlaneMarket.areas)
            switch collector {
            case .grid, .manyUsers, .twoParties, .atNight:
                try run.ask(who, centre: anywhere, radius: 6, occupations: [], choices: 0, at: time)
            case .occupations:
                try run.ask(who, centre: home, radius: 48, occupations: [step % 100], choices: 0, at: time)
            case .slow:
                try run.ask(who, centre: anywhere, radius: 15, occupations: [step % 100], choices: 0, at: time)
            case .allDetails, .someChoices:
                try run.ask(
                    who, centre: anywhere, radius: 15, occupations: [step % 100], choices: collector == .allDetails ? 10 : 2, at: time)
            }
            time += collector == .slow ? 14_400 : 60
        }
        #expect(!run.signals.isEmpty)
        #expect(run.seen.count < PlaneMarket.people / 100, "\(run.seen.count) profiles")
    }
}
