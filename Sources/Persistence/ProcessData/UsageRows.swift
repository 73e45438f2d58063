import Database
import Exchange
import Foundation
import Governance
import LabourDomain

/// What a ledger has of a period.
struct UsageRows {
    let connection: any SQLConnection
    let from: Date
    let until: Date

    /// A request for a detail, with what came of it as it was told last.
    struct Detail {
        let questionID: String
        let subject: Subject
        let source: OIN
        let asker: OIN
        let processor: OIN
        let requestedAt: Date
        /// `nil` while it is under way, and for ever where the exchange stopped in between.
        let ending: String?
        let outcome: String?
    }

    func forEachQuestion(_ body: (QuestionRecord, QuestionOutcome?) throws -> Void) throws {
        try connection.forEach(
            """
            SELECT q.*, o.question, o.ended_at, o.ending, o.maximum_reached, o.sources AS reports
            FROM question q LEFT JOIN question_outcome o ON o.question = q.id
            WHERE q.asked_at >= \(from.millisecondsSince1970) AND q.asked_at < \(until.millisecondsSince1970) ORDER BY q.asked_at, q.id
            """
        ) { row in
            try body(QuestionRecord(row), try QuestionOutcome(reported: row))
        }
    }

    /// The outcome stands with the first request for a detail, so that each counts once.
    func forEachDetail(_ body: (Detail) throws -> Void) throws {
        try connection.forEach(
            """
            SELECT d.question, q.subject, d.source, d.sender, d.processor, d.requested_at, d.ending, t.outcome
            FROM detail_request d JOIN question q ON q.id = d.question
            LEFT JOIN detail_outcome t ON t.question = d.question AND t.source = d.source AND t.record = d.record AND d.number = 1
                AND t.number = (SELECT max(l.number) FROM detail_outcome l
                    WHERE l.question = d.question AND l.source = d.source AND l.record = d.record)
            WHERE d.requested_at >= \(from.millisecondsSince1970) AND d.requested_at < \(until.millisecondsSince1970)
            ORDER BY d.requested_at, d.question, d.source, d.record, d.number
            """
        ) { row in
            try body(
                Detail(
                    questionID: row.value("question"), subject: row.word("subject"), source: OIN(row.value("source")),
                    asker: OIN(row.value("sender")), processor: OIN(row.value("processor")), requestedAt: row.date("requested_at"),
                    ending: row.optional("ending"), outcome: row.optional("outcome")))
        }
    }
}

extension QuestionOutcome {
    /// Of a row with a question beside it; `nil` where it has not ended.
    fileprivate init?(reported row: SQLRow) throws {
        let question: String? = try row.optional("question")
        guard let question else { return nil }
        try self.init(
            questionID: question, endedAt: row.date("ended_at"), ending: row.word("ending"), maximumReached: row.value("maximum_reached"),
            sources: JSONColumn.value(of: "reports", in: row))
    }

    /// From the question until its end.
    fileprivate func milliseconds(of question: QuestionRecord) -> Int {
        max(0, Int((endedAt.timeIntervalSince(question.askedAt) * 1_000).rounded()))
    }

    fileprivate var matches: Int { sources.reduce(0) { $0 + $1.delivered } }
}

extension SearchAction {
    init(_ question: QuestionRecord, _ outcome: QuestionOutcome?) {
        self.init(
            questionID: question.questionID, at: question.askedAt, subject: question.subject, controller: question.from,
            processor: question.via, purpose: question.purpose, ending: outcome?.ending.rawValue ?? "unfinished",
            sources: question.sources.count, matches: outcome?.matches ?? 0, milliseconds: outcome?.milliseconds(of: question))
    }
}

extension DeliveryAction {
    init(_ question: QuestionRecord, _ report: SourceReport, at: Date) {
        self.init(
            questionID: question.questionID, at: at, subject: question.subject, kind: .matches, source: report.source,
            controller: question.from, ending: report.outcome.code, records: report.delivered, milliseconds: report.milliseconds)
    }

    init(_ detail: UsageRows.Detail) {
        self.init(
            questionID: detail.questionID, at: detail.requestedAt, subject: detail.subject, kind: .detail, source: detail.source,
            controller: detail.asker, ending: detail.ending ?? "unfinished", records: detail.ending == DetailEnding.delivered.code ? 1 : 0,
            milliseconds: nil)
    }
}

extension UsageSummary {
    mutating func add(_ question: QuestionRecord, _ outcome: QuestionOutcome?) {
        if organisation == nil || question.from == organisation || question.via == organisation {
            asking.questions[outcome?.ending.rawValue ?? "unfinished", default: 0] += 1
            if let outcome {
                asking.matches += outcome.matches
                asking.truncated += outcome.maximumReached ? 1 : 0
                asking.times.add(outcome.milliseconds(of: question))
            }
        }
        for report in outcome?.sources ?? [] where organisation == nil || report.source == organisation {
            answering.questions[report.outcome.code, default: 0] += 1
            answering.matches += report.delivered
            answering.truncated += report.truncated || report.maximumReached == true ? 1 : 0
            answering.recordsRefused += report.recordsRefused
            if report.outcome == .answered { answering.times.add(report.milliseconds) }
        }
    }

    mutating func add(_ detail: UsageRows.Detail) {
        let ending = detail.ending ?? "unfinished"
        if organisation == nil || detail.asker == organisation || detail.processor == organisation {
            asking.details[ending, default: 0] += 1
            if let outcome = detail.outcome { asking.outcomes[outcome, default: 0] += 1 }
        }
        if organisation == nil || detail.source == organisation {
            answering.details[ending, default: 0] += 1
            if let outcome = detail.outcome { answering.outcomes[outcome, default: 0] += 1 }
        }
    }
}

extension ProcessParticipant {
    init(_ participant: RegisteredParticipant, steps: [TakenStep], isSuspended: Bool) {
        let accepted = steps.last { $0.step == .acceptForProduction }?.authorship.at
        let ended = steps.last { $0.step == .end }?.authorship.at
        let isAccepted = [.acceptedForPilot, .acceptedForProduction].contains(participant.standing)
        self.init(
            oin: participant.details.oin, rsin: participant.details.rsin, name: participant.details.name,
            category: participant.details.category, standing: participant.standing, hasAccess: isAccepted && !isSuspended,
            participation: accepted.flatMap { from in try? Period(from: from, until: ended.flatMap { $0 > from ? $0 : nil }) })
    }
}
