/// Checks proofs without the log, as an auditor or a citizen does.
public enum MerkleVerification {
    /// Whether a record is number `index` of the `count` under a root (RFC 9162 §2.1.3.2).
    public static func includes(_ leaf: MerkleHash, at index: UInt64, of count: UInt64, path: [MerkleHash], under root: MerkleHash) -> Bool
    {
        guard index < count else { return false }
        var climb = Climb(index: index, last: count - 1)
        var hash = leaf
        for neighbour in path {
            if climb.isAtTop { return false }
            hash = climb.isRightOrAlone ? MerkleHash(neighbour, hash) : MerkleHash(hash, neighbour)
            climb.step()
        }
        return climb.isAtTop && hash == root
    }

    /// Whether the tree of `earlier` records under one root is the beginning of that of `count` under another (RFC 9162 §2.1.4.2).
    public static func isBeginning(
        _ earlier: UInt64, under earlierRoot: MerkleHash, of count: UInt64, under root: MerkleHash, path: [MerkleHash]
    ) -> Bool {
        guard earlier > 0, earlier <= count else { return false }
        if earlier == count { return path.isEmpty && earlierRoot == root }
        // Where the earlier tree is one complete subtree it stands for itself.
        let hashes = (earlier.nonzeroBitCount == 1 ? [earlierRoot] : []) + path
        guard let start = hashes.first else { return false }
        var climb = Climb(index: earlier - 1, last: count - 1)
        climb.skipCompleteSubtrees()
        var (old, new) = (start, start)
        for neighbour in hashes.dropFirst() {
            if climb.isAtTop { return false }
            if climb.isRightOrAlone {
                old = MerkleHash(neighbour, old)
                new = MerkleHash(neighbour, new)
            } else {
                new = MerkleHash(new, neighbour)
            }
            climb.step()
        }
        return climb.isAtTop && old == earlierRoot && new == root
    }

    /// The way from a node to the top: its number in its level, and that of the last one.
    private struct Climb {
        var index: UInt64
        var last: UInt64

        var isAtTop: Bool { last == 0 }
        /// A right child, or a last one that goes up as it is until it is one.
        var isRightOrAlone: Bool { index & 1 == 1 || index == last }

        mutating func step() {
            if isRightOrAlone {
                while index & 1 == 0, index != 0 { up() }
            }
            up()
        }

        mutating func skipCompleteSubtrees() { while index & 1 == 1 { up() } }

        private mutating func up() {
            index >>= 1
            last >>= 1
        }
    }
}
