import Governance
import LabourDomain

/// Which organisations there are, out of a hundred.
struct OrganisationMix {
    let name: String
    let municipalities: Int
    let regionalAgencies: Int
    let nationalAgencies: Int

    static let all = [
        OrganisationMix(name: "mostly municipalities", municipalities: 80, regionalAgencies: 15, nationalAgencies: 5),
        OrganisationMix(name: "mostly agencies", municipalities: 30, regionalAgencies: 50, nationalAgencies: 20),
    ]
}

/// An organisation that asks honestly, with its people and habits.
struct Organisation {
    let oin: OIN
    /// Where it asks about.
    let centres: [Int]
    /// Occupations that it deals with.
    let occupations: [Int]
    let radii: [Int]
    var users: [Mediator]
    /// Asks saved questions and tests, under a name of its own.
    let system: AskerIdentity

    init(number: Int, kind: Kind, market: SimulatedMarket, _ chance: inout Chance) throws {
        let digits = String(number)
        oin = try OIN("0000000100000000" + String(repeating: "0", count: 4 - digits.count) + digits)
        let home = market.place(&chance)
        switch kind {
        case .municipality: centres = Array(market.near(home, kilometres: 8).shuffled(&chance).prefix(4)) + [home, home, home]
        case .regional: centres = Array(market.near(home, kilometres: 30).shuffled(&chance).prefix(10)) + [home, home]
        case .national: centres = (0..<(5 + chance.below(8))).map { _ in market.place(&chance) }
        }
        radii = kind == .municipality ? [5, 10, 10, 15, 15, 20, 25, 30] : [10, 15, 20, 25, 30, 40, 50]
        occupations = (0..<40).map { _ in market.occupation(&chance) }
        // One in five does not tell who its users are.
        let tells = !chance.happens(0.2)
        let people =
            switch kind {
            case .municipality: 2 + chance.below(7)
            case .regional: 3 + chance.below(8)
            case .national: 8 + chance.below(13)
            }
        system = AskerIdentity(asker: oin, user: tells ? KeyedDigest(high: UInt64(number), low: 0) : nil)
        users = []
        for person in 1...people {
            let user = tells ? KeyedDigest(high: UInt64(number), low: UInt64(person)) : nil
            users.append(Mediator(who: AskerIdentity(asker: oin, user: user), number: person - 1, &chance))
        }
    }

    enum Kind { case municipality, regional, national }

    /// What a mediator asks: a place of the organisation, one to three of its occupations, up to three demands; one in fifty asks for
    /// everybody.
    func question(_ chance: inout Chance, _ market: SimulatedMarket) -> SimulatedQuestion {
        var wanted: [Int] = []
        if !chance.happens(0.02) {
            for _ in 0..<(1 + chance.below(3)) {
                let next = chance.happens(0.85) ? chance.one(of: occupations) : market.occupation(&chance)
                if !wanted.contains(next) { wanted.append(next) }
            }
        }
        return SimulatedQuestion(
            centre: chance.one(of: centres), radius: chance.one(of: radii), occupations: wanted, demands: Self.demands(&chance))
    }

    static func demands(_ chance: inout Chance) -> UInt8 {
        (0..<chance.below(4)).reduce(UInt8(0)) { bits, _ in bits | 1 << UInt8(chance.below(8)) }
    }
}

/// Somebody who looks for people for a living.
struct Mediator {
    let who: AskerIdentity
    /// Counts within the organisation, from 0.
    let number: Int
    /// Questions that begin something new, on an ordinary day.
    let questionsPerDay: Double
    /// One in ten looks around and chooses little.
    let looksAround: Bool
    /// Questions of before that are asked again every morning, at most three.
    var saved: [SimulatedQuestion] = []

    init(who: AskerIdentity, number: Int, _ chance: inout Chance) {
        self.who = who
        self.number = number
        questionsPerDay = min(7, 2 * chance.spread(0.5))
        looksAround = chance.happens(0.1)
    }

    /// How many people are chosen in the end: nobody in one of four cases, often two to four, sometimes all that may be.
    func choices(_ chance: inout Chance, interest: Double = 1) -> Int {
        if chance.happens((looksAround ? 0.6 : 0.25)) { return 0 }
        if chance.happens(0.05) { return 10 }
        return min(10, 1 + chance.count(mean: (looksAround ? 1 : 2.5) * interest))
    }
}

extension Array {
    fileprivate func shuffled(_ chance: inout Chance) -> [Element] {
        var copy = self
        guard copy.count > 1 else { return copy }
        for index in stride(from: copy.count - 1, to: 0, by: -1) { copy.swapAt(index, chance.below(index + 1)) }
        return copy
    }
}
