import LabourDomain
import Testing

@testable import Governance

/// Every kind of change, at every position of a log with signed heads: found, and named as what it is.
struct LogVerifierTests {
    static let count = 64
    static let heads: Set<Int> = [1, 8, 9, 31, 64]

    let log: SampleLog

    init() throws { log = try LogSamples().log(Self.count, heads: Self.heads) }

    private func expect(
        _ records: [LogRecord], _ fault: LogFault, at positions: Range<Int>, _ comment: Comment,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let finding = log.verdict(on: records).finding
        #expect(finding?.fault == fault, comment, sourceLocation: sourceLocation)
        #expect(finding?.positions == UInt64(positions.lowerBound)..<UInt64(positions.upperBound), comment, sourceLocation: sourceLocation)
    }

    @Test func acceptsWhatWasLogged() {
        let verdict = log.verdict(expecting: log.tree)
        #expect(
            verdict.finding == nil && verdict.records == 64 && verdict.heads == 5 && verdict.newest?.size == 64 && verdict.unsigned == 0)
    }

    @Test func namesAnAlteredRecordWithItsTrace() throws {
        for position in 0..<Self.count {
            let bytes = try #require(log.records[position].entry)
            for place in [0, 12, 40, 60, bytes.count / 2, bytes.count - 1] {
                var records = log.records
                var changed = bytes
                changed[place] ^= 1
                records[position] = LogRecord(position: UInt64(position), leaf: records[position].leaf, entry: changed)
                expect(records, .altered, at: position..<position + 1, "byte \(place) of \(position)")
                if place == 0 || place == bytes.count - 1 {
                    #expect(log.verdict(on: records).finding?.traceID == EntryPrefix(bytes)?.traceID)
                }
            }
            var records = log.records
            var leaf = records[position].leaf.bytes
            leaf[position % 32] ^= 0x80
            records[position] = LogRecord(position: UInt64(position), leaf: try #require(MerkleHash(leaf)), entry: bytes)
            expect(records, .altered, at: position..<position + 1, "hash of \(position)")
            #expect(log.verdict(on: records).finding?.traceID == EntryPrefix(bytes)?.traceID)
        }
    }

    @Test func namesMissingRecords() {
        for position in 0..<Self.count - 1 {
            var records = log.records
            records.remove(at: position)
            expect(records, .missing, at: position..<position + 1, "\(position)")
            guard position + 3 < Self.count else { continue }
            records.remove(at: position)
            records.remove(at: position)
            expect(records, .missing, at: position..<position + 3, "three from \(position)")
        }
    }

    /// Rows moved up, so that no position is free: the bytes know where they belong.
    @Test func namesMissingRecordsAlsoWhenTheOthersWereMovedUp() {
        for position in 0..<Self.count - 1 {
            var records = log.records
            records.remove(at: position)
            records = records.enumerated().map { $1.moved(to: UInt64($0)) }
            expect(records, .missing, at: position..<position + 1, "\(position)")
        }
    }

    @Test func namesSwappedRecords() {
        for first in 0..<Self.count - 1 {
            for second in Set([first + 1, (first + Self.count) / 2 + 1, Self.count - 1]) where second > first && second < Self.count {
                var records = log.records
                records.swapAt(first, second)
                expect(records, .outOfOrder(found: UInt64(second)), at: first..<first + 1, "\(first) and \(second) in a file")
                records = records.enumerated().map { $1.moved(to: UInt64($0)) }
                expect(records, .outOfOrder(found: UInt64(second)), at: first..<first + 1, "\(first) and \(second) in a table")
            }
        }
    }

    @Test func namesInsertedRecords() throws {
        for position in 1..<Self.count {
            // A copy of an earlier record.
            var records = log.records
            let copied = position / 2
            records.insert(records[copied], at: position)
            let named = copied + 1 == position ? copied : position
            expect(records, .inserted, at: named..<named + 1, "copy at \(position)")
            records = records.enumerated().map { $1.moved(to: UInt64($0)) }
            expect(records, .inserted, at: named..<named + 1, "copy at \(position), the others pushed on")
            // Made up, with a hash that fits.
            let forged = log.records[position].forged { $0[$0.count - 2] ^= 1 }
            records = log.records
            records.insert(forged, at: position)
            expect(records, .inserted, at: position..<position + 1, "made up at \(position)")
        }
    }

    @Test func namesATruncatedLog() {
        for length in 0..<Self.count {
            expect(Array(log.records.prefix(length)), .truncated(size: UInt64(next(length))), at: length..<next(length), "at \(length)")
        }
    }

    private func next(_ length: Int) -> Int { Self.heads.filter { $0 > length }.min() ?? Self.count }

    /// Who can write can also make the hashes fit; what was signed stays.
    @Test func namesTheRangeBetweenTwoHeadsWhenTheHashesWereMadeToFit() {
        for position in 0..<Self.count {
            var records = log.records
            records[position] = records[position].forged { $0[$0.count - 2] ^= 1 }
            let end = next(position)
            let begin = Self.heads.filter { $0 <= position }.max() ?? 0
            expect(records, .notAsSigned(size: UInt64(end)), at: begin..<end, "\(position)")
        }
    }

    @Test func aSubtreeKeptForProofsNarrowsTheRange() {
        var verifier = LogVerifier(origin: log.samples.origin, keys: log.samples.signing.publicKeys)
        var records = log.records
        records[40] = records[40].forged { $0[$0.count - 2] ^= 1 }
        for record in records { verifier.take(record) }
        verifier.noteSuspect(MerklePlace(level: 4, index: 2))
        verifier.take(note: log.notes[4].note)
        #expect(verifier.finish().finding == LogFinding(.notAsSigned(size: 64), at: 32..<48))
    }

    @Test func tellsADamagedSubtreeFromDamagedRecords() {
        var verifier = LogVerifier(origin: log.samples.origin, keys: log.samples.signing.publicKeys)
        for record in log.records { verifier.take(record) }
        verifier.noteSuspect(MerklePlace(level: 4, index: 2))
        #expect(verifier.finish().finding == LogFinding(.node(level: 4), at: 32..<48))
    }

    @Test func everyHeadMustHold() throws {
        for index in log.notes.indices {
            var other = log
            other.notes[index].note[other.notes[index].note.count - 10] ^= 1
            let fault = other.verdict().finding?.fault
            #expect(fault == .head(.wrongSignature, size: UInt64(log.notes[index].size)) || fault == .head(.unreadable, size: nil))
        }
        var other = log
        other.notes[2].note = []
        #expect(other.verdict().finding?.fault == .head(.unreadable, size: nil))
        let audit = try LogSamples(log: .audit).log(8, heads: [8])
        other.notes[1] = audit.notes[0]
        #expect(other.verdict().finding?.fault == .head(.otherLog, size: 8))
    }

    @Test func headsComeInOrder() throws {
        var other = log
        other.notes.swapAt(1, 2)
        other.notes[1].size = 8
        other.notes[2].size = 9
        #expect(other.verdict().finding != nil)
        other = log
        other.notes[3] = (31, log.notes[1].note)
        #expect(other.verdict().finding?.fault == .head(.outOfOrder, size: 8))
    }

    @Test func aHeadThatSomebodyKeptShowsWhatWasCutOffTogetherWithItsHeads() throws {
        var cut = log
        cut.records = Array(log.records.prefix(31))
        cut.notes = Array(log.notes.prefix(4))
        #expect(cut.verdict().finding == nil)
        let kept = try #require(SignedTreeHead(note: log.notes[4].note)).head
        #expect(cut.verdict(known: [kept]).finding == LogFinding(.truncated(size: 64), at: 31..<64))
        // And a log that was written anew under the same key.
        let other = try LogSamples().log(70, heads: [70])
        #expect(other.verdict(known: [kept]).finding == nil)
        var rewritten = SampleLog(samples: log.samples)
        for number in 0..<70 { try rewritten.append(log.samples.entry(number, subjects: number == 20 ? 9 : number % 3)) }
        try rewritten.sign()
        #expect(rewritten.verdict().finding == nil)
        #expect(rewritten.verdict(known: [kept]).finding == LogFinding(.notAsSigned(size: 64), at: 0..<64))
    }

    @Test func bytesThatRetentionTookMayOnlyBeTheOldest() {
        func erased(_ positions: Range<Int>) -> [LogRecord] {
            log.records.enumerated().map { positions.contains($0) ? LogRecord(position: $1.position, leaf: $1.leaf, entry: nil) : $1 }
        }
        let verdict = log.verdict(on: erased(0..<20))
        #expect(verdict.finding == nil && verdict.erased == 20)
        #expect(log.verdict(on: erased(0..<64)).finding == nil)
        for position in 1..<Self.count { expect(erased(position..<position + 1), .erased, at: position..<position + 1, "\(position)") }
        var records = erased(0..<20)
        records[10] = LogRecord(position: 10, leaf: MerkleHash(leaf: []), entry: nil)
        expect(records, .notAsSigned(size: 31), at: 9..<31, "a hash without bytes")
        records = erased(0..<20)
        records.remove(at: 10)
        expect(records, .missing, at: 10..<11, "missing among the erased")
    }

    @Test func whatTheLogGoesOnFromMustBeItsOwn() {
        var tree = log.tree
        tree.append(MerkleHash(leaf: []))
        #expect(log.verdict(expecting: tree).finding == LogFinding(.truncated(size: 65), at: 64..<65))
        var other = MerkleFrontier()
        for _ in 0..<64 { other.append(MerkleHash(leaf: [])) }
        #expect(log.verdict(expecting: other).finding == LogFinding(.frontier, at: 64..<64))
    }

    @Test func recordsBehindTheNewestHeadAreCounted() throws {
        let log = try LogSamples().log(10, heads: [7])
        #expect(log.verdict().unsigned == 3 && log.verdict().finding == nil)
        #expect(try LogSamples().log(3).verdict().unsigned == 3)
        #expect(try LogSamples().log(0).verdict(expecting: MerkleFrontier()).finding == nil)
    }

    /// Who can change entries can take the heads away as well.
    @Test func aLogWithoutItsHeadsIsNotSigned() throws {
        var bare = log
        bare.notes = []
        #expect(bare.verdict().finding == LogFinding(.unsigned, at: 0..<64))
        #expect(bare.verdict().unsigned == 64)
        let kept = try #require(SignedTreeHead(note: log.notes[3].note)).head
        #expect(bare.verdict(known: [kept]).finding == nil)
    }

    @Test func entriesOfALongTimeBehindTheNewestHeadAreNotSigned() throws {
        // One a second: ten minutes are 600 of them.
        #expect(try LogSamples().log(608, heads: [7]).verdict().finding == nil)
        #expect(try LogSamples().log(609, heads: [7]).verdict().finding == LogFinding(.unsigned, at: 7..<609))
        #expect(try LogSamples().log(609, heads: [7, 9]).verdict().finding == nil)
    }

    @Test func aKeptHeadThatLiesBeforeTheBeginningCannotBeCompared() throws {
        var begun = MerkleFrontier()
        for record in log.records.prefix(31) { begun.append(record.leaf) }
        let kept = try #require(SignedTreeHead(note: log.notes[1].note)).head
        var verifier = LogVerifier(origin: log.samples.origin, keys: log.samples.signing.publicKeys, from: begun, known: [kept])
        verifier.take(note: log.notes[3].note)
        #expect(verifier.finish().finding?.fault == .incomparable(size: 8))
    }

    @Test func goesOnBehindAHeadThatIsTrusted() throws {
        var begun = MerkleFrontier()
        for record in log.records.prefix(31) { begun.append(record.leaf) }
        var verifier = LogVerifier(origin: log.samples.origin, keys: log.samples.signing.publicKeys, from: begun)
        verifier.take(note: log.notes[3].note)
        for record in log.records.dropFirst(31) { verifier.take(record) }
        verifier.take(note: log.notes[4].note)
        let verdict = verifier.finish()
        #expect(verdict.finding == nil && verdict.records == 33 && verdict.heads == 2)
    }
}
