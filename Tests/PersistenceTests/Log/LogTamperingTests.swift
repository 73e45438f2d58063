import Database
import Governance
import Persistence
import Testing

/// Somebody who can write to the database, at many places: found, and named.
@Suite(.onEveryEngine) struct LogTamperingTests {
    static let places = [0, 1, 15, 16, 17, 99, 100, 255, 256, 290]

    private func signedLog() async throws -> LogRig {
        let rig = try await LogRig()
        for start in stride(from: 0, to: 300, by: 100) {
            try await rig.append(start..<start + 100)
            try await rig.sign(start + 100)
        }
        return rig
    }

    private func finding(_ rig: LogRig, _ damage: [SQL]) async throws -> LogFinding? {
        try await rig.database.write { connection in for statement in damage { try connection.execute(statement) } }
        return try await rig.verdict().finding
    }

    @Test func acceptsTheLogAsItIs() async throws {
        let verdict = try await signedLog().verdict()
        #expect(verdict.finding == nil && verdict.records == 300 && verdict.heads == 3)
    }

    @Test(arguments: places) func namesAnAlteredEntry(_ place: Int) async throws {
        let rig = try await signedLog()
        let original = try await rig.database.read {
            try $0.row("SELECT entry FROM processing_log WHERE number = \(place)")?.value("entry", as: [UInt8].self)
        }
        var bytes = try #require(original)
        bytes[bytes.count / 2] ^= 4
        let found = try await finding(rig, ["UPDATE processing_log SET entry = \(bytes) WHERE number = \(place)"])
        #expect(found == LogFinding(.altered, at: UInt64(place)..<UInt64(place) + 1, traceID: EntryPrefix(bytes)?.traceID))
        #expect(found?.traceID != nil)
        // The hash made to fit: only what was signed still tells.
        let fitting = MerkleHash(leaf: bytes).bytes
        let hidden = try await finding(rig, ["UPDATE processing_log SET leaf = \(fitting) WHERE number = \(place)"])
        let head = place / 100 * 100 + 100
        #expect(hidden?.fault == .notAsSigned(size: UInt64(head)))
        let positions = try #require(hidden?.positions)
        #expect(positions.contains(UInt64(place)) && positions.count <= 16 || [99, 290].contains(place), "\(positions)")
        #expect(positions.lowerBound >= UInt64(head - 100) && positions.upperBound <= UInt64(head))
    }

    @Test(arguments: places) func namesADeletedEntry(_ place: Int) async throws {
        let rig = try await signedLog()
        let found = try await finding(rig, ["DELETE FROM processing_log WHERE number = \(place)"])
        #expect(found == LogFinding(.missing, at: UInt64(place)..<UInt64(place) + 1))
    }

    @Test(arguments: places) func namesADeletedEntryAlsoWhenTheOthersMovedUp(_ place: Int) async throws {
        let rig = try await signedLog()
        let found = try await finding(
            rig,
            [
                "DELETE FROM processing_log WHERE number = \(place)",
                "UPDATE processing_log SET number = number + 1000000 WHERE number > \(place)",
                "UPDATE processing_log SET number = number - 1000001 WHERE number > 1000000",
            ])
        #expect(found == LogFinding(.missing, at: UInt64(place)..<UInt64(place) + 1))
    }

    @Test(arguments: places) func namesSwappedEntries(_ place: Int) async throws {
        let rig = try await signedLog()
        let found = try await finding(
            rig,
            [
                "UPDATE processing_log SET number = 1000000 WHERE number = \(place)",
                "UPDATE processing_log SET number = \(place) WHERE number = 299",
                "UPDATE processing_log SET number = 299 WHERE number = 1000000",
            ])
        #expect(found?.fault == .outOfOrder(found: 299) && found?.positions == UInt64(place)..<UInt64(place) + 1)
    }

