import Database
import Exchange
import Foundation
import Governance
import LabourDomain
import Persistence
import Testing

/// Process data and numbers come from what the exchange keeps.
@Suite(.onEveryEngine) struct LedgerUsageTests {
    let rig: LedgerRig
    let place: SQLPlace
    let registry: SQLRegistry
    let usage: LedgerUsage
    let day = DateInterval(start: Date(timeIntervalSince1970: 1_800_000_000), duration: 86_400)

    init() async throws {
        rig = try await LedgerRig(SQLEngine.current)
        place = try SQLEngine.current.place()
        registry = try await SQLRegistry(place.database())
        let log = SQLLog(rig.database, origin: LogOrigin(try OIN("00000009000000000009"), .processing))
        usage = LedgerUsage(ledger: rig.database, log: log, registry: registry)
    }

    private func fill() async throws {
        let samples = rig.samples
        try await rig.ledger.record(samples.question("q1"))
        try await rig.ledger.record(samples.outcome("q1"), of: samples.question("q1"))
        try await rig.ledger.record(samples.question("q2", subject: .vacancies))
        for (record, ending) in [("a", DetailEnding.delivered), ("b", .failed(.profileGone))] {
            _ = try await rig.ledger.reserveDetail(samples.detail(record), maximum: 9)
            try await rig.ledger.settleDetail(samples.detail(record), ending: ending)
        }
        _ = try await rig.ledger.reserveDetail(samples.detail("a"), maximum: 9)
        for outcome in [DetailOutcome.contacted, .placed] {
            _ = try await rig.ledger.record(ReportedOutcome(detail: samples.detail("a"), outcome: outcome))
        }
        try await rig.ledger.record(
            RefusedRequest(
                .question, reason: "radius-too-large", from: samples.asker, via: samples.processor, refusedAt: day.start + 30))
    }

    @Test func anAskerIsSummedUpByItsQuestionsDetailsAndOutcomes() async throws {
        try await fill()
        let asking = try await usage.summary(of: rig.samples.asker, from: day.start, until: day.end).asking
        #expect(asking.questions == ["answered": 1, "unfinished": 1] && asking.matches == 7 && asking.truncated == 1)
        #expect(asking.details == ["delivered": 1, "profile-gone": 1, "unfinished": 1])
        // The last word on a detail, and once for each.
        #expect(asking.outcomes == ["placed": 1])
        #expect(asking.refusals == ["radius-too-large": 1] && asking.times.median == 1250)
    }

    @Test func aSourceIsSummedUpByHowItAnswered() async throws {
        try await fill()
        let samples = rig.samples
        let failed = try await usage.summary(of: samples.source, from: day.start, until: day.end)
        #expect(failed.asking == UsageSummary.Asking() && failed.answering.questions == ["refused-503": 1])
        #expect(failed.answering.availability == 0 && failed.answering.outcomes == ["placed": 1] && failed.answering.times.median == nil)
        let answered = try await usage.summary(of: samples.secondSource, from: day.start, until: day.end).answering
        #expect(answered.matches == 7 && answered.truncated == 1 && answered.recordsRefused == 0 && answered.times.longest == 40)
        let all = try await usage.summary(of: nil, from: day.start, until: day.end)
        #expect(all.answering.questions == ["refused-503": 1, "answered": 1] && all.asking.questions.values.reduce(0, +) == 2)
    }

    @Test func onlyThePeriodCounts() async throws {
        try await fill()
        for (from, until) in [(day.end, day.end + 86_400), (day.start - 86_400, day.start)] {
            let summary = try await usage.summary(of: nil, from: from, until: until)
            #expect(summary.asking == UsageSummary.Asking() && summary.answering == UsageSummary.Answering())
            let data = try await usage.processData(of: rig.samples.asker, from: from, until: until)
            #expect(data.searches.isEmpty && data.deliveries.isEmpty)
        }
    }

    @Test func anExportHasOnesOwnSearchesAndDeliveries() async throws {
        try await fill()
        let samples = rig.samples
        let asker = try await usage.processData(of: samples.asker, from: day.start, until: day.end)
        #expect(asker.searches.map(\.questionID) == ["q1", "q2"] && asker.searches.map(\.ending) == ["answered", "unfinished"])
        #expect(asker.searches.map(\.milliseconds) == [1250, nil])
        // What each source gave is not told to who asked.
        #expect(asker.deliveries.isEmpty)
        let source = try await usage.processData(of: samples.source, from: day.start, until: day.end)
        #expect(source.searches.isEmpty && source.deliveries.map(\.kind) == [.matches, .detail, .detail, .detail])
        #expect(source.deliveries.map(\.records) == [0, 1, 0, 0] && source.deliveries[0].ending == "refused-503")
        #expect(source.deliveries.allSatisfy { $0.controller == samples.asker })
    }

    @Test func aParticipantComesWithItsStandingAndRoles() async throws {
        let stored = try StoredSamples()
        _ = try await registry.apply(stored.details(), by: stored.author())
        let data = try await usage.processData(of: stored.municipality, from: day.start, until: day.end)
        #expect(data.participants.map(\.standing) == [.applied] && data.participants.map(\.hasAccess) == [false])
        #expect(data.roles.count == 3 && data.participants.first?.participation == nil)
    }
}
