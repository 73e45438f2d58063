public import Governance
public import LabourDomain

extension ExchangeService {
    /// Records that a request was turned away before there was an admission.
    ///
    /// A refusal stands whether or not it can be recorded. Only what has a certificate of the scheme is recorded, and only so often a minute: nobody else
    /// can write here by being refused.
    /// - Parameter from: in whose name was asked, as claimed.
    public func record(
        refusalOf kind: RequestKind, reason: String, from: String?, peer: OIN?, certificate: String?, trace: TraceContext?
    ) async {
        guard let peer else { return }
        await record(
            RefusedRequest(
                kind, reason: reason, from: from.flatMap { try? OIN($0) }, via: peer, certificate: certificate, refusedAt: time.now(),
                span: span(in: tracing(trace))))
    }

    /// Records that an admitted asker was turned away, unless its request is in the log already.
    func record(_ refusal: ExchangeRefusal, of kind: RequestKind, by admission: Admission, trace: TraceContext?) async {
        guard refusal.isWithoutRecord else { return }
        await record(
            RefusedRequest(
                kind, reason: refusal.reason, from: admission.from, via: admission.via, purpose: admission.purpose, refusedAt: time.now(),
                span: span(in: tracing(trace))))
    }

    private func record(_ refused: RefusedRequest) async {
        guard refusals.admits(refused.via, at: time.elapsed()) else { return }
        let ledger = ledger
        // A task of its own, waited for here: the asker may be gone already. What is not recorded is counted by the ledger that meters.
        await Task { try? await ledger.record(refused) }.value
    }

    /// A span of its own within a trace, called by the one that the trace names.
    func span(in trace: TraceContext) -> LogSpan? {
        var generator = randomness
        return try? LogSpan(
            traceID: trace.traceID, spanID: Hexadecimal.identifier(bytes: 8, using: &generator), parentSpanID: trace.parentID)
    }
}

extension ExchangeRefusal {
    /// Whether the request was turned away before anything of it was recorded. The ledger itself records what its quota refuses, and how a question
    /// or detail that began has ended.
    var isWithoutRecord: Bool {
        switch self {
        case .unauthorised, .invalidQuestion, .invalidReport, .questionTooLarge, .unknownPostcodeArea, .radiusTooLarge, .closed,
            .allowanceUsedUp,
            .tooManyQuestions, .memoryTaken, .noSourceRegistered:
            true
        case .referenceRefused(let refusal): refusal.isWithoutRecord
        case .noSourceAnswered, .ledgerUnavailable, .detailLimitReached, .tooManyReports, .sourceUnavailable, .sourceLied, .unknownQuestion,
            .cancelled:
            false
        }
    }
}

extension ReferenceRefusal {
    fileprivate var isWithoutRecord: Bool {
        switch self {
        case .fault, .foreignAsker, .unknownSource: true
        case .unknownQuestion, .profileGone, .notDelivered: false
        }
    }
}
