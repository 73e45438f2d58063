/// Makes proofs from the complete subtrees that a store has. Each takes O(log² n) of them at most, and most of those O(log n).
public struct MerkleProver<Failure: Error> {
    private let node: (MerklePlace) throws(Failure) -> MerkleHash

    /// Takes what gives the hash of a complete subtree; level 0 is a record.
    public init(_ node: @escaping (MerklePlace) throws(Failure) -> MerkleHash) { self.node = node }

    /// The hash over the first so many records.
    public func root(of count: UInt64) throws(Failure) -> MerkleHash { count == 0 ? .empty : try hash(of: 0..<count) }

    /// That a record is in the tree of the first so many (RFC 9162 §2.1.3.1): the neighbours on the way up. `nil` where there is no such record.
    public func inclusion(of index: UInt64, in count: UInt64) throws(Failure) -> [MerkleHash]? {
        guard index < count else { return nil }
        var path: [MerkleHash] = []
        var range = 0..<count
        while range.upperBound - range.lowerBound > 1 {
            let middle = Self.middle(of: range)
            if index < middle {
                path.append(try hash(of: middle..<range.upperBound))
                range = range.lowerBound..<middle
            } else {
                path.append(try hash(of: range.lowerBound..<middle))
                range = middle..<range.upperBound
            }
        }
        return path.reversed()
    }

    /// That the tree of the first `earlier` records is the beginning of that of the first `count` (RFC 9162 §2.1.4.1). `nil` unless
    /// `earlier` is from 1 to `count`: of nothing, everything is a continuation.
    public func consistency(from earlier: UInt64, to count: UInt64) throws(Failure) -> [MerkleHash]? {
        guard earlier > 0, earlier <= count else { return nil }
        var path: [MerkleHash] = []
        var range = 0..<count
        // Whether the range, where it ends with the earlier tree, is that whole tree: then who asks knows its hash.
        var isWhole = true
        while range.upperBound != earlier {
            let middle = Self.middle(of: range)
            if earlier <= middle {
                path.append(try hash(of: middle..<range.upperBound))
                range = range.lowerBound..<middle
            } else {
                path.append(try hash(of: range.lowerBound..<middle))
                range = middle..<range.upperBound
                isWhole = false
            }
        }
        if !isWhole { path.append(try hash(of: range)) }
        return path.reversed()
    }

    /// Where the left part of a range of at least two ends: the largest power of two below its length.
    private static func middle(of range: Range<UInt64>) -> UInt64 {
        let length = range.upperBound - range.lowerBound
        return range.lowerBound + (UInt64(1) << UInt64(63 - (length - 1).leadingZeroBitCount))
    }

    /// The hash over a range that begins where a complete subtree of its length could.
    private func hash(of range: Range<UInt64>) throws(Failure) -> MerkleHash {
        let length = range.upperBound - range.lowerBound
        if length.nonzeroBitCount == 1 {
            let level = length.trailingZeroBitCount
            return try node(MerklePlace(level: level, index: range.lowerBound >> UInt64(level)))
        }
        let middle = Self.middle(of: range)
        return MerkleHash(try hash(of: range.lowerBound..<middle), try hash(of: middle..<range.upperBound))
    }
}
