import Foundation

/// Numbers from a seed, the same in every run (SplitMix64).
struct Chance {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mix(state)
    }

    static func mix(_ number: UInt64) -> UInt64 {
        var mixed = number
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

    /// 0..<1.
    mutating func part() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

    mutating func happens(_ probability: Double) -> Bool { part() < probability }

    mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }

    /// Lognormal with median 1.
    mutating func spread(_ sigma: Double) -> Double {
        let normal = (-2 * log(max(part(), 1e-12))).squareRoot() * cos(2 * .pi * part())
        return exp(sigma * normal)
    }

    /// Poisson, for means up to some tens.
    mutating func count(mean: Double) -> Int {
        let limit = exp(-mean)
        var product = part()
        var count = 0
        while product > limit, count < 1_000 {
            product *= part()
            count += 1
        }
        return count
    }
}
