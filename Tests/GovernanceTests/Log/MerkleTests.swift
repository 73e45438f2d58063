import Testing

@testable import Governance

struct MerkleTests {
    /// Records and roots of the reference implementation of Certificate Transparency, for 1 to 8 records.
    private static let records: [[UInt8]] = [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43], Array(0x50...0x57), Array(0x60...0x6F),
    ]
    private static let roots = [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    @Test func hasTheRootsOfTheStandard() {
        var frontier = MerkleFrontier()
        let empty = HexadecimalText.encode(frontier.root.bytes)
        #expect(empty == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        for (record, root) in zip(Self.records, Self.roots) {
            frontier.append(MerkleHash(leaf: record))
            #expect(HexadecimalText.encode(frontier.root.bytes) == root)
        }
    }

    @Test func goesOnWhereItWasLeft() throws {
        var whole = MerkleFrontier()
        for number in 0..<21 { whole.append(MerkleHash(leaf: [UInt8(number)])) }
        var resumed = try #require(MerkleFrontier(count: whole.count, subtreeBytes: whole.subtreeBytes))
        #expect(resumed == whole)
        resumed.append(MerkleHash(leaf: [21]))
        whole.append(MerkleHash(leaf: [21]))
        #expect(resumed.root == whole.root)
        #expect(MerkleFrontier(count: 22, subtrees: Array(whole.subtrees.dropLast())) == nil)
        #expect(MerkleFrontier(count: 22, subtreeBytes: Array(whole.subtreeBytes.dropLast())) == nil)
    }

    @Test func keepsLeavesAndInnerNodesApart() {
        let (left, right) = (MerkleHash(leaf: [1]), MerkleHash(leaf: [2]))
        #expect(MerkleHash(left, right) != MerkleHash(leaf: left.bytes + right.bytes))
        #expect(MerkleHash(left, right) != MerkleHash(right, left))
        #expect(MerkleHash(left.bytes) == left)
        #expect(MerkleHash([UInt8](repeating: 0, count: 31)) == nil)
    }

    @Test func provesNothingAboutWhatIsNotThere() throws {
        let prover = MerkleProver<any Error> { _ in MerkleHash(leaf: []) }
        #expect(try prover.inclusion(of: 0, in: 0) == nil)
        #expect(try prover.inclusion(of: 5, in: 5) == nil)
        #expect(try prover.consistency(from: 0, to: 5) == nil)
        #expect(try prover.consistency(from: 6, to: 5) == nil)
        #expect(try prover.root(of: 0) == .empty)
    }

    @Test func aPlaceKnowsItsRecords() {
        #expect(MerklePlace(level: 0, index: 7).records == 7..<8)
        #expect(MerklePlace(level: 4, index: 3).records == 48..<64)
        #expect(MerklePlace(level: 62, index: 1).records == UInt64(1) << 62..<UInt64(1) << 63)
        #expect(MerklePlace(level: 62, index: 2).records == nil)
        #expect(MerklePlace(level: -1, index: 0).records == nil)
    }
}
