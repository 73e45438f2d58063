import Testing

@testable import Governance

/// The tree against the definitions of RFC 9162, written down as they stand there, for every size up to 300.
struct MerklePropertyTests {
    private static let largest = 300

    /// MTH of §2.1.1.
    private static func root(_ leaves: ArraySlice<MerkleHash>) -> MerkleHash {
        guard leaves.count > 1 else { return leaves.first ?? .empty }
        let split = split(leaves.count)
        return MerkleHash(root(leaves.prefix(split)), root(leaves.dropFirst(split)))
    }

    /// PATH of §2.1.3.1.
    private static func path(_ index: Int, _ leaves: ArraySlice<MerkleHash>) -> [MerkleHash] {
        guard leaves.count > 1 else { return [] }
        let split = split(leaves.count)
        return index < split
            ? path(index, leaves.prefix(split)) + [root(leaves.dropFirst(split))]
            : path(index - split, leaves.dropFirst(split)) + [root(leaves.prefix(split))]
    }

    /// SUBPROOF of §2.1.4.1.
    private static func subproof(_ earlier: Int, _ leaves: ArraySlice<MerkleHash>, _ isWhole: Bool) -> [MerkleHash] {
        if earlier == leaves.count { return isWhole ? [] : [root(leaves)] }
        let split = split(leaves.count)
        return earlier <= split
            ? subproof(earlier, leaves.prefix(split), isWhole) + [root(leaves.dropFirst(split))]
            : subproof(earlier - split, leaves.dropFirst(split), false) + [root(leaves.prefix(split))]
    }

    /// The largest power of two below a number.
    private static func split(_ count: Int) -> Int {
        var split = 1
        while split * 2 < count { split *= 2 }
        return split
    }

    private let leaves: [MerkleHash]
    private let roots: [MerkleHash]
    private let prover: MerkleProver<any Error>
    private let seed = UInt64.random(in: 0..<1 << 32)

    private struct Absent: Error {}

    init() {
        var generator = RandomSource.seeded(seed)
        var frontier = MerkleFrontier()
        var nodes: [MerklePlace: MerkleHash] = [:]
        var leaves: [MerkleHash] = []
        var roots = [frontier.root]
        for number in 0..<Self.largest {
            let length = Int.random(in: 0..<100, using: &generator)
            let leaf = MerkleHash(leaf: generator.bytes(length))
            nodes[MerklePlace(level: 0, index: UInt64(number))] = leaf
            leaves.append(leaf)
            frontier.append(leaf) { nodes[$0.place] = $0.hash }
            roots.append(frontier.root)
        }
        (self.leaves, self.roots) = (leaves, roots)
        prover = MerkleProver { [nodes] place in
            guard let hash = nodes[place] else { throw Absent() }
            return hash
        }
    }

    @Test func hasTheRootOfTheDefinitionAtEverySize() throws {
        for count in 0...Self.largest {
            let expected = Self.root(leaves.prefix(count))
            #expect(roots[count] == expected, "size \(count), seed \(seed)")
            #expect(try prover.root(of: UInt64(count)) == expected, "size \(count), seed \(seed)")
        }
    }

    @Test func everyRecordHasTheProofOfTheDefinitionAndNoOther() throws {
        var generator = RandomSource.seeded(seed &+ 1)
        for count in 1...Self.largest {
            for index in Self.sample(below: count, &generator) {
                let path = try #require(try prover.inclusion(of: UInt64(index), in: UInt64(count)))
                #expect(path == Self.path(index, leaves.prefix(count)), "\(index) of \(count), seed \(seed)")
                func holds(_ leaf: MerkleHash, _ index: Int, _ count: Int, _ path: [MerkleHash], _ root: MerkleHash) -> Bool {
                    MerkleVerification.includes(leaf, at: UInt64(index), of: UInt64(count), path: path, under: root)
                }
                #expect(holds(leaves[index], index, count, path, roots[count]), "\(index) of \(count), seed \(seed)")
                for changed in Self.mutations(of: path, with: leaves[count % 7], &generator) {
                    #expect(!holds(leaves[index], index, count, changed, roots[count]), "\(index) of \(count), seed \(seed)")
                }
                #expect(!holds(leaves[(index + 1) % Self.largest], index, count, path, roots[count]))
                #expect(!holds(leaves[index], index, count, path, roots[count - 1]))
                #expect(!holds(leaves[index], index + count, count, path, roots[count]))
                if count > 1 { #expect(!holds(leaves[index], (index + 1) % count, count, path, roots[count])) }
            }
        }
    }

    @Test func everyTreeIsTheBeginningOfEveryLaterOneAndOfNoOther() throws {
        var generator = RandomSource.seeded(seed &+ 2)
        for count in 1...Self.largest {
            for earlier in Self.sample(below: count, &generator).map({ $0 + 1 }) {
                let path = try #require(try prover.consistency(from: UInt64(earlier), to: UInt64(count)))
                #expect(path == Self.subproof(earlier, leaves.prefix(count), true), "\(earlier) to \(count), seed \(seed)")
                func holds(_ earlier: Int, _ old: MerkleHash, _ path: [MerkleHash], _ count: Int, _ new: MerkleHash) -> Bool {
                    MerkleVerification.isBeginning(UInt64(earlier), under: old, of: UInt64(count), under: new, path: path)
                }
                #expect(holds(earlier, roots[earlier], path, count, roots[count]), "\(earlier) to \(count), seed \(seed)")
                for changed in Self.mutations(of: path, with: leaves[count % 7], &generator) {
                    #expect(!holds(earlier, roots[earlier], changed, count, roots[count]), "\(earlier) to \(count), seed \(seed)")
                }
                #expect(!holds(earlier, roots[earlier - 1], path, count, roots[count]))
                #expect(!holds(earlier, roots[earlier], path, count, roots[count - 1]))
                #expect(!holds(0, roots[0], path, count, roots[count]))
                #expect(!holds(count + 1, roots[earlier], path, count, roots[count]))
            }
        }
    }

    /// The ends, and some between.
    private static func sample(below count: Int, _ generator: inout RandomSource) -> Set<Int> {
        Set([0, count - 1, count / 2] + (0..<5).map { _ in Int.random(in: 0..<count, using: &generator) })
    }

    /// A path with a bit flipped, one hash less, one more, and two exchanged.
    private static func mutations(of path: [MerkleHash], with other: MerkleHash, _ generator: inout RandomSource) -> [[MerkleHash]] {
        var mutations = [path + [other], [other] + path]
        guard !path.isEmpty else { return mutations }
        mutations += [Array(path.dropLast()), Array(path.dropFirst())]
        let place = Int.random(in: 0..<path.count, using: &generator)
        var bytes = path[place].bytes
        bytes[Int.random(in: 0..<32, using: &generator)] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        var flipped = path
        if let hash = MerkleHash(bytes) { flipped[place] = hash }
        mutations.append(flipped)
        if path.count > 1 {
            var swapped = path
            swapped.swapAt(0, path.count - 1)
            mutations.append(swapped)
        }
        return mutations
    }
}
