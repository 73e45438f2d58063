import LabourDomain
import StrictJSON
import Testing

@testable import Governance

struct LDVLineTests {
    let samples: LogSamples

    init() throws { samples = try LogSamples() }

    private func lines(subjects: Int) throws -> [LDVLine] {
        let bytes = try samples.entry(1, subjects: subjects).body.bytes(at: 1, recorded: LogTime(milliseconds: 1))
        return try #require(RecordedEntry(bytes)).lines
    }

    @Test func anEntryIsOneLineForTheActionAndOneForEachSubject() throws {
        let lines = try lines(subjects: 100)
        #expect(lines.count == 101)
        let span = try samples.span(1)
        #expect(lines[0].subjectID == nil && lines[0].span == span)
        #expect(lines.dropFirst().allSatisfy { $0.span.parentSpanID == lines[0].span.spanID && $0.span.traceID == lines[0].span.traceID })
        #expect(Set(lines.map(\.span.spanID)).count == 101)
        #expect(Set(lines.compactMap(\.subjectID)).count == 100)
        #expect(lines == (try self.lines(subjects: 100)))
    }

    @Test func aLineHasTheNamesOfTheStandard() throws {
        let line = try lines(subjects: 1)[1].json
        #expect(line["trace_id"]?.stringValue?.utf8.count == 32)
        #expect(line["span_id"]?.stringValue?.utf8.count == 16)
        #expect(line["status"]?.stringValue == "Ok")
        #expect(line["start_time"]?.integerValue == 1_800_000_001_000)
        let attributes = try #require(line["attributes"])
        #expect(attributes["dpl.core.processing_activity_id"]?.stringValue == "https://example.org/activities/matching/1")
        #expect(attributes["dpl.core.data_subject_id"]?.stringValue?.utf8.count == SubjectPseudonym.length)
        #expect(attributes["dpl.core.data_subject_id_type"]?.stringValue?.hasPrefix("job-seekers.hmac-sha-256.") == true)
    }

    @Test func onlyWhatCameFromOutsideNamesAForeignOperation() throws {
        #expect(try lines(subjects: 1).allSatisfy { $0.foreignProcessor == nil })
        let entry = try ProcessingEntry(
            span: samples.span(1), started: LogTime(milliseconds: 1), ended: LogTime(milliseconds: 1), activity: ActivityReference("urn:a"),
            purpose: nil, parties: LogParties(from: samples.asker, via: samples.processor), questionID: "q",
            event: .questionAsked(.jobSeekers, sources: [], ignoredCriteria: 0))
        let lines = try #require(RecordedEntry(entry.body.bytes(at: 0, recorded: LogTime(milliseconds: 1)))).lines
        #expect(lines.map(\.foreignProcessor) == [samples.processor])
    }
}
