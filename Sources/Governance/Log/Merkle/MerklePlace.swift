/// Where a complete subtree stands: it has `1 << level` records, the first of which is number `index << level`.
public struct MerklePlace: Hashable, Sendable {
    /// 0 for a record, at most 63.
    public let level: Int
    /// Counted from 0 among the complete subtrees of its level.
    public let index: UInt64

    public init(level: Int, index: UInt64) {
        self.level = level
        self.index = index
    }

    /// The numbers of its records; `nil` where no tree can be so large.
    public var records: Range<UInt64>? {
        guard (0..<63).contains(level), index < UInt64(1) << UInt64(63 - level) else { return nil }
        return index << UInt64(level)..<(index + 1) << UInt64(level)
    }
}

/// A complete subtree.
public struct MerkleNode: Hashable, Sendable {
    public let place: MerklePlace
    public let hash: MerkleHash

    public init(place: MerklePlace, hash: MerkleHash) {
        self.place = place
        self.hash = hash
    }
}
