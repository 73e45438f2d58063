internal import FoundationEssentials
public import Governance
internal import LabourDomain
internal import StrictJSON

extension ExchangeService {
    /// Records what came of a detail (VUM-005), told by the controller that it was delivered to. `body` is JSON of ``OutcomeForm``.
    ///
    /// The reference may have expired since: a placement comes weeks after the detail. Its source need not take part any more.
    public func report(outcome body: [UInt8], by admission: Admission, trace: TraceContext?) async throws(ExchangeRefusal) -> [UInt8] {
        do {
            let form = try OutcomeForm(body)
            let reference = try open(form.reference, of: form.subject, by: admission, now: .distantPast)
            return try await keep(form.outcome, of: reference, by: admission, trace: trace)
        } catch {
            await record(error, of: .outcome, by: admission, trace: trace)
            throw error
        }
    }

    private func keep(
        _ outcome: DetailOutcome, of reference: ProfileReference, by admission: Admission, trace: TraceContext?
    ) async throws(ExchangeRefusal) -> [UInt8] {
        let trace = tracing(trace)
        let detail = DetailRequestRecord(
            questionID: reference.questionID, subject: reference.subject, source: reference.source, recordID: reference.recordID,
            from: admission.from, via: admission.via, purpose: admission.purpose, requestedAt: time.now(), traceID: trace.traceID,
            span: span(in: trace))
        let receipt: OutcomeReceipt
        do {
            receipt = try await ledger.record(ReportedOutcome(detail: detail, outcome: outcome))
        } catch is CancellationError {
            throw .cancelled
        } catch {
            throw .ledgerUnavailable
        }
        switch receipt {
        case .recorded: return Self.json(outcome, reportedAt: detail.requestedAt)
        case .notDelivered: throw .referenceRefused(.notDelivered)
        case .exceeded: throw .tooManyReports(reference.subject, limit: ReportedOutcome.maximumPerDetail)
        }
    }

    private static func json(_ outcome: DetailOutcome, reportedAt: Date) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { report in
            report.member("outcome", outcome.word)
            if let reason = outcome.reason { report.member("reason", reason.rawValue) }
            report.member("reportedAt", reportedAt.formatted(.iso8601))
        }
        return writer.bytes
    }
}
