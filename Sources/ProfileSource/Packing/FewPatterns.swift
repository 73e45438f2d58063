/// Up to three occupations, compared with the four of a profile without a branch.
struct FewPatterns {
    private let first: UInt64
    private let second: UInt64
    private let third: UInt64

    /// `nil` for none, and for more than three.
    init?(_ patterns: [UInt64]) {
        guard let first = patterns.first, patterns.count <= 3 else { return nil }
        self.first = first
        second = patterns.count > 1 ? patterns[1] : first
        third = patterns.count > 2 ? patterns[2] : first
    }

    /// Whether one of the occupations is among the four in a packed word.
    @inline(__always)
    func match(_ word: UInt64) -> Bool { (word ^ first).emptyLanes | (word ^ second).emptyLanes | (word ^ third).emptyLanes != 0 }
}
