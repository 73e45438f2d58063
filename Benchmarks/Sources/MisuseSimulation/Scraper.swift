import Foundation
import Governance
import LabourDomain

/// Ways to collect profiles.
enum ScraperKind: String, CaseIterable {
    case grid = "grid over the country, 8 km, no criteria"
    case rings = "growing radii around one centre after another"
    case occupations = "every occupation from one centre, 50 km"
    case slow = "4 questions an hour, one occupation, 50 km"
    case verySlow = "6 questions a day, one occupation, 50 km"
    case manyUsers = "grid, shared out over 25 users"
    case twoPartiesGrid = "grid, shared out over two parties"
    case twoPartiesRandom = "two parties, different questions"
    case offHours = "grid at night, a question a minute"
    case tooMany = "like an honest mediator, every 90 s, with choices"
    case details = "all ten details of every answer"
    case insider = "grid by one user of an honest agency"
    case choosesSome = "every occupation from a grid, two choices each"
    case references = "tries references of others"
    case mimic = "30 users, honest questions, pace and choices"

    /// Seconds between two questions.
    var pace: Double {
        switch self {
        case .slow: 900
        case .verySlow: 6_000
        case .details: 300
        case .offHours, .choosesSome: 60
        case .tooMany: 90
        case .mimic: 240
        case .references: 10
        case .grid, .rings, .occupations, .manyUsers, .twoPartiesGrid, .twoPartiesRandom, .insider: 20
        }
    }

    /// Hours of the day in which it is at work.
    var hours: ClosedRange<Double> { self == .offHours ? 0.5...5.5 : self == .references ? 9...17 : 8...18 }

    /// Nobody expects this one to be found: it is no other than honest use by a new organisation.
    var isBlindSpot: Bool { self == .mimic }
}

/// Somebody who collects profiles, a question at a time.
struct Scraper {
    let kind: ScraperKind
    let parties: [OIN]
    /// The user whose views count where the party itself is honest.
    private let insider: AskerIdentity?
    private let like: Organisation
    private var chance: Chance
    private var step = 0
    private var centre = 0
    private var radius = 0
    private var clock: Date
    private var day: Int
    private var demand: [Int] = []

    init(_ kind: ScraperKind, honest: HonestUse, day: Int, seed: UInt64) throws {
        self.kind = kind
        self.day = day
        var chance = Chance(seed &+ 0xBAD)
        like = chance.one(of: honest.organisations)
        if kind == .insider {
            let victim = chance.one(of: honest.organisations.filter { $0.users.count >= 5 && $0.system.user != nil })
            parties = [victim.oin]
            insider = AskerIdentity(asker: victim.oin, user: KeyedDigest(high: 9_999, low: 9_999))
        } else {
            parties = [try OIN("00000004000000000001"), try OIN("00000004000000000002")]
            insider = nil
        }
        self.chance = chance
        clock = HonestUse.start + Double(day) * 86_400 + kind.hours.lowerBound * 3_600
    }

    /// When it asks next: within its hours, on working days.
    var next: Date { clock }

    /// Asks one question; what was shown, and the events.
    mutating func act(_ recorder: Recorder) throws -> (shown: [UInt32], events: [MisuseEvent]) {
        defer { advance() }
        step += 1
        if kind == .references {
            let refused = ReferenceRefused(who: who(), reason: chance.happens(0.5) ? .ofAnotherAsker : .forged, time: clock)
            return ([], [.referenceRefused(refused)])
        }
        let asked = try recorder.ask(question(recorder.market), by: who(), at: clock, &chance)
        let events = asked.events + recorder.choose(choices(), from: asked, at: asked.answered + 10, &chance)
        return (asked.shown.map(\.profile), events.sorted { $0.time < $1.time })
    }

    private mutating func advance() {
        clock += kind.pace * (0.7 + 0.6 * chance.part())
        let close = HonestUse.start + Double(day) * 86_400 + kind.hours.upperBound * 3_600
        guard clock > close else { return }
        repeat { day += 1 } while day % 7 > 4
        clock = HonestUse.start + Double(day) * 86_400 + kind.hours.lowerBound * 3_600
    }

    private func who() -> AskerIdentity {
        if let insider { return insider }
        switch kind {
        case .manyUsers: return AskerIdentity(asker: parties[0], user: KeyedDigest(high: 1, low: UInt64(step % 25)))
        case .mimic: return AskerIdentity(asker: parties[0], user: KeyedDigest(high: 1, low: UInt64(step % 30)))
        case .twoPartiesGrid, .twoPartiesRandom: return AskerIdentity(asker: parties[step % 2], user: KeyedDigest(high: 1, low: 1))
        default: return AskerIdentity(asker: parties[0], user: KeyedDigest(high: 1, low: 1))
        }
    }

    private mutating func choices() -> Int {
        switch kind {
        case .tooMany, .mimic: chance.happens(0.45) ? 0 : 1 + chance.count(mean: 2.5)
        case .details: 10
        case .choosesSome: 2
        default: 0
        }
    }

    private mutating func question(_ market: SimulatedMarket) -> SimulatedQuestion {
        let anywhere = chance.below(market.areas.count)
        switch kind {
        case .grid, .manyUsers, .twoPartiesGrid, .offHours, .insider:
            return SimulatedQuestion(centre: anywhere, radius: 8, occupations: [], demands: 0)
        case .rings:
            if step % 12 == 1 { (centre, radius, demand) = (anywhere, 0, [market.occupation(&chance)]) }
            radius += 4
            return SimulatedQuestion(centre: centre, radius: radius, occupations: demand, demands: 0)
        case .occupations, .slow, .verySlow, .references:
            if step == 1 { centre = anywhere }
            let from = kind == .occupations ? centre : anywhere
            return SimulatedQuestion(centre: from, radius: 50, occupations: [step % SimulatedMarket.occupations], demands: 0)
        case .twoPartiesRandom, .details, .choosesSome:
            return SimulatedQuestion(centre: anywhere, radius: 30, occupations: [market.occupation(&chance)], demands: 0)
        case .tooMany, .mimic:
            return like.question(&chance, market)
        }
    }
}
