import Database
import Exchange
import Foundation
import Governance
import LabourDomain
import Persistence
import Testing

/// What came of a detail is told by who got it.
@Suite(.serialized) struct DetailOutcomeTests {
    let samples: LedgerSamples

    init() throws { samples = try LedgerSamples() }

    private func delivered(_ backend: LedgerBackend) async throws -> OpenLedger {
        let open = try await backend.open()
        try await open.ledger.record(samples.question())
        _ = try await open.ledger.reserveDetail(samples.detail("a"), maximum: 3)
        try await open.ledger.settleDetail(samples.detail("a"), ending: .delivered)
        _ = try await open.ledger.reserveDetail(samples.detail("b"), maximum: 3)
        try await open.ledger.settleDetail(samples.detail("b"), ending: .failed(.profileGone))
        return open
    }

    @Test(arguments: LedgerBackend.allCases)
    func onlyWhatWasDeliveredToOneselfCanBeReportedOn(_ backend: LedgerBackend) async throws {
        let ledger = try await delivered(backend)
        #expect(try await ledger.ledger.record(ReportedOutcome(detail: samples.detail("a"), outcome: .placed)) == .recorded)
        for detail in [
            samples.detail("b"), samples.detail("c"), samples.detail("a", from: samples.other), samples.detail("a", subject: .vacancies),
            samples.detail("a", source: samples.secondSource), samples.detail("a", question: "q9"),
        ] {
            #expect(try await ledger.ledger.record(ReportedOutcome(detail: detail, outcome: .contacted)) == .notDelivered)
        }
    }

    @Test(arguments: LedgerBackend.allCases)
    func aDetailCanBeReportedOnAgainSoManyTimes(_ backend: LedgerBackend) async throws {
        let ledger = try await delivered(backend)
        let report = ReportedOutcome(detail: samples.detail("a"), outcome: .nothing(.noResponse))
        for _ in 0..<ReportedOutcome.maximumPerDetail { #expect(try await ledger.ledger.record(report) == .recorded) }
        #expect(try await ledger.ledger.record(report) == .exceeded)
    }

    @Test(arguments: SQLEngine.available)
    func everyReportAndRefusalIsInTheLogWithoutWhatCameOfIt(_ engine: SQLEngine) async throws {
        let open = try await delivered(.sql(engine))
        let database = try #require(open.place)
        _ = try await open.ledger.record(ReportedOutcome(detail: samples.detail("a"), outcome: .nothing(.declined)))
        _ = try await open.ledger.record(ReportedOutcome(detail: samples.detail("b"), outcome: .placed))
        let connection = try await database.database()
        let texts = try await connection.read { connection in
            try connection.rows("SELECT entry FROM processing_log ORDER BY number").suffix(2).map {
                String(decoding: try $0.value("entry", as: [UInt8].self), as: UTF8.self)
            }
        }
        let entries = try texts.map { try #require(RecordedEntry(Array($0.utf8))) }
        #expect(entries.map(\.name) == ["outcome-reported", "refused"])
        #expect(entries.map(\.outcome) == [nil, "reference-not-delivered"])
        #expect(entries.allSatisfy { $0.activity == "following-outcomes" && $0.parties.source == samples.source })
        #expect(entries[0].subjects == (try LedgerSamples.pseudonyms.subjects(.jobSeekers, of: samples.source, records: ["a"])))
        #expect(!texts.joined().contains("declined") && !texts.joined().contains("placed"))
        let kept = try await connection.read { connection in
            try connection.rows("SELECT outcome, reason FROM detail_outcome").map {
                try [$0.value("outcome", as: String.self), $0.value("reason", as: String.self)]
            }
        }
        #expect(kept == [["none", "declined"]])
    }
}
