/// A stream of chance that is the same in every run, on every machine and with every version of the standard library (SplitMix64).
struct Chance {
    private var state: UInt64

    /// A stream of its own for every seed, purpose and index; streams do not depend on what was drawn from others.
    init(seed: UInt64, purpose: UInt64, index: Int) {
        state = Self.mix(Self.mix(seed ^ Self.mix(purpose)) &+ UInt64(bitPattern: Int64(index)) &* 0x9E37_79B9_7F4A_7C15)
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mix(state)
    }

    /// 0..<bound. The bias of taking the high half of the product is below one in 2^32 for the bounds used here.
    mutating func below(_ bound: Int) -> Int {
        bound > 0 ? Int(next().multipliedFullWidth(by: UInt64(bound)).high) : 0
    }

    mutating func integer(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    /// True so many times out of a hundred.
    mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

    /// Any of the values, `nil` of none.
    mutating func pick<Value>(_ values: [Value]) -> Value? {
        values.isEmpty ? nil : values[below(values.count)]
    }

    /// Any of the texts, the empty text of none.
    mutating func pick(_ texts: [String]) -> String {
        texts.isEmpty ? "" : texts[below(texts.count)]
    }

    /// Some of the values, all different, in a chosen order; fewer where there are not so many.
    mutating func pick<Value>(_ count: Int, of values: [Value]) -> [Value] {
        var left = values
        var picked: [Value] = []
        while picked.count < count, !left.isEmpty { picked.append(left.remove(at: below(left.count))) }
        return picked
    }

    /// A value by its weight; the weights are positive and few.
    mutating func pick<Value>(weighted values: [(weight: Int, value: Value)], otherwise: Value) -> Value {
        var left = below(values.reduce(0) { $0 + $1.weight })
        for (weight, value) in values {
            if left < weight { return value }
            left -= weight
        }
        return otherwise
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var mixed = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
