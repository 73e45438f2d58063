import Exchange
import FoundationEssentials
import Governance
import LabourDomain

/// The entries of what passes the ledger. They are made before the transaction that writes them.
extension LogOfExchange {
    func asked(_ question: QuestionRecord) throws -> LogBody {
        let at = LogTime(question.askedAt)
        return try ProcessingEntry(
            span: span(of: question.span, in: question.traceID), started: at, ended: at, activity: questions,
            purpose: CodeWord(question.purpose.rawValue), parties: LogParties(from: question.from, via: question.via),
            questionID: question.questionID,
            event: .questionAsked(
                question.subject, sources: question.sources, ignoredCriteria: question.ignoredCriteria.count, mark: question.mark)
        ).body
    }

    /// One for each source, and more where a source has more records in the portion than an entry holds.
    func delivered(_ delivered: DeliveredMatches) throws -> [LogBody] {
        let question = delivered.question
        let at = LogTime(delivered.deliveredAt)
        let purpose = try CodeWord(question.purpose.rawValue)
        return try delivered.shares.flatMap { share in
            try Self.pieces(of: share.recordIDs).map { records in
                try ProcessingEntry(
                    span: child(of: question.span, in: question.traceID), started: at, ended: at, activity: questions, purpose: purpose,
                    parties: LogParties(from: question.from, via: question.via, source: share.source), questionID: question.questionID,
                    event: .matchesDelivered(
                        pseudonyms.subjects(question.subject, of: share.source, records: records), portion: delivered.portion)
                ).body
            }
        }
    }

    func ended(_ outcome: QuestionOutcome, of question: QuestionRecord) throws -> LogBody {
        let results = try outcome.sources.map { report in
            SourceResult(
                source: report.source, outcome: try CodeWord(report.outcome.code), delivered: report.delivered,
                refused: report.recordsRefused)
        }
        return try ProcessingEntry(
            span: child(of: question.span, in: question.traceID), started: LogTime(question.askedAt), ended: LogTime(outcome.endedAt),
            activity: questions, purpose: CodeWord(question.purpose.rawValue),
            parties: LogParties(from: question.from, via: question.via), questionID: question.questionID,
            event: .questionEnded(question.subject, ending: CodeWord(outcome.ending.rawValue), sources: results)
        ).body
    }

    /// What a request for a detail gets of the quota: a detail that is asked for, or a refusal.
    func requested(_ detail: DetailRequestRecord, _ reservation: DetailReservation, maximum: Int) throws -> LogBody {
        switch reservation {
        case .granted, .repeated:
            try requested(detail, event: .detailRequested(subjects(of: detail), isRepeated: reservation == .repeated))
        case .exceeded: try requested(detail, event: refused(.detailLimitReached(detail.subject, limit: maximum)))
        case .unknownQuestion: try requested(detail, event: refused(.referenceRefused(.unknownQuestion)))
        }
    }

    func ended(_ detail: DetailRequestRecord, _ ending: DetailEnding) throws -> LogBody {
        try entry(
            of: detail, span: child(of: detail.span, in: detail.traceID), ended: LogTime(now()),
            event: .detailEnded(subjects(of: detail), ending: CodeWord(ending.code)))
    }

    func refused(_ refusal: RefusedRequest) throws -> LogBody {
        let at = LogTime(refusal.refusedAt)
        return try ProcessingEntry(
            span: refusal.span ?? .start(using: randomness), started: at, ended: at,
            activity: activity(of: refusal.kind),
            purpose: refusal.purpose.map { purpose throws in try CodeWord(purpose.rawValue) },
            parties: LogParties(from: refusal.from, via: refusal.via, certificate: refusal.certificate), questionID: nil,
            event: .refused(refusal.kind, reason: CodeWord(refusal.reason))
        ).body
    }

    /// What a report on a detail comes to: recorded, or a refusal.
    func reported(_ report: ReportedOutcome, _ receipt: OutcomeReceipt) throws -> LogBody {
        let detail = report.detail
        let event: ProcessingEvent =
            switch receipt {
            case .recorded: .outcomeReported(try subjects(of: detail))
            case .notDelivered: .refused(.outcome, reason: try CodeWord(ExchangeRefusal.referenceRefused(.notDelivered).reason))
            case .exceeded: .refused(.outcome, reason: try CodeWord(ExchangeRefusal.tooManyReports(detail.subject, limit: 0).reason))
            }
        return try entry(
            of: detail, span: span(of: detail.span, in: detail.traceID), ended: LogTime(detail.requestedAt), activity: outcomes,
            event: event)
    }

    private func activity(of kind: RequestKind) -> ActivityReference {
        switch kind {
        case .question: questions
        case .detail: details
        case .outcome: outcomes
        }
    }

    private func refused(_ refusal: ExchangeRefusal) throws -> ProcessingEvent { .refused(.detail, reason: try CodeWord(refusal.reason)) }

    private func requested(_ detail: DetailRequestRecord, event: ProcessingEvent) throws -> LogBody {
        try entry(
            of: detail, span: span(of: detail.span, in: detail.traceID), ended: LogTime(detail.requestedAt), event: event)
    }

    private func entry(
        of detail: DetailRequestRecord, span: LogSpan, ended: LogTime, activity: ActivityReference? = nil, event: ProcessingEvent
    ) throws -> LogBody {
        let started = LogTime(detail.requestedAt)
        return try ProcessingEntry(
            span: span, started: started, ended: max(started, ended), activity: activity ?? details,
            purpose: CodeWord(detail.purpose.rawValue),
            parties: LogParties(from: detail.from, via: detail.via, source: detail.source), questionID: detail.questionID, event: event
        ).body
    }

    private func subjects(of detail: DetailRequestRecord) throws -> LogSubjects {
        try pseudonyms.subjects(detail.subject, of: detail.source, records: [detail.recordID])
    }

    private func span(of known: LogSpan?, in traceID: String) throws -> LogSpan {
        try known ?? LogSpan(traceID: traceID, spanID: LogSpan.start(using: randomness).spanID)
    }

    /// A part of the action that was recorded first, where that one is known.
    private func child(of known: LogSpan?, in traceID: String) throws -> LogSpan {
        try known?.child(using: randomness) ?? span(of: nil, in: traceID)
    }

    /// At least one, though it be empty: that something was handed out is recorded also where nobody can be named.
    private static func pieces(of records: [String]) -> [ArraySlice<String>] {
        let length = LogSubjects.maximumCount
        let starts = stride(from: 0, to: max(1, records.count), by: length)
        return starts.map { records[$0..<min($0 + length, records.count)] }
    }
}
