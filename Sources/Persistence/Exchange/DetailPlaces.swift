import Database
import Exchange
import Foundation
import Governance
import LabourDomain

/// The quota of details of one question, seen from one detail, inside a transaction.
struct DetailPlaces {
    private let connection: any SQLConnection
    private let detail: DetailRequestRecord

    init(_ connection: any SQLConnection, _ detail: DetailRequestRecord) {
        self.connection = connection
        self.detail = detail
    }

    private var isThisPlace: SQL {
        "question = \(detail.questionID) AND source = \(detail.source.text) AND record = \(detail.recordID)"
    }

    func reserve(maximum: Int) throws -> DetailReservation {
        guard try isQuestionTaken() else { return .unknownQuestion }
        let repeated = try connection.execute(
            "UPDATE detail_place SET under_way = under_way + 1 WHERE \(isThisPlace) AND (under_way > 0 OR is_delivered = 1)")
        if repeated == 0 {
            guard try takenPlaces() < maximum else { return .exceeded }
            try connection.execute(
                """
                INSERT INTO detail_place (question, source, record, under_way, is_delivered)
                VALUES (\(detail.questionID), \(detail.source.text), \(detail.recordID), 1, 0)
                ON CONFLICT (question, source, record) DO UPDATE SET under_way = 1
                """)
        }
        try recordRequest()
        return repeated > 0 ? .repeated : .granted
    }

    func settle(_ ending: DetailEnding) throws {
        let changed = try connection.execute(
            """
            UPDATE detail_place
            SET under_way = under_way - 1, is_delivered = CASE WHEN \(ending == .delivered) = 1 THEN 1 ELSE is_delivered END
            WHERE \(isThisPlace) AND under_way > 0
            """)
        guard changed == 1 else { throw LedgerFault.notUnderWay }
        // Of several requests for one detail the one with this trace, else the oldest.
        try connection.execute(
            """
            UPDATE detail_request SET ending = \(ending.code)
            WHERE \(isThisPlace) AND number = (
                SELECT number FROM detail_request WHERE \(isThisPlace) AND ending IS NULL
                ORDER BY CASE WHEN trace_id = \(detail.traceID) THEN 0 ELSE 1 END, number LIMIT 1
            )
            """)
    }

    /// Records what came of the detail.
    func take(_ outcome: DetailOutcome) throws -> OutcomeReceipt {
        guard try isQuestionTaken(),
            try connection.row("SELECT is_delivered FROM detail_place WHERE \(isThisPlace) AND is_delivered = 1") != nil
        else { return .notDelivered }
        let known = try connection.row("SELECT count(*) AS number FROM detail_outcome WHERE \(isThisPlace)")
        let number: Int = try known?.value("number") ?? 0
        guard number < ReportedOutcome.maximumPerDetail else { return .exceeded }
        try connection.execute(
            """
            INSERT INTO detail_outcome
                (question, source, record, number, sender, processor, purpose, reported_at, trace_id, outcome, reason)
            VALUES (\(detail.questionID), \(detail.source.text), \(detail.recordID), \(number + 1), \(detail.from.text),
                \(detail.via.text), \(detail.purpose.rawValue), \(detail.requestedAt.millisecondsSince1970), \(detail.traceID),
                \(outcome.word), \(orNull: outcome.reason?.rawValue))
            """)
        return .recorded
    }

    /// Takes the row of the question, which lets an engine with several writers count one question at a time. `false` where this asker has none.
    private func isQuestionTaken() throws -> Bool {
        try connection.execute(
            """
            UPDATE question SET id = id
            WHERE id = \(detail.questionID) AND subject = \(detail.subject.rawValue) AND sender = \(detail.from.text)
            """) == 1
    }

    private func takenPlaces() throws -> Int {
        let row = try connection.row(
            """
            SELECT count(*) AS number FROM detail_place
            WHERE question = \(detail.questionID) AND (under_way > 0 OR is_delivered = 1)
            """)
        return try row?.value("number") ?? 0
    }

    private func recordRequest() throws {
        try connection.execute(
            """
            INSERT INTO detail_request (question, source, record, number, sender, processor, purpose, requested_at, trace_id)
            SELECT \(detail.questionID), \(detail.source.text), \(detail.recordID), coalesce(max(number), 0) + 1, \(detail.from.text),
                \(detail.via.text), \(detail.purpose.rawValue), \(detail.requestedAt.millisecondsSince1970), \(detail.traceID)
            FROM detail_request WHERE \(isThisPlace)
            """)
    }
}
