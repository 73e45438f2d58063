import Database
import Governance
import Persistence
import Testing

@Suite(.onEveryEngine) struct LogHeadTests {
    let rig: LogRig

    init() async throws { rig = try await LogRig() }

    @Test func aHeadIsSignedWhenTheLogHasGrown() async throws {
        #expect(try await rig.log.signHead(at: LogRig.time(0), with: rig.keys) == nil)
        try await rig.append(0..<10)
        let head = try #require(try await rig.log.signHead(at: LogRig.time(10), with: rig.keys))
        #expect(head.head.size == 10 && head.head.time == LogRig.time(10) && head.fault(with: rig.keys.publicKeys) == nil)
        #expect(try await rig.log.signHead(at: LogRig.time(11), with: rig.keys) == nil)
        #expect(try await rig.log.newestHead() == head)
        try await rig.append(10..<11)
        // A clock that went back does not put heads out of order.
        let next = try #require(try await rig.log.signHead(at: LogRig.time(5), with: rig.keys))
        #expect(next.head.size == 11 && next.head.time == LogRig.time(10))
        #expect(try await rig.verdict().heads == 2)
    }

    @Test(
        arguments: [
            "UPDATE processing_log SET leaf = (SELECT leaf FROM processing_log WHERE number = 3) WHERE number = 17",
            "DELETE FROM processing_log_node WHERE level = 4 AND number = 0",
            "UPDATE log_frontier SET size = 16, subtrees = (SELECT hash FROM processing_log_node WHERE level = 4) WHERE log = 'processing'",
            "UPDATE processing_log_head SET note = \([UInt8](repeating: 1, count: 9))",
        ] as [SQL])
    func aLogThatIsNotWhatWasSignedIsNotSignedAgain(_ damage: SQL) async throws {
        try await rig.append(0..<20)
        try await rig.sign(20)
        try await rig.append(20..<23)
        try await rig.run(damage)
        await #expect(throws: LogStoreFault.self) { try await rig.sign(23) }
    }

    @Test func aLogThatLostItsHeadsIsNotSignedAsIfItWereNew() async throws {
        try await rig.append(0..<20)
        try await rig.sign(20)
        try await rig.run("DELETE FROM processing_log_head")
        await #expect(throws: LogStoreFault.noEarlierHead(size: 20)) { try await rig.sign(3601) }
        // Within its first hour it may be new.
        try await rig.sign(3600)
        #expect(try await rig.verdict().heads == 1)
    }

    @Test func whatWasSignedWithAnEarlierKeyStays() async throws {
        try await rig.append(0..<5)
        try await rig.sign(5)
        let newer = try #require(LogSigningKey(name: "schakel/00000009000000000009", using: .seeded(9)))
        let rotated = try LogSigningKeys(current: newer, earlier: rig.keys.publicKeys.keys)
        try await rig.append(5..<9)
        let head = try #require(try await rig.log.signHead(at: LogRig.time(9), with: rotated))
        #expect(head.keyIdentifier == newer.publicKey.identifier)
        #expect(try await rig.log.verify(with: rotated.publicKeys).finding == nil)
        #expect(try await rig.verdict().finding?.fault == .head(.unknownKey, size: 9))
    }
}
