import Governance
import Persistence
import Testing

@Suite(.onEveryEngine) struct LogProofTests {
    let rig: LogRig

    init() async throws { rig = try await LogRig() }

    @Test func provesEveryEntryUnderEveryHead() async throws {
        let sizes = [1, 2, 15, 16, 17, 255, 256, 257, 300]
        var before = 0
        for size in sizes {
            try await rig.append(before..<size)
            try await rig.sign(size)
            before = size
        }
        for size in sizes {
            for number in Set([0, size / 3, size / 2, size - 1]) {
                let proof = try #require(try await rig.log.inclusionProof(of: UInt64(number), under: UInt64(size)))
                #expect(proof.fault(with: rig.keys.publicKeys) == nil, "\(number) under \(size)")
                #expect(proof.head.head.size == UInt64(size) && proof.record.position == UInt64(number))
            }
            for earlier in sizes where earlier <= size {
                let proof = try #require(try await rig.log.consistencyProof(from: UInt64(earlier), to: UInt64(size)))
                #expect(proof.holds, "\(earlier) to \(size)")
            }
        }
    }

    @Test func provesNothingThatIsNotThereOrNotSigned() async throws {
        #expect(try await rig.log.inclusionProof(of: 0) == nil)
        try await rig.append(0..<5)
        try await rig.sign(5)
        try await rig.append(5..<6)
        #expect(try await rig.log.inclusionProof(of: 4) != nil)
        #expect(try await rig.log.inclusionProof(of: 5) == nil)
        #expect(try await rig.log.inclusionProof(of: 6) == nil)
        #expect(try await rig.log.inclusionProof(of: .max) == nil)
        #expect(try await rig.log.inclusionProof(of: 0, under: 4) == nil)
        #expect(try await rig.log.consistencyProof(from: 4, to: 5) == nil)
        #expect(try await rig.log.consistencyProof(from: 5, to: 6) == nil)
    }
}
