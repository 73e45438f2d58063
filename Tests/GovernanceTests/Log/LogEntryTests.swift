import Foundation
import LabourDomain
import Testing

@testable import Governance

struct LogEntryTests {
    let samples: LogSamples

    init() throws { samples = try LogSamples() }

    private func text(_ entry: some LoggedEntry) -> String {
        String(decoding: entry.body.bytes(at: 42, recorded: LogTime(milliseconds: 1_800_000_000_001)), as: UTF8.self)
    }

    /// These texts are what old signatures are over: a change here makes every log unreadable to older verifiers.
    @Test func hasOneText() throws {
        let subjects = try samples.pseudonyms.subjects(.jobSeekers, of: samples.source, records: ["a"])
        let entry = try ProcessingEntry(
            span: LogSpan(traceID: "4bf92f3577b34da6a3ce929d0e0e4736", spanID: "00f067aa0ba902b7"), status: .error,
            started: LogTime(milliseconds: 5), ended: LogTime(milliseconds: 6), activity: ActivityReference("urn:a"),
            purpose: CodeWord("public-mediation"),
            parties: LogParties(
                from: samples.asker, via: samples.processor, source: samples.source, certificate: String(repeating: "a", count: 32)),
            questionID: "q\"1", event: .detailEnded(subjects, ending: CodeWord("delivered")))
        #expect(
            text(entry) == """
                {"position":42,"recorded_at":1800000000001,"trace_id":"4bf92f3577b34da6a3ce929d0e0e4736","span_id":"00f067aa0ba902b7",\
                "status":"Error","name":"detail-ended","start_time":5,"end_time":6,"activity":"urn:a","purpose":"public-mediation",\
                "from":"00000009000000000001","via":"00000009000000000003","source":"00000009000000000004",\
                "certificate":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","question":"q\\"1","ending":"delivered","subject":"job-seekers",\
                "subject_key":"\(HexadecimalText.encode(withUnsafeBytes(of: subjects.key.bigEndian) { Array($0) }))","subjects":"\(subjects.packed)"}
                """)
    }

    @Test func everyKindIsReadBack() throws {
        let subjects = try samples.pseudonyms.subjects(.vacancies, of: samples.source, records: ["a"])
        let results = [SourceResult(source: samples.source, outcome: try CodeWord("answered"), delivered: 3, refused: 1)]
        let events: [ProcessingEvent] = [
            .questionAsked(.vacancies, sources: [samples.source], ignoredCriteria: 2), .matchesDelivered(subjects, portion: 3),
            .questionEnded(.vacancies, ending: try CodeWord("answered"), sources: results), .detailRequested(subjects, isRepeated: true),
            .detailEnded(subjects, ending: try CodeWord("profile-gone")), .refused(.detail, reason: try CodeWord("no-mandate")),
            .outcomeReported(subjects),
        ]
        for event in events {
            let entry = try ProcessingEntry(
                span: samples.span(1), started: LogTime(milliseconds: 5), ended: LogTime(milliseconds: 6),
                activity: ActivityReference("urn:a"), purpose: nil, parties: LogParties(from: samples.asker), questionID: nil, event: event)
            let bytes = Array(text(entry).utf8)
            let read = try #require(RecordedEntry(bytes))
            #expect(read.name == event.name && read.position == 42 && read.span == entry.span && read.parties == entry.parties)
            let prefix = try #require(EntryPrefix(bytes))
            #expect(prefix.position == 42 && prefix.recorded == read.recorded && prefix.traceID == entry.span.traceID)
            switch event {
            case .matchesDelivered, .detailRequested, .detailEnded, .outcomeReported: #expect(read.subjects == subjects)
            case .questionAsked, .questionEnded, .refused: #expect(read.subjects == nil)
            }
        }
    }

    @Test func aQuestionKeepsItsMarkAndNothingElseOfWhatWasAsked() throws {
        let digest = try #require(KeyedDigest(Array(UInt8(0xF0)...0xFF)))
        let mark = QuestionMark(criteria: digest, centre: try PostcodeArea(3511), radius: 25)
        func asked(_ mark: QuestionMark?) throws -> String {
            text(
                try ProcessingEntry(
                    span: samples.span(1), started: LogTime(milliseconds: 5), ended: LogTime(milliseconds: 6),
                    activity: ActivityReference("urn:a"), purpose: nil, parties: LogParties(from: samples.asker), questionID: "q",
                    event: .questionAsked(.jobSeekers, sources: [samples.source], ignoredCriteria: 0, mark: mark)))
        }
        let marked = try asked(mark)
        #expect(marked.hasSuffix(#""criteria":"f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff","centre":3511,"radius":25}"#))
        let read = try #require(RecordedEntry(Array(marked.utf8)))
        #expect(read.mark == mark)
        #expect(read.lines.allSatisfy { !"\($0.json)".contains("3511") && !"\($0.json)".contains("f0f1") })
        let unmarked = try asked(nil)
        #expect(!unmarked.contains("centre"))
        #expect(RecordedEntry(Array(unmarked.utf8))?.mark == nil)
        for broken in ["\"centre\":999", "\"centre\":\"3511\""] {
            let bytes = Array(marked.replacing("\"centre\":3511", with: broken).utf8)
            #expect(RecordedEntry(bytes) != nil && RecordedEntry(bytes)?.mark == nil)
        }
        #expect(QuestionMark(criteria: digest, centre: try PostcodeArea(3511), radius: 1000).radius == 999)
        #expect(QuestionMark(criteria: digest, centre: try PostcodeArea(3511), radius: -1).radius == 0)
    }

    @Test func theAuditLogSaysWhoAndTheOtherCannot() throws {
        let entry = AuditEntry(
            span: try samples.span(1), at: LogTime(milliseconds: 5),
            actor: try AuditActor(.person, id: "user-7", organisation: samples.asker),
            action: try CodeWord("participant-suspended"), object: try AuditObject(CodeWord("participant"), id: samples.source.text),
            decision: .refused(try CodeWord("not-allowed")))
        let read = try #require(RecordedEntry(Array(text(entry).utf8)))
        #expect(read.actor == "user-7" && read.object == samples.source.text && read.outcome == "not-allowed")
        #expect(entry.body.log == .audit && read.lines.isEmpty)
        #expect(!text(try samples.entry(1)).contains("actor"))
    }

    @Test func whatDoesNotFitIsRefused() throws {
        #expect(throws: GovernanceError.invalidLogField(.codeWord, limit: 60, got: 5)) { try CodeWord("No it") }
        #expect(throws: GovernanceError.invalidLogField(.traceID, limit: 32, got: 32)) {
            try LogSpan(traceID: String(repeating: "0", count: 32), spanID: "00f067aa0ba902b7")
        }
        #expect(throws: GovernanceError.invalidLogField(.spanID, limit: 16, got: 15)) {
            try LogSpan(traceID: String(repeating: "1", count: 32), spanID: "00f067aa0ba902b")
        }
        #expect(throws: GovernanceError.invalidLogField(.activity, limit: 200, got: 201)) {
            try ActivityReference(String(repeating: "a", count: 201))
        }
        #expect(throws: GovernanceError.invalidLogField(.actor, limit: 200, got: 3)) { try AuditActor(.person, id: "a\nb") }
        #expect(throws: GovernanceError.invalidLogField(.certificate, limit: 64, got: 31)) {
            try LogParties(certificate: String(repeating: "a", count: 31))
        }
        let time = LogTime(milliseconds: 0)
        func entry(_ question: String, _ event: ProcessingEvent) throws -> ProcessingEntry {
            try ProcessingEntry(
                span: samples.span(1), started: time, ended: time, activity: ActivityReference("urn:a"), purpose: nil,
                parties: LogParties(), questionID: question, event: event)
        }
        let refused = ProcessingEvent.refused(.question, reason: try CodeWord("closed"))
        #expect(throws: GovernanceError.invalidLogField(.questionID, limit: 100, got: 101)) {
            try entry(String(repeating: "q", count: 101), refused)
        }
        #expect(throws: GovernanceError.invalidLogField(.questionID, limit: 100, got: 0)) { try entry("", refused) }
        #expect(throws: GovernanceError.invalidLogField(.sources, limit: 2000, got: 2001)) {
            try entry(
                "q", .questionAsked(.vacancies, sources: Array(repeating: samples.source, count: 2001), ignoredCriteria: 0))
        }
        let two = try samples.pseudonyms.subjects(.jobSeekers, of: samples.source, records: ["a", "b"])
        #expect(throws: GovernanceError.invalidLogField(.subjects, limit: 1, got: 2)) {
            try entry("q", .detailRequested(two, isRepeated: false))
        }
    }

    @Test func theLargestEntryIsReadBack() throws {
        let results = try (0..<ProcessingEvent.maximumSources).map { _ in
            SourceResult(source: samples.source, outcome: try Self.longest, delivered: Int(Int32.max), refused: Int(Int32.max))
        }
        let entry = try ProcessingEntry(
            span: samples.span(1), started: LogTime(milliseconds: .max), ended: LogTime(milliseconds: .max),
            activity: ActivityReference(String(repeating: "a", count: 200)), purpose: Self.longest,
            parties: LogParties(
                from: samples.asker, via: samples.processor, source: samples.source, certificate: String(repeating: "a", count: 64)),
            questionID: String(repeating: "\"", count: 100), event: .questionEnded(.jobSeekers, ending: Self.longest, sources: results))
        let bytes = entry.body.bytes(at: 9_007_199_254_740_991, recorded: LogTime(milliseconds: .max))
        #expect(RecordedEntry(bytes) != nil && EntryPrefix(bytes)?.position == 9_007_199_254_740_991)
        let record = LogRecord(position: 1, leaf: MerkleHash(leaf: bytes), entry: bytes)
        #expect(LogExportLine(LogExportLine.record(record).bytes.dropLast()) == .record(record))
    }

    private static var longest: CodeWord {
        get throws { try CodeWord(String(repeating: "z", count: CodeWord.maximumLength)) }
    }

    @Test func momentsAreMillisecondsAndNeverOverflow() {
        #expect(LogTime(.init(timeIntervalSince1970: 1.0004)).milliseconds == 1000)
        #expect(LogTime(.init(timeIntervalSince1970: -5)).milliseconds == 0)
        #expect(LogTime(.init(timeIntervalSince1970: .infinity)).milliseconds == 1 << 53 - 1)
        #expect(LogTime(.init(timeIntervalSince1970: .nan)).milliseconds == 0)
        #expect(LogTime(milliseconds: .max).milliseconds == 1 << 53 - 1)
    }
}
