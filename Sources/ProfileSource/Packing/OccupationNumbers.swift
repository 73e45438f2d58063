import LabourDomain

/// The occupations that occur in an index, numbered from 1 in the order in which they were met. They are never forgotten: a register holds thousands.
struct OccupationNumbers: Sendable {
    /// The codes one after the other; number `n` has `codes[starts[n]..<starts[n + 1]]`, number 0 is none.
    private var codes: [UInt8] = []
    private var starts: [UInt32] = [0, 0]
    private var slots = HashSlots(capacity: 16)

    /// The greatest number that fits in a packed word.
    static let greatestPacked: UInt32 = 0xFFFF

    /// The number of a code, `nil` where no profile has ever had it.
    func number(of code: OccupationCode) -> UInt32? {
        let bytes = Array(code.text.utf8)
        return number(of: bytes[...], hash: IdentifierTable.hash(bytes))
    }

    /// The number of a code, given as its bytes; a new one where it was not met before.
    mutating func add(_ code: ArraySlice<UInt8>) -> UInt32 {
        let hash = IdentifierTable.hash(code)
        if let known = number(of: code, hash: hash) { return known }
        let number = starts.count - 1
        codes += code
        starts.append(UInt32(codes.count))
        slots.insert(number, hash: hash) { [codes, starts] in IdentifierTable.hash(codes[Int(starts[$0])..<Int(starts[$0 + 1])]) }
        return UInt32(number)
    }

    private func number(of code: ArraySlice<UInt8>, hash: UInt64) -> UInt32? {
        slots.find(hash) { codes[Int(starts[$0])..<Int(starts[$0 + 1])] == code }.map { UInt32($0) }
    }

    var count: Int { starts.count - 2 }
}
