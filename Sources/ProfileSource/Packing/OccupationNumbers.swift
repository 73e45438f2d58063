import LabourDomain

/// The occupations that occur in an index, numbered from 1 in the order in which they were met. They are never forgotten: a register holds thousands.
struct OccupationNumbers: Sendable {
    private var numbers: [OccupationCode: UInt32] = [:]

    /// The greatest number that fits in a packed word.
    static let greatestPacked: UInt32 = 0xFFFF

    /// The number of a code, `nil` where no profile has ever had it.
    func number(of code: OccupationCode) -> UInt32? { numbers[code] }

    /// The number of a code, a new one where it was not met before.
    mutating func add(_ code: OccupationCode) -> UInt32 {
        if let known = numbers[code] { return known }
        let number = UInt32(numbers.count) + 1
        numbers[code] = number
        return number
    }

    var count: Int { numbers.count }
}
