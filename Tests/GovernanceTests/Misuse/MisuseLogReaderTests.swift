import FoundationEssentials
import LabourDomain
import Testing

@testable import Governance

/// What the entries of a log, as they are written and read back, tell of misuse.
struct MisuseLogReaderTests {
    let samples: LogSamples
    private let begin = LogTime(milliseconds: 1_800_000_000_000)

    init() throws { samples = try LogSamples() }

    private func recorded(
        _ event: ProcessingEvent, span: LogSpan? = nil, purpose: String? = "public-mediation", question: String? = "q-1", source: OIN? = nil
    ) throws -> RecordedEntry {
        let entry = try ProcessingEntry(
            span: try span ?? samples.span(1), started: begin, ended: begin, activity: ActivityReference("urn:activity:1"),
            purpose: try purpose.map { try CodeWord($0) }, parties: LogParties(from: samples.asker, via: samples.processor, source: source),
            questionID: question, event: event)
        return try #require(RecordedEntry(entry.body.bytes(at: 0, recorded: begin)))
    }

    private func subjects(_ records: [String]) throws -> LogSubjects {
        try samples.pseudonyms.subjects(.jobSeekers, of: samples.source, records: records)
    }

    @Test func aQuestionTellsWhereItWasAskedAndTheSameCriteriaAsTheSame() throws {
        var reader = MisuseLogReader()
        let mark = QuestionMark(criteria: KeyedDigest(high: 7, low: 9), centre: try PostcodeArea(3511), radius: 25)
        let sources = [samples.source, samples.exchange]
        let read = try reader.read(recorded(.questionAsked(.vacancies, sources: sources, ignoredCriteria: 0, mark: mark)))
        let told = try #require(read)
        #expect(told.subject == .vacancies)
        guard case .questionAsked(let asked) = told.event else {
            Issue.record("\(told)")
            return
        }
        #expect(asked.questionID == "q-1" && asked.who.asker == samples.asker && asked.processor == samples.processor)
        #expect(asked.criteria == mark.criteria && asked.sources == 2 && asked.time == begin.date)
        #expect(asked.area == AskedArea(subject: .vacancies, centre: mark.centre, radius: 25))
        // The contact moments of an employer have no area, and are no profiles.
        let moments = try reader.read(recorded(.questionAsked(.contactMoments, sources: sources, ignoredCriteria: 0)))
        #expect(moments == nil)
    }

    @Test func theSameRecordIsTheSameDigestInEveryAnswer() throws {
        var reader = MisuseLogReader()
        func digests(_ records: [String]) throws -> [UInt64] {
            let read = try reader.read(recorded(.matchesDelivered(subjects(records), portion: 1), source: samples.source))
            let told = try #require(read)
            guard case .matchesDelivered(let matches) = told.event, case .digests(let digests) = matches.profiles else { return [] }
            #expect(matches.count == records.count && matches.source == samples.source)
            return digests
        }
        let first = try digests(["a", "b", "c"])
        let second = try digests(["c", "d"])
        #expect(Set(first).count == 3 && Set(first).intersection(second) == [first[2]])
    }

    @Test func onlyAFirstDetailIsAChoice() throws {
        var reader = MisuseLogReader()
        let (one, other) = (try samples.span(1), try samples.span(2))
        let subject = try subjects(["a"])
        func ending(_ span: LogSpan, _ word: String) throws -> DetailEnded.Outcome? {
            let told = try reader.read(
                recorded(
                    .detailEnded(subject, ending: CodeWord(word)), span: span.child(using: .seeded(5)), source: samples.source))
            guard case .detailEnded(let ended)? = told?.event else { return nil }
            return ended.outcome
        }
        let asked = try reader.read(recorded(.detailRequested(subject, isRepeated: false), span: one, source: samples.source))
        guard case .detailRequested? = asked?.event else {
            Issue.record("\(String(describing: asked))")
            return
        }
        #expect(try ending(one, "delivered") == .delivered)
        let again = try reader.read(recorded(.detailRequested(subject, isRepeated: true), span: other, source: samples.source))
        #expect(again == nil)
        #expect(try ending(other, "delivered") == .repeated)
        #expect(try ending(one, "timed-out") == .failed)
    }

    @Test(arguments: [
        ("reference-foreign-asker", ReferenceRefused.Reason.ofAnotherAsker), ("reference-forged", .forged),
        ("reference-unknown-key", .forged), ("reference-expired", .expired),
    ])
    func aReferenceThatDoesNotCountIsToldWithWhy(_ reason: String, _ expected: ReferenceRefused.Reason) throws {
        var reader = MisuseLogReader()
        let told = try reader.read(recorded(.refused(.detail, reason: CodeWord(reason)), question: nil))
        guard case .referenceRefused(let refused)? = told?.event else {
            Issue.record("\(String(describing: told))")
            return
        }
        #expect(refused.reason == expected && refused.who.asker == samples.asker)
    }

    /// Without a purpose nobody was admitted: in whose name was asked is a claim.
    @Test func aRefusalCountsForWhoConnectedUntilSomebodyWasAdmitted() throws {
        var reader = MisuseLogReader()
        func asker(purpose: String?) throws -> OIN? {
            let told = try reader.read(recorded(.refused(.question, reason: CodeWord("no-mandate")), purpose: purpose, question: nil))
            guard case .questionRefused(let refused)? = told?.event else { return nil }
            return refused.who.asker
        }
        #expect(try asker(purpose: nil) == samples.processor)
        #expect(try asker(purpose: "public-mediation") == samples.asker)
        #expect(try reader.read(recorded(.refused(.question, reason: CodeWord("too-many-questions")), question: nil)) == nil)
    }
}

struct SeenMarketTests {
    @Test(arguments: [0, 1, 50, 3_000, 40_000, 300_000]) func countsDifferentProfilesWithinSixPerCent(_ count: Int) {
        var profiles = DistinctProfiles()
        for round in 0..<2 {
            for number in 0..<count { profiles.add(RandomSource.seeded(UInt64(number) + 1).next64(round: round)) }
        }
        #expect(abs(Double(profiles.count - count)) <= 0.06 * Double(count))
    }

    @Test func aSourceIsAsLargeAsItWasSeenOrToldToBe() throws {
        let (told, seen) = (try OIN("00000009000000000001"), try OIN("00000009000000000002"))
        var market = SeenMarket(known: [told: 500])
        var size: MarketSize?
        for answer in 0..<40 {
            let digests = (0..<100).map { RandomSource.seeded(UInt64(answer * 100 + $0) + 1).next64(round: 0) }
            let matches = MatchesDelivered(
                questionID: "q", asker: told, source: seen, count: 100, profiles: .digests(digests), time: Date(timeIntervalSince1970: 0))
            size = market.observe(.matchesDelivered(matches)) ?? size
        }
        let found = try #require(size)
        #expect(found.profiles(of: told) == 500)
        #expect((2_800...4_200).contains(found.profiles(of: seen)))
    }
}

extension RandomSource {
    /// The first eight bytes, whatever the round: the same profile seen again.
    fileprivate func next64(round: Int) -> UInt64 { bytes(8).reduce(0) { $0 << 8 | UInt64($1) } }
}