    @Test(arguments: places.dropFirst()) func namesAnInsertedEntry(_ place: Int) async throws {
        let rig = try await signedLog()
        let found = try await finding(
            rig,
            [
                "UPDATE processing_log SET number = number + 1000001 WHERE number >= \(place)",
                "UPDATE processing_log SET number = number - 1000000 WHERE number > 1000000",
                "INSERT INTO processing_log (number, leaf, entry) SELECT \(place), leaf, entry FROM processing_log WHERE number = 0",
            ])
        let named = UInt64(place == 1 ? 0 : place)
        #expect(found?.fault == .inserted && found?.positions == named..<named + 1)
    }

    @Test(arguments: [0, 1, 16, 99, 100, 250, 299]) func namesATruncatedLog(_ length: Int) async throws {
        let rig = try await signedLog()
        let found = try await finding(rig, ["DELETE FROM processing_log WHERE number >= \(length)"])
        #expect(found?.fault == .truncated(size: UInt64(length / 100 * 100 + 100)) && found?.positions.lowerBound == UInt64(length))
    }

    @Test func namesATailCutOffBeforeItWasSigned() async throws {
        let rig = try await signedLog()
        try await rig.append(300..<310)
        let found = try await finding(rig, ["DELETE FROM processing_log WHERE number >= 305"])
        #expect(found == LogFinding(.truncated(size: 310), at: 305..<310))
    }

    @Test func namesALogCutOffWithAllItsTracesByAKeptHead() async throws {
        let rig = try await signedLog()
        let kept = try #require(try await rig.log.newestHead()).head
        var tree = MerkleFrontier()
        let leaves = try await rig.database.read { try $0.rows("SELECT leaf FROM processing_log WHERE number < 200 ORDER BY number") }
        for row in leaves { tree.append(try #require(MerkleHash(try row.value("leaf", as: [UInt8].self)))) }
        let clean: [SQL] = [
            "DELETE FROM processing_log WHERE number >= 200", "DELETE FROM processing_log_head WHERE size > 200",
            "DELETE FROM processing_log_node WHERE level = 4 AND number >= 12", "DELETE FROM processing_log_node WHERE level = 8",
            "UPDATE log_frontier SET size = 200, subtrees = \(tree.subtreeBytes) WHERE log = 'processing'",
        ]
        #expect(try await finding(rig, clean) == nil)
        #expect(try await rig.verdict(known: [kept]).finding == LogFinding(.truncated(size: 300), at: 200..<300))
    }

    @Test func namesAHashKeptForProofsThatIsWrong() async throws {
        let rig = try await signedLog()
        let found = try await finding(
            rig, ["UPDATE processing_log_node SET hash = \(MerkleHash.empty.bytes) WHERE level = 4 AND number = 3"])
        #expect(found == LogFinding(.node(level: 4), at: 48..<64))
        let gone = try await finding(rig, ["DELETE FROM processing_log_node WHERE level = 4 AND number = 3"])
        #expect(gone == LogFinding(.node(level: 4), at: 48..<64))
    }

    @Test func namesAHeadThatWasMadeUpOrTakenAway() async throws {
        let rig = try await signedLog()
        let stranger = try #require(LogSigningKey(name: "schakel/00000009000000000009", using: .seeded(99)))
        let head = try #require(try await rig.log.newestHead()).head
        let forged = try SignedTreeHead(head, signedBy: stranger).note
        #expect(
            try await finding(rig, ["UPDATE processing_log_head SET note = \(forged) WHERE size = 300"])?.fault
                == .head(.unknownKey, size: 300))
        // Without a head its records count as not signed, and the heads before it still hold.
        #expect(try await finding(rig, ["DELETE FROM processing_log_head WHERE size = 300"]) == nil)
        #expect(try await rig.verdict().unsigned == 100)
        #expect(try await rig.verdict(known: [head]).finding == nil)
    }

    @Test func namesBytesTakenOutOfTurn() async throws {
        let rig = try await signedLog()
        let found = try await finding(rig, ["UPDATE processing_log SET entry = NULL WHERE number = 150"])
        #expect(found == LogFinding(.erased, at: 150..<151))
    }
}
