internal import FoundationEssentials
public import Governance
public import LabourDomain
internal import VUMWire

extension ExchangeService {
    /// Fetches the record behind a reference: only for the asker of the question it was delivered with, while it lives, within the quota.
    ///
    /// The processor may be another one than asked the question: a controller that changes its processor keeps its references.
    /// A failed fetch uses nothing of the quota. Nobody has a reference to what is answered whole.
    public func detail(
        _ subject: Subject, reference text: String, by admission: Admission, trace: TraceContext?
    ) async throws(ExchangeRefusal) -> [UInt8] {
        do {
            return try await fetch(subject, reference: text, by: admission, trace: trace)
        } catch {
            await record(error, of: .detail, by: admission, trace: trace)
            throw error
        }
    }

    private func fetch(
        _ subject: Subject, reference text: String, by admission: Admission, trace: TraceContext?
    ) async throws(ExchangeRefusal) -> [UInt8] {
        guard let contract = WireContract.of(subject).detail else { throw .referenceRefused(.fault(.malformed)) }
        let reference = try open(text, of: subject, by: admission, now: time.now())
        guard let source = agreements.source(reference.source, of: subject, at: time.now()) else { throw .referenceRefused(.unknownSource) }
        let trace = tracing(trace)
        let record = DetailRequestRecord(
            questionID: reference.questionID, subject: subject, source: reference.source, recordID: reference.recordID,
            from: admission.from, via: admission.via, purpose: admission.purpose, requestedAt: time.now(), traceID: trace.traceID,
            span: span(in: trace))
        try await reserve(record)

        let fetched = await DetailFetch(source: source, record: record, isSUWI: admission.isSUWI, trace: trace, service: self).run()
        let ending: DetailEnding =
            switch fetched {
            case .success: .delivered
            case .failure(let failure): .failed(failure.failure)
            }
        // Recorded before the record leaves. A task of its own, waited for here: an asker that goes away is recorded as well.
        let ledger = ledger
        let isSettled = await Task { (try? await ledger.settleDetail(record, ending: ending)) != nil }.value
        switch fetched {
        case .success(let bytes):
            guard isSettled else { throw .ledgerUnavailable }
            return contract.answer(sourceID: source.sourceID, record: bytes)
        case .failure(let failure):
            throw failure.refusal
        }
    }

    /// What a reference stands for, where it was given to this asker and has not expired at `now`.
    func open(
        _ text: String, of subject: Subject, by admission: Admission, now: Date
    ) throws(ExchangeRefusal) -> ProfileReference {
        let reference: ProfileReference
        do {
            reference = try sealer.open(text, of: subject, now: now)
        } catch .referenceRefused(let fault) {
            throw .referenceRefused(.fault(fault))
        } catch {
            throw .referenceRefused(.fault(.forged))
        }
        guard reference.asker == admission.from else { throw .referenceRefused(.foreignAsker) }
        return reference
    }

    private func reserve(_ record: DetailRequestRecord) async throws(ExchangeRefusal) {
        let maximum = limits(for: record.from, record.subject, at: record.requestedAt).detailsPerQuestion
        let reservation: DetailReservation
        do {
            reservation = try await ledger.reserveDetail(record, maximum: maximum)
        } catch is CancellationError {
            throw .cancelled
        } catch {
            throw .ledgerUnavailable
        }
        switch reservation {
        case .granted, .repeated: return
        case .exceeded: throw .detailLimitReached(record.subject, limit: maximum)
        case .unknownQuestion: throw .referenceRefused(.unknownQuestion)
        }
    }
}
