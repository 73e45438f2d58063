/// The least of a Merkle tree that is needed to add records: the roots of its complete subtrees, largest first. O(log n) of memory.
public struct MerkleFrontier: Hashable, Sendable {
    /// How many records the tree has.
    public private(set) var count: UInt64 = 0
    /// One for each bit that is set in ``count``, that of the highest bit first.
    public private(set) var subtrees: [MerkleHash] = []

    /// A tree without records.
    public init() {}

    /// A tree as it was left; `nil` where the subtrees do not belong to so many records.
    public init?(count: UInt64, subtrees: [MerkleHash]) {
        guard subtrees.count == count.nonzeroBitCount else { return nil }
        self.count = count
        self.subtrees = subtrees
    }

    /// Adds a record. Amortised O(1).
    /// - Parameter completed: is given every subtree of more than one record that is complete now, smallest first: what a store keeps for proofs.
    public mutating func append(_ leaf: MerkleHash, completed: (MerkleNode) throws -> Void) rethrows {
        var hash = leaf
        var left = subtrees
        var level = 0
        // As in adding one to a binary number: every 1 at the end carries.
        while count >> UInt64(level) & 1 == 1, let neighbour = left.popLast() {
            level += 1
            hash = MerkleHash(neighbour, hash)
            try completed(MerkleNode(place: MerklePlace(level: level, index: count >> UInt64(level)), hash: hash))
        }
        left.append(hash)
        subtrees = left
        count += 1
    }

    /// Adds a record to a tree of which nothing is kept. Amortised O(1).
    public mutating func append(_ leaf: MerkleHash) { append(leaf) { _ in } }

    /// The hash over all records (RFC 9162 §2.1.1). O(log n).
    public var root: MerkleHash {
        guard var root = subtrees.last else { return .empty }
        for subtree in subtrees.dropLast().reversed() { root = MerkleHash(subtree, root) }
        return root
    }
}

extension MerkleFrontier {
    /// The subtrees as one run of bytes, for a store.
    public var subtreeBytes: [UInt8] { subtrees.flatMap(\.bytes) }

    /// The tree as a store kept it; `nil` where the bytes do not belong to so many records.
    public init?(count: UInt64, subtreeBytes bytes: [UInt8]) {
        guard bytes.count == count.nonzeroBitCount * MerkleHash.size else { return nil }
        let subtrees = stride(from: 0, to: bytes.count, by: MerkleHash.size).compactMap {
            MerkleHash(Array(bytes[$0..<$0 + MerkleHash.size]))
        }
        self.init(count: count, subtrees: subtrees)
    }
}
