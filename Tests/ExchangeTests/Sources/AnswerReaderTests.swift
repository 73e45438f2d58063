import Governance
import LabourDomain
import Testing
import VUMWire

@testable import Exchange

struct AnswerReaderTests {
    private func read(
        _ body: [UInt8], pieces: Int, configure: (inout ExchangeConfiguration) -> Void = { _ in }
    ) -> (records: [String], reader: AnswerReader) {
        var configuration = ExchangeConfiguration()
        configure(&configuration)
        var reader = AnswerReader(.of(.jobSeekers), configuration: configuration)
        var records: [String] = []
        do {
            var rest = body[...]
            while !rest.isEmpty {
                try reader.append(Array(rest.prefix(pieces)))
                rest = rest.dropFirst(pieces)
                while let match = try reader.next() { records.append(Self.recordID(of: match)) }
            }
            try reader.finish()
            while let match = try reader.next() { records.append(Self.recordID(of: match)) }
        } catch {
            #expect(reader.fault == error)
        }
        return (records, reader)
    }

    private static func recordID(of match: AnswerReader.Match) -> String {
        switch match {
        case .profile(let recordID, _): recordID
        case .whole: ""
        }
    }

    @Test(arguments: [1, 2, 3, 17, 64, 100_000]) func readsTheSameWhereverItIsCut(_ pieces: Int) {
        let body = Wire.answer(
            [Wire.match("a"), Wire.match("é"), Wire.match("b"), Wire.match("a"), Wire.match("c")], maximumReached: "true")
        let (records, reader) = read(body, pieces: pieces)
        #expect(records == ["a", "b", "c"])
        #expect(reader.tally.recordsRefused == 1 && reader.tally.duplicates == 1)
        #expect(reader.tally.maximumReached == true && !reader.tally.truncated)
        #expect(reader.fault == nil)
    }

    @Test func exactlyTheMaximumIsNotTooMany() {
        let (records, reader) = read(Wire.answer(["a", "b"]), pieces: 50) { $0.maximumMatchesPerSource = 2 }
        #expect(records == ["a", "b"] && !reader.tally.truncated && reader.fault == nil)
    }

    @Test func oneMoreThanTheMaximumIs() {
        let (records, reader) = read(Wire.answer(["a", "b", "c"]), pieces: 50) { $0.maximumMatchesPerSource = 2 }
        #expect(records == ["a", "b"] && reader.tally.truncated && reader.fault == .enough)
    }

    @Test func exactlyTheMaximumOfBytesIsNotTooLarge() {
        let body = Wire.answer(["a"])
        #expect(read(body, pieces: 10) { $0.maximumAnswerBytesPerSource = body.count }.reader.fault == nil)
        #expect(read(body, pieces: 10) { $0.maximumAnswerBytesPerSource = body.count - 1 }.reader.fault == .tooLarge)
    }

    @Test func staysEndedOnceEnded() {
        var (_, reader) = read(Array("[]".utf8), pieces: 10)
        #expect(reader.fault == .malformed)
        #expect(throws: ReadingFault.malformed) { try reader.append(Wire.answer(["a"])) }
        #expect(throws: ReadingFault.malformed) { try reader.next() }
        #expect(throws: ReadingFault.malformed) { try reader.finish() }
    }

    @Test func countsAFaultInAnyElementOfAnArrayAsOneReason() {
        let extra = ",\"sector\":[{\"codeSbi\":1},{\"codeSbi\":-1},{\"codeSbi\":-2}]"
        let (_, reader) = read(Wire.answer([Wire.match("a", extra: extra)]), pieces: 500)
        #expect(reader.tally.refused == [RefusedRecords(path: "sector[].codeSbi", rule: "outOfRange", count: 1)])
    }

    @Test func keepsABoundedNumberOfReasons() {
        var tally = SourceTally()
        for number in 0..<100 { tally.refuse([(path: "p\(number)", rule: "r"), (path: "p\(number)", rule: "r")]) }
        #expect(tally.recordsRefused == 100)
        #expect(tally.refused.count == SourceTally.maximumReasons + 1)
        #expect(tally.refused.last == RefusedRecords(path: "", rule: "other", count: 80))
        #expect(tally.refused.dropLast().allSatisfy { $0.count == 1 })
    }

    @Test(arguments: 0..<200) func survivesBrokenAnswers(_ seed: UInt64) {
        var generator = RandomSource.seeded(seed)
        var body = Wire.answer((0..<5).map { "a\($0)" })
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let position = Int.random(in: body.indices, using: &generator)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: body[position] = UInt8.random(in: 0...255, using: &generator)
            case 1: body.remove(at: position)
            default: body.insert(UInt8.random(in: 0...255, using: &generator), at: position)
            }
        }
        let whole = read(body, pieces: body.count)
        let cut = read(body, pieces: Int.random(in: 1...20, using: &generator))
        #expect(whole.records.count <= 5 + 4)
        #expect(whole.records == cut.records, "seed \(seed)")
        #expect(whole.reader.fault == cut.reader.fault, "seed \(seed)")
        #expect(whole.reader.tally == cut.reader.tally, "seed \(seed)")
    }
}
