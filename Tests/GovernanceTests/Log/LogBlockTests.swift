import LabourDomain
import Testing

@testable import Governance

struct LogBlockTests {
    let samples: LogSamples

    init() throws { samples = try LogSamples() }

    private func entries(_ numbers: Range<Int>) throws -> [RecordedEntry] {
        try numbers.compactMap {
            RecordedEntry(try samples.entry($0, subjects: 5).body.bytes(at: UInt64($0), recorded: LogTime(milliseconds: 1)))
        }
    }

    @Test func neverMissesAMarkAndSeldomNamesOneThatIsNotThere() throws {
        let entries = try entries(0..<256)
        let block = try #require(LogBlock(number: 0, entries: entries))
        for mark in entries.flatMap(\.marks) { #expect(block.filter.mayContain(mark)) }
        #expect(block.filter == MarkFilter(Set(entries.flatMap(\.marks))))
        let others = try self.entries(1000..<3000).flatMap(\.marks).filter { if case .party = $0 { false } else { true } }
        let wrong = others.count { block.filter.mayContain($0) }
        #expect(Double(wrong) / Double(others.count) < 0.01, "\(wrong) of \(others.count)")
    }

    /// What is stored was made by this, so it can never change.
    @Test func aFilterHasOneForm() throws {
        let filter = MarkFilter([.party(samples.asker), .trace("4bf92f3577b34da6a3ce929d0e0e4736"), .certificate("aa")])
        #expect(HexadecimalText.encode(filter.bytes) == "80028a0110434082")
    }

    @Test func aBlockKnowsItsPeriod() throws {
        let block = try #require(LogBlock(number: 2, entries: entries(0..<10)))
        #expect(block.positions == 512..<768)
        let inside = LogTime(milliseconds: 1_800_000_005_000)
        #expect(LogPeriod(from: inside, until: LogTime(milliseconds: inside.milliseconds + 1)).touches(block))
        #expect(!LogPeriod(from: LogTime(milliseconds: 0), until: block.earliest).touches(block))
        #expect(!LogPeriod(from: LogTime(milliseconds: block.latest.milliseconds + 1), until: .init(milliseconds: .max)).touches(block))
        #expect(LogBlock(number: 0, entries: []) == nil)
    }

    @Test func anEmptyFilterHasNothing() {
        #expect(!MarkFilter(bytes: []).mayContain(.trace("a")))
        #expect(!MarkFilter([]).mayContain(.trace("a")))
    }

    @Test func retentionIsNeverShorterThanItMayBe() throws {
        #expect(throws: GovernanceError.retentionTooShort(minimumDays: 184, got: 183)) { try LogRetention(days: 183) }
        #expect(throws: GovernanceError.retentionTooShort(minimumDays: 184, got: .max)) { try LogRetention(days: .max) }
        #expect(try LogRetention(days: 184).limit(at: LogTime(milliseconds: 184 * 86_400_000 + 5)).milliseconds == 5)
        #expect(try LogRetention(days: 184).limit(at: LogTime(milliseconds: 0)).milliseconds == 0)
    }
}
