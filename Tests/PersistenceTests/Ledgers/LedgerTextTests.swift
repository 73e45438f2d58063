import Exchange
import Foundation
import LabourDomain
import Testing

@testable import Persistence

/// Ledgers of earlier versions were written by a general encoder, and all of them are read by a general decoder.
struct LedgerTextTests {
    static let outcomes: [SourceOutcome] = [
        .answered, .malformed, .tooLarge, .timedOut, .unreachable, .identityMismatch, .refused(status: 503), .wrongMediaType, .cancelled,
    ]

    let samples: LedgerSamples

    init() throws { samples = try LedgerSamples() }

    @Test(arguments: outcomes) func writesAReportAsAGeneralEncoderDoes(_ outcome: SourceOutcome) throws {
        for maximumReached in [nil, true, false] {
            let reports = [
                SourceReport(
                    source: samples.source, name: "Gemeente 's-Gravenhage \"é\" / \\ \n\u{1}🚲", outcome: outcome, delivered: 3,
                    duplicates: 2,
                    truncated: true, maximumReached: maximumReached, recordsRefused: 4,
                    refused: [RefusedRecords(path: "a/b", rule: "tooLong", count: 4), RefusedRecords(path: "", rule: "x", count: 1)],
                    ignoredCriteria: ["rijbewijs.$nin", ""], milliseconds: 81),
                SourceReport(source: samples.secondSource, name: "", outcome: outcome),
            ]
            #expect(LedgerText.of(reports) == (try encoded(reports)))
        }
    }

    @Test func writesListsAsAGeneralEncoderDoes() throws {
        let organisations = [samples.source, samples.secondSource]
        #expect(LedgerText.of(organisations) == (try encoded(organisations)))
        #expect(LedgerText.of([String]()) == "[]")
        let criteria = ["a", "\"é\"\t/\\", "\u{8}\u{c}\r\u{1f}"]
        #expect(LedgerText.of(criteria) == (try encoded(criteria)))
    }

    private func encoded(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
