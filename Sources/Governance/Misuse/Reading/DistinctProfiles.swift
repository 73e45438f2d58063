internal import Foundation

/// How many different profiles there were among those that were seen, without keeping any: HyperLogLog (Flajolet and others, 2007) with 4,096
/// registers, which is off by 1.6 per cent on average. Its digests are keyed, so that nobody can make them fall together.
struct DistinctProfiles: Sendable {
    private static let bits = 12
    private static let registers = 1 << bits

    private var longest = [UInt8](repeating: 0, count: registers)

    /// O(1).
    mutating func add(_ digest: UInt64) {
        let register = Int(digest >> UInt64(64 - Self.bits))
        let rest = digest << UInt64(Self.bits)
        let run = UInt8(min(rest.leadingZeroBitCount, 64 - Self.bits) + 1)
        longest[register] = max(longest[register], run)
    }

    /// O(registers).
    var count: Int {
        let registers = Double(Self.registers)
        let sum = longest.reduce(0) { $0 + 1 / Double(UInt64(1) << UInt64($1)) }
        let estimate = 0.7213 / (1 + 1.079 / registers) * registers * registers / sum
        let empty = longest.count { $0 == 0 }
        // Few of them are counted by the registers that are still empty.
        if estimate <= 2.5 * registers, empty > 0 { return Int((registers * log(registers / Double(empty))).rounded()) }
        return Int(estimate.rounded())
    }
}
