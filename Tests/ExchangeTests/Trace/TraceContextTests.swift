import Exchange
import Governance
import Testing

struct TraceContextTests {
    private let trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    private let parent = "00f067aa0ba902b7"

    @Test func readsAndWritesAHeader() throws {
        let context = try #require(TraceContext(header: "00-\(trace)-\(parent)-01"))
        #expect(context.traceID == trace && context.parentID == parent && context.flags == 1)
        #expect(context.header == "00-\(trace)-\(parent)-01")
        #expect(TraceContext(header: "00-\(trace)-\(parent)-f3")?.header == "00-\(trace)-\(parent)-f3")
    }

    @Test func usesTheKnownPartOfALaterVersion() {
        #expect(TraceContext(header: "cc-\(trace)-\(parent)-01-what-the-future-brings")?.header == "00-\(trace)-\(parent)-01")
        #expect(TraceContext(header: "cc-\(trace)-\(parent)-01")?.traceID == trace)
        #expect(TraceContext(header: "cc-\(trace)-\(parent)-01.more") == nil)
    }

    @Test(arguments: [
        "", "00", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-011",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-x", "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "0g-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01", "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4bf92f3577b34da6a3ce929d0e0e473é-00f067aa0ba902b7-1", "00_4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0x", " 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    ])
    func refusesAnythingElse(_ header: String) {
        #expect(TraceContext(header: header) == nil)
    }

    @Test func beginsATraceThatCanBeReadAgain() {
        var generator = RandomSource.seeded(3)
        let first = TraceContext(using: &generator)
        let second = TraceContext(using: &generator)
        #expect(first.traceID != second.traceID)
        #expect(TraceContext(header: first.header) == first)
    }

    @Test func aChildKeepsTheTrace() throws {
        var generator = RandomSource.seeded(3)
        let context = try #require(TraceContext(header: "00-\(trace)-\(parent)-00"))
        let child = context.child(using: &generator)
        #expect(child.traceID == trace && child.parentID != parent && child.flags == 0)
    }

    @Test func aChildDoesNotPassReservedFlagsOn() throws {
        var generator = RandomSource.seeded(3)
        let context = try #require(TraceContext(header: "00-\(trace)-\(parent)-f3"))
        #expect(context.child(using: &generator).flags == 3)
    }

    @Test func neverMakesAnEmptyIdentifier() {
        struct Zeros: RandomNumberGenerator { mutating func next() -> UInt64 { 0 } }
        var zeros = Zeros()
        #expect(TraceContext(header: TraceContext(using: &zeros).header) != nil)
    }
}
