/// Many values of which some come more often, chosen in logarithmic time.
struct WeightedChoice<Value: Sendable>: Sendable {
    private let values: [Value]
    /// The sum of the weights up to and including each value.
    private let sums: [Int]

    /// Values without weight are left out; `nil` where nothing is left.
    init?(_ weighted: [(weight: Int, value: Value)]) {
        let kept = weighted.filter { $0.weight > 0 }
        guard !kept.isEmpty else { return nil }
        values = kept.map(\.value)
        var sum = 0
        sums = kept.map { entry in
            sum += entry.weight
            return sum
        }
    }

    func pick(_ chance: inout Chance) -> Value {
        let drawn = chance.below(sums[sums.count - 1])
        var (low, high) = (0, sums.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if drawn < sums[middle] { high = middle } else { low = middle + 1 }
        }
        return values[low]
    }
}
