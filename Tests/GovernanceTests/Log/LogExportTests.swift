import LabourDomain
import Testing

@testable import Governance

struct LogExportTests {
    let log: SampleLog
    let seed = UInt64.random(in: 0..<1 << 32)

    init() throws { log = try LogSamples().log(40, heads: [5, 17, 40]) }

    private func verdict(on file: [UInt8], piece: Int = 1 << 16, known: [TreeHead] = []) -> LogVerdict {
        var reader = LogExportReader(keys: log.samples.signing.publicKeys, known: known)
        for start in stride(from: 0, to: file.count, by: piece) { reader.take(Array(file[start..<min(start + piece, file.count)])) }
        return reader.finish()
    }

    private func lines() -> [[UInt8]] { log.file.split(separator: 0x0A).map { Array($0) + [0x0A] } }

    @Test(arguments: [1, 7, 100, 4096, 1 << 20]) func acceptsTheWholeFileInPiecesOfAnySize(_ piece: Int) {
        let verdict = verdict(on: log.file, piece: piece)
        #expect(verdict.finding == nil && verdict.records == 40 && verdict.heads == 3)
    }

    @Test func everyLineReadsBack() throws {
        for line in lines() {
            let read = try #require(LogExportLine(line.dropLast()))
            #expect(read.bytes == line)
        }
        let tree = LogExportLine.start(log.tree)
        #expect(LogExportLine(tree.bytes.dropLast()) == tree)
        let erased = LogExportLine.record(LogRecord(position: 3, leaf: log.records[3].leaf, entry: nil))
        #expect(LogExportLine(erased.bytes.dropLast()) == erased)
    }

    @Test(arguments: [
        "", "e", "e ", "q 1", "e 01 ", "e 1", "x 1 zz", "z 1 2", "z -1", "z 9999999999999999999", "h !", "k abc", "s 3 00",
        "schakel-log 1 a",
        "schakel-log 2 schakel/1/processing",
    ])
    func refusesWhatIsNoLine(_ text: String) { #expect(LogExportLine(Array(text.utf8)[...]) == nil) }

    /// A bit is flipped at every byte of the file but those that say whose key it is, which is only there to be compared.
    @Test func findsEveryFlippedBit() throws {
        let lines = lines()
        var generator = RandomSource.seeded(seed)
        for (number, line) in lines.enumerated() where line.first != UInt8(ascii: "k") {
            let before = Array(lines[..<number].joined())
            let after = Array(lines[(number + 1)...].joined())
            for place in stride(from: 0, to: line.count, by: 3) {
                var changed = line
                changed[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
                let finding = verdict(on: before + changed + after).finding
                #expect(finding != nil, "line \(number + 1), byte \(place), seed \(seed)")
            }
        }
    }

    @Test func findsEveryLineThatIsMissingTwiceOrElsewhere() throws {
        let lines = lines()
        for number in lines.indices where lines[number].first == UInt8(ascii: "e") {
            var changed = lines
            let line = changed.remove(at: number)
            #expect(verdict(on: Array(changed.joined())).finding != nil, "line \(number + 1) missing")
            changed.insert(line, at: min(number + 5, changed.count - 1))
            #expect(verdict(on: Array(changed.joined())).finding != nil, "line \(number + 1) moved")
            changed = lines
            changed.insert(line, at: number)
            #expect(verdict(on: Array(changed.joined())).finding?.fault == .inserted, "line \(number + 1) twice")
        }
    }

    @Test func aFileThatEndsTooEarlyIsNotComplete() throws {
        let file = log.file
        for length in stride(from: 0, to: file.count, by: 13) {
            #expect(verdict(on: Array(file[..<length])).finding != nil, "\(length) bytes")
        }
        let behindTheHeading = lines().prefix(10).joined()
        #expect(verdict(on: Array(behindTheHeading)).finding?.fault == .incompleteFile)
    }

    /// Whoever cuts a file and writes a new end is found by the head that somebody kept.
    @Test func aFileThatWasCutAndClosedAgainIsFoundByAKeptHead() throws {
        var cut = log
        cut.records = Array(log.records.prefix(17))
        cut.notes = Array(log.notes.prefix(2))
        #expect(verdict(on: cut.file).finding == nil)
        let kept = try #require(SignedTreeHead(note: log.notes[2].note)).head
        #expect(verdict(on: cut.file, known: [kept]).finding?.fault == .truncated(size: 40))
    }

    @Test func aFileCanBeginBehindAHead() throws {
        var begun = MerkleFrontier()
        for record in log.records.prefix(17) { begun.append(record.leaf) }
        let heading = LogExportLine.header(log.samples.origin).bytes + LogExportLine.start(begun).bytes
        let head = LogExportLine.head(note: log.notes[1].note).bytes
        let records = log.records.dropFirst(17).flatMap { LogExportLine.record($0).bytes }
        let rest = records + LogExportLine.head(note: log.notes[2].note).bytes + LogExportLine.end(records: 40).bytes
        #expect(verdict(on: heading + head + rest).finding == nil)
        // Nor is there anything that says so in a file of nothing else.
        #expect(verdict(on: heading + LogExportLine.end(records: 17).bytes).finding?.fault == .unsigned)
        // Without the head nobody says that this is how the log began.
        #expect(verdict(on: heading + rest).finding?.fault == .unreadable(line: 3))
        var other = MerkleFrontier()
        for _ in 0..<17 { other.append(MerkleHash(leaf: [])) }
        let forged = LogExportLine.header(log.samples.origin).bytes + LogExportLine.start(other).bytes
        #expect(verdict(on: forged + head + rest).finding?.fault == .notAsSigned(size: 17))
    }

    @Test func aLineWithoutEndIsNotKept() {
        var reader = LogExportReader(keys: log.samples.signing.publicKeys)
        reader.take(LogExportLine.header(log.samples.origin).bytes)
        for _ in 0..<10 { reader.take([UInt8](repeating: 0x65, count: 100_000)) }
        #expect(reader.isOver)
        #expect(reader.finish().finding?.fault == .unreadable(line: 2))
    }

    @Test func nothingIsNoLog() {
        #expect(verdict(on: []).finding?.fault == .incompleteFile)
        #expect(verdict(on: Array("\n".utf8)).finding?.fault == .unreadable(line: 1))
        #expect(verdict(on: Array(lines().dropFirst().joined())).finding?.fault == .unreadable(line: 1))
    }
}
