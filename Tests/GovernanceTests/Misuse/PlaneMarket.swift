import FoundationEssentials
import Governance
import LabourDomain

/// 200,000 invented people on a plane of 4,000 areas, three kilometres apart; each has one of a hundred occupations and one of four
/// sources.
struct PlaneMarket {
    static let people = 200_000
    private static let columns = 50
    private static let rows = 80
    static let areas = columns * rows
    static let occupations = 100
    static let shares = [0.6, 0.2, 0.15, 0.05]
    let sources: [OIN]

    init() throws {
        sources = try Self.shares.indices.map { try OIN("0000000200000000000\($0)") }
    }

    var size: MarketSize {
        MarketSize(sources: Dictionary(uniqueKeysWithValues: zip(sources, Self.shares.map { Int($0 * Double(Self.people)) })))
    }

    /// For each source its nearest hundred who have one of the occupations, or who are there at all.
    func answer(centre: Int, radius: Int, occupations: [Int]) -> [[UInt64]] {
        let (column, row) = (centre % Self.columns, centre / Self.columns)
        let reach = radius / 3
        var near: [(distance: Int, area: Int)] = []
        for down in max(0, row - reach)..<min(Self.rows, row + reach + 1) {
            for right in max(0, column - reach)..<min(Self.columns, column + reach + 1) {
                let distance = (down - row) * (down - row) + (right - column) * (right - column)
                if distance <= reach * reach { near.append((distance, down * Self.columns + right)) }
            }
        }
        near.sort { ($0.distance, $0.area) < ($1.distance, $1.area) }
        let wanted = occupations.isEmpty ? Array(0..<Self.occupations) : occupations
        var found = [[UInt64]](repeating: [], count: sources.count)
        for (_, area) in near {
            for occupation in wanted {
                var chance = TestChance(UInt64(area * Self.occupations + occupation))
                // Every second place is taken.
                guard chance.below(2) == 0 else { continue }
                let draw = Double(chance.below(100)) / 100
                let source = draw < 0.6 ? 0 : draw < 0.8 ? 1 : draw < 0.95 ? 2 : 3
                if found[source].count < 100 { found[source].append(chance.next()) }
            }
            if found.allSatisfy({ $0.count == 100 }) { break }
        }
        return found
    }
}

/// Numbers from a seed (SplitMix64).
struct TestChance {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
