public import Database
public import Exchange
import Foundation
import Governance
import LabourDomain

/// The ledger of an exchange in a database, which must be one that survives a power failure at every commit (`Durability.full`): what is
/// recorded here is acknowledged by serving.
///
/// What is recorded has its entry in the processing log, in the same transaction (docs/decisions/0020): both are there, or neither.
///
/// Records of different questions are committed together (decision 0007). Questions and reservations are refused when too many wait; how they
/// end is always taken in.
public struct SQLExchangeLedger: ExchangeLedger {
    private let database: any Database
    private let writes: GroupedWrites
    private let log: LogOfExchange
    private let writer = LogWriter(.processing)

    /// Brings the schema up to date.
    public init(_ database: any Database, log: LogOfExchange, limits: GroupLimits = GroupLimits()) async throws {
        try await database.migrate(LedgerSchema.migrations)
        self.database = database
        self.log = log
        writes = GroupedWrites(database, limits: limits)
    }

    /// Takes no more records, and waits for those that have come in.
    public func close() async { await writes.close() }

    /// Throws where nothing can be recorded now: a full disk, a file that may only be read, or another process that does not let go of it.
    ///
    /// Writes one row for good. Engines leave out a write that changes nothing, and one that is taken back need not reach the disk.
    public func checkWritable() async throws {
        // Many who wait are no reason to say that the disk does not work.
        try await writes.write(.always) { try $0.execute("UPDATE write_check SET number = number + 1") }
    }

    public func record(_ question: QuestionRecord) async throws {
        let sources = LedgerText.of(question.sources)
        let ignored = LedgerText.of(question.ignoredCriteria)
        let entry = try log.asked(question)
        try await writes.write { connection in
            let isNew = try connection.execute(
                """
                INSERT INTO question
                    (id, subject, sender, processor, is_suwi, purpose, asked_at, trace_id, sources, ignored_criteria)
                VALUES (\(question.questionID), \(question.subject.rawValue), \(question.from.text), \(question.via.text), \(question.isSUWI),
                    \(question.purpose.rawValue), \(question.askedAt.millisecondsSince1970), \(question.traceID), \(sources), \(ignored))
                ON CONFLICT (id) DO NOTHING
                """)
            if isNew == 0 { throw LedgerFault.questionExists }
            try append([entry], on: connection)
        }
    }

    public func record(_ delivered: DeliveredMatches) async throws {
        let entries = try log.delivered(delivered)
        // A question has one portion on its way, so there are no more of these than questions that got in.
        try await writes.write(.always) { try append(entries, on: $0) }
    }

    public func record(_ refusal: RefusedRequest) async throws {
        let entry = try log.refused(refusal)
        try await writes.write { try append([entry], on: $0) }
    }

    public func record(_ outcome: QuestionOutcome, of question: QuestionRecord) async throws {
        let sources = LedgerText.of(outcome.sources)
        let entry = try log.ended(outcome, of: question)
        try await writes.write(.always) { connection in
            let isNew = try connection.execute(
                """
                INSERT INTO question_outcome (question, ended_at, ending, maximum_reached, sources)
                SELECT id, \(outcome.endedAt.millisecondsSince1970), \(outcome.ending.rawValue), \(outcome.maximumReached), \(sources)
                FROM question WHERE id = \(outcome.questionID)
                ON CONFLICT (question) DO NOTHING
                """)
            guard isNew == 0 else { return try append([entry], on: connection) }
            let isKnown = try connection.row("SELECT id FROM question WHERE id = \(outcome.questionID)") != nil
            throw isKnown ? LedgerFault.outcomeExists : .unknownQuestion
        }
    }

    public func history(of questionID: String) async throws -> QuestionHistory? {
        try await database.read { connection in
            guard let question = try connection.row("SELECT * FROM question WHERE id = \(questionID)") else { return nil }
            let outcome = try connection.row("SELECT * FROM question_outcome WHERE question = \(questionID)")
            return QuestionHistory(question: try QuestionRecord(question), outcome: try outcome.map { try QuestionOutcome($0) })
        }
    }

    public func reserveDetail(_ detail: DetailRequestRecord, maximum: Int) async throws -> DetailReservation {
        try await writes.write { connection in
            let reservation = try DetailPlaces(connection, detail).reserve(maximum: maximum)
            try append([log.requested(detail, reservation, maximum: maximum)], on: connection)
            return reservation
        }
    }

    public func settleDetail(_ detail: DetailRequestRecord, ending: DetailEnding) async throws {
        let entry = try log.ended(detail, ending)
        try await writes.write(.always) { connection in
            try DetailPlaces(connection, detail).settle(ending)
            try append([entry], on: connection)
        }
    }

    public func record(_ report: ReportedOutcome) async throws -> OutcomeReceipt {
        try await writes.write { connection in
            let receipt = try DetailPlaces(connection, report.detail).take(report.outcome)
            try append([log.reported(report, receipt)], on: connection)
            return receipt
        }
    }

    private func append(_ entries: [LogBody], on connection: any SQLConnection) throws {
        try writer.append(entries, recorded: LogTime(log.now()), on: connection)
    }
}
