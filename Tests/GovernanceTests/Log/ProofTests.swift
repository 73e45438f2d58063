import Testing

@testable import Governance

struct ProofTests {
    let log: SampleLog

    init() throws { log = try LogSamples().log(33, heads: [20, 33]) }

    private func proof(_ index: Int, _ head: Int = 1) throws -> InclusionProof {
        let signed = try #require(SignedTreeHead(note: log.notes[head].note))
        let path = try #require(try prover().inclusion(of: UInt64(index), in: signed.head.size))
        return InclusionProof(record: log.records[index], path: path, head: signed)
    }

    private struct Absent: Error {}

    private func prover() -> MerkleProver<any Error> {
        var nodes: [MerklePlace: MerkleHash] = [:]
        var tree = MerkleFrontier()
        for record in log.records {
            nodes[MerklePlace(level: 0, index: record.position)] = record.leaf
            tree.append(record.leaf) { nodes[$0.place] = $0.hash }
        }
        return MerkleProver { [nodes] place in
            guard let hash = nodes[place] else { throw Absent() }
            return hash
        }
    }

    @Test func provesAnEntryToWhoHasNoLog() throws {
        for index in 0..<33 {
            let proof = try proof(index)
            #expect(proof.fault(with: log.samples.signing.publicKeys) == nil)
            #expect(InclusionProof(json: proof.json) == proof)
        }
    }

    @Test func anErasedEntryIsStillProved() throws {
        let proof = try proof(7)
        let erased = InclusionProof(record: LogRecord(position: 7, leaf: proof.record.leaf, entry: nil), path: proof.path, head: proof.head)
        #expect(erased.fault(with: log.samples.signing.publicKeys) == nil)
        #expect(InclusionProof(json: erased.json) == erased)
    }

    @Test func everyFlippedBitOfAProofIsSeen() throws {
        let json = try proof(7).json
        for index in json.indices {
            var flipped = json
            flipped[index] ^= 1
            guard let read = InclusionProof(json: flipped) else { continue }
            #expect(read.fault(with: log.samples.signing.publicKeys) != nil, "byte \(index)")
        }
    }

    @Test func aProofOfAnotherHeadOrEntryIsNone() throws {
        let (one, other) = (try proof(7), try proof(7, 0))
        #expect(InclusionProof(record: one.record, path: one.path, head: other.head).fault(with: log.samples.signing.publicKeys) != nil)
        #expect(InclusionProof(record: log.records[8], path: one.path, head: one.head).fault(with: log.samples.signing.publicKeys) != nil)
        let moved = log.records[7].moved(to: 8)
        #expect(InclusionProof(record: moved, path: one.path, head: one.head).fault(with: log.samples.signing.publicKeys) == .altered)
        let verdict = one.verdict(
            with: log.samples.signing.publicKeys,
            known: [
                TreeHead(
                    origin: log.samples.origin, size: 33, root: MerkleHash(leaf: []), time: LogTime(milliseconds: 1))
            ])
        #expect(verdict.finding?.fault == .notAsSigned(size: 33))
    }

    @Test func aHeadThatAProofSaysNothingAboutIsNotTakenForConfirmed() throws {
        let (proof, keys) = (try proof(7), log.samples.signing.publicKeys)
        let kept = try log.notes.map { try #require(SignedTreeHead(note: $0.note)).head }
        #expect(proof.verdict(with: keys, known: [kept[1]]).finding == nil)
        #expect(proof.verdict(with: keys, known: kept).finding?.fault == .incomparable(size: 20))
        let other = TreeHead(origin: try LogSamples(log: .audit).origin, size: 33, root: kept[1].root, time: kept[1].time)
        #expect(proof.verdict(with: keys, known: [other]).finding?.fault == .head(.otherLog, size: 33))
    }

    @Test func provesThatALogGoesOn() throws {
        let heads = try log.notes.map { try #require(SignedTreeHead(note: $0.note)).head }
        let path = try #require(try prover().consistency(from: 20, to: 33))
        #expect(ConsistencyProof(earlier: heads[0], later: heads[1], path: path).holds)
        #expect(!ConsistencyProof(earlier: heads[1], later: heads[0], path: path).holds)
        #expect(!ConsistencyProof(earlier: heads[0], later: heads[1], path: Array(path.dropLast())).holds)
    }
}
