import Geography
import LabourDomain

/// A question to the simulated market.
struct SimulatedQuestion {
    /// Index of the area in the middle.
    var centre: Int
    /// Kilometres.
    var radius: Int
    /// Numbers of occupations, one of which is asked for; none asks for everybody.
    var occupations: [Int]
    /// Bits that must all be there: hours, licence, language and the like.
    var demands: UInt8
}

/// 200,000 people who do not exist, over the postcode areas of the Netherlands, in six sources: three national, two sectoral, and one of a
/// town.
///
/// Areas weigh differently, occupations follow the law of Zipf and Mandelbrot (nearly four in a hundred people have the commonest one), and each working day some people leave and others come.
final class SimulatedMarket {
    static let sourceSizes = [100_000, 45_000, 25_000, 15_000, 10_000, 5_000]
    static let occupations = 300
    static let maximumMatches = 100

    let areas: [PostcodeArea]
    private(set) var size = 0
    private let gazetteer: Gazetteer
    private var area: [UInt16] = []
    private var traits: [UInt8] = []
    private var source: [UInt8] = []
    /// Grows each time that a place in the market is taken by somebody else.
    private var generation: [UInt32] = []
    private var postings = [[UInt32]](repeating: [], count: SimulatedMarket.occupations)
    private var distances: [Int: [Float]] = [:]
    private let occupationWeights: WeightedChoice
    private let areaWeights: WeightedChoice

    init(seed: UInt64) throws {
        var chance = Chance(seed)
        gazetteer = try Gazetteer.netherlands()
        areas = gazetteer.areas
        occupationWeights = WeightedChoice((0..<Self.occupations).map { 1 / (Double($0) + 20) })
        areaWeights = WeightedChoice(areas.map { _ in chance.spread(0.8) })
        let town = chance.below(areas.count)
        let near = distance(from: town).enumerated().filter { $0.element <= 12 }.map(\.offset)
        for (number, count) in Self.sourceSizes.enumerated() {
            for _ in 0..<count {
                let isLocal = number == Self.sourceSizes.count - 1
                add(area: isLocal ? chance.one(of: near) : areaWeights.draw(&chance), source: number, &chance)
            }
        }
    }

    private func add(area place: Int, source number: Int, _ chance: inout Chance) {
        let bits: [Double] = [0.8, 0.7, 0.6, 0.5, 0.5, 0.4, 0.3, 0.2]
        area.append(UInt16(place))
        source.append(UInt8(number))
        generation.append(0)
        traits.append(bits.enumerated().reduce(0) { chance.happens($1.element) ? $0 | 1 << UInt8($1.offset) : $0 })
        for _ in 0..<(1 + chance.below(3)) {
            let occupation = occupationWeights.draw(&chance)
            if postings[occupation].last != UInt32(size) { postings[occupation].append(UInt32(size)) }
        }
        size += 1
    }

    func occupation(_ chance: inout Chance) -> Int { occupationWeights.draw(&chance) }

    func place(_ chance: inout Chance) -> Int { areaWeights.draw(&chance) }

    /// Areas within some kilometres of one.
    func near(_ centre: Int, kilometres: Float) -> [Int] {
        distance(from: centre).enumerated().filter { $0.element <= kilometres }.map(\.offset)
    }

    /// Some people find work, others lose it.
    func change(_ count: Int, _ chance: inout Chance) {
        for _ in 0..<count { generation[chance.below(size)] += 1 }
    }

    /// The number of a person who is in the market now.
    func person(_ profile: UInt32) -> UInt64 { UInt64(generation[Int(profile)]) << 32 | UInt64(profile) }

    /// For each source its nearest hundred matches; among those at the same distance, chance decides.
    func answer(_ question: SimulatedQuestion, _ chance: inout Chance) -> [[UInt32]] {
        let reach = distance(from: question.centre)
        var found = [[(Float, UInt32, UInt32)]](repeating: [], count: Self.sourceSizes.count)
        let radius = Float(question.radius)
        func look(at profile: UInt32) {
            let row = Int(profile)
            let kilometres = reach[Int(area[row])]
            guard kilometres <= radius, traits[row] & question.demands == question.demands else { return }
            found[Int(source[row])].append((kilometres, UInt32(truncatingIfNeeded: chance.next()), profile))
        }
        if question.occupations.isEmpty {
            for profile in 0..<UInt32(size) { look(at: profile) }
        } else {
            for occupation in question.occupations { for profile in postings[occupation] { look(at: profile) } }
        }
        return found.map { matches in
            var matches = matches
            if matches.count > Self.maximumMatches { matches.sort { ($0.0, $0.1) < ($1.0, $1.1) } }
            var known: Set<UInt32> = []
            return matches.prefix(Self.maximumMatches).compactMap { known.insert($0.2).inserted ? $0.2 : nil }
        }
    }

    private func distance(from centre: Int) -> [Float] {
        if let known = distances[centre] { return known }
        let made = areas.map { Float(gazetteer.kilometres(from: areas[centre], to: $0) ?? 9_999) }
        distances[centre] = made
        return made
    }
}

/// Draws an index with a probability in proportion to its weight.
struct WeightedChoice {
    private let sums: [Double]

    init(_ weights: [Double]) {
        var sum = 0.0
        sums = weights.map {
            sum += $0
            return sum
        }
    }

    func draw(_ chance: inout Chance) -> Int {
        let mark = chance.part() * (sums.last ?? 0)
        var low = 0
        var high = sums.count - 1
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] <= mark { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
