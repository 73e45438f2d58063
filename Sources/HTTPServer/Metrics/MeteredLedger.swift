public import Exchange
import Governance
import LabourDomain

/// A ledger that also counts: everything worth a figure passes it, and what was not recorded is not counted.
public struct MeteredLedger: ExchangeLedger {
    private let ledger: any ExchangeLedger
    private let metrics: MetricsRegistry

    /// Wraps the ledger that remembers.
    public init(_ ledger: any ExchangeLedger, metrics: MetricsRegistry) {
        self.ledger = ledger
        self.metrics = metrics
    }

    public func record(_ question: QuestionRecord) async throws {
        try await ledger.record(question)
        metrics.add(.questions, [question.subject.rawValue])
    }

    public func record(_ delivered: DeliveredMatches) async throws { try await ledger.record(delivered) }

    /// Nobody hears of a refusal that could not be recorded, so it is counted.
    public func record(_ refusal: RefusedRequest) async throws {
        do {
            try await ledger.record(refusal)
        } catch {
            metrics.add(.refusalsNotLogged)
            throw error
        }
    }

    public func record(_ outcome: QuestionOutcome, of question: QuestionRecord) async throws {
        try await ledger.record(outcome, of: question)
        for source in outcome.sources {
            metrics.add(.sourceOutcomes, [source.name, source.outcome.code])
            metrics.observe(.sourceSeconds, [source.name], seconds: Double(source.milliseconds) / 1_000)
            metrics.add(.matchesDelivered, [source.name], by: Double(source.delivered))
            metrics.add(.recordsRefused, [source.name], by: source.refused.reduce(0) { $0 + Double($1.count) })
        }
    }

    public func history(of questionID: String) async throws -> QuestionHistory? {
        try await ledger.history(of: questionID)
    }

    public func reserveDetail(_ detail: DetailRequestRecord, maximum: Int) async throws -> DetailReservation {
        let reservation = try await ledger.reserveDetail(detail, maximum: maximum)
        switch reservation {
        case .granted, .repeated: break
        case .exceeded, .unknownQuestion: metrics.add(.details, [reservation.rawValue])
        }
        return reservation
    }

    public func settleDetail(_ detail: DetailRequestRecord, ending: DetailEnding) async throws {
        try await ledger.settleDetail(detail, ending: ending)
        metrics.add(.details, [ending.code])
    }

    public func record(_ report: ReportedOutcome) async throws -> OutcomeReceipt {
        let receipt = try await ledger.record(report)
        if receipt == .recorded { metrics.add(.outcomesReported, [report.outcome.word]) }
        return receipt
    }
}
